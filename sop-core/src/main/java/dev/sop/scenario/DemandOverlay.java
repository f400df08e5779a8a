package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.Consensus;
import dev.sop.demand.DemandKind;
import dev.sop.demand.DemandSignal;
import dev.sop.product.MarketId;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import dev.sop.resolved.EffectiveProducts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes of demand. A factor and a shift rewrite the signals. An amount is laid over the consensus, so that it holds whatever orders
 * and overrides the product has: each line of the product (market, site) gets an override with its share of the amount, in proportion to
 * the consensus of the bucket; equally where the consensus is nothing.
 *
 * <p>Example: consensus 300 in the EU and 100 in the US, 40 more: overrides of 330 and 110.
 */
final class DemandOverlay {

    private DemandOverlay() {}

    static CycleInputs of(CycleInputs inputs, FigureChange change) {
        if (change.operation() != Operation.TIMES) {
            return overridden(inputs, change);
        }
        Horizon horizon = inputs.horizon();
        return inputs.withDemand(Overlays.map(
                inputs.demand(),
                signal -> includes(inputs, change.scope(), signal)
                        ? signal.withVolume(change.over(signal.volume(), horizon))
                                .withRevenue(signal.revenue().map(figure -> change.over(figure, horizon)))
                        : signal));
    }

    /** A signal for some buckets only speaks for the whole horizon afterwards, with nothing outside of them. */
    static CycleInputs shifted(CycleInputs inputs, Shift shift) {
        Horizon horizon = inputs.horizon();
        return inputs.withDemand(Overlays.map(
                inputs.demand(),
                signal -> includes(inputs, shift.scope(), signal) ? shifted(signal, shift, horizon) : signal));
    }

    private static DemandSignal shifted(DemandSignal signal, Shift shift, Horizon horizon) {
        if (signal.kind() == DemandKind.OVERRIDE) {
            return signal;
        }
        Scope spoken = new Scope(shift.scope().ids(), signal.firstBucket(), signal.lastBucket());
        return signal.withVolume(shift.moved(spoken.only(signal.volume(), horizon), horizon))
                .withRevenue(signal.revenue().map(figure -> shift.moved(spoken.only(figure, horizon), horizon)))
                .withFirstBucket(Optional.empty())
                .withLastBucket(Optional.empty());
    }

    private static boolean includes(CycleInputs inputs, Scope scope, DemandSignal signal) {
        return scope.includes(Overlays.productOf(inputs, signal).value());
    }

    private static CycleInputs overridden(CycleInputs inputs, FigureChange change) {
        List<DemandSignal> demand = new ArrayList<>(inputs.demand());
        for (Product product : EffectiveProducts.of(inputs)) {
            if (change.scope().includes(product.id().value())) {
                demand.addAll(overrides(inputs, product, change));
            }
        }
        return inputs.withDemand(demand);
    }

    private static List<DemandSignal> overrides(CycleInputs inputs, Product product, FigureChange change) {
        Horizon horizon = inputs.horizon();
        Map<Line, List<DemandSignal>> lines = new LinkedHashMap<>();
        for (DemandSignal signal : inputs.demand()) {
            if (Overlays.productOf(inputs, signal).equals(product.id())) {
                lines.computeIfAbsent(
                                new Line(signal.product(), signal.market(), signal.site()), line -> new ArrayList<>())
                        .add(signal);
            }
        }
        if (lines.isEmpty()) {
            lines.put(new Line(Optional.of(product.id()), Optional.empty(), Optional.empty()), List.of());
        }
        List<Series> consensus = new ArrayList<>();
        Series total = Series.zeros(horizon.size());
        for (List<DemandSignal> signals : lines.values()) {
            Series volume = signals.isEmpty()
                    ? Series.zeros(horizon.size())
                    : Consensus.combine(horizon, ImmutableList.of(product), signals)
                            .volume();
            consensus.add(volume);
            total = total.plus(volume);
        }
        List<DemandSignal> overrides = new ArrayList<>();
        int at = 0;
        for (Map.Entry<Line, List<DemandSignal>> line : lines.entrySet()) {
            double[] wanted = consensus.get(at++).toArray();
            for (int t = change.scope().first(horizon); t <= change.scope().last(horizon); t++) {
                double all = total.get(t);
                double share = all > 0 ? wanted[t] / all : 1.0 / lines.size();
                wanted[t] = change.operation().apply(all, change.amount()) * share;
            }
            overrides.add(line.getKey().override(line.getValue(), wanted, change, sources(inputs)));
        }
        return overrides;
    }

    /** How many signals of changes the cycle has already; sources are numbered so that each is used once. */
    private static long sources(CycleInputs inputs) {
        return inputs.demand().stream()
                .filter(signal -> signal.source().startsWith(Line.SOURCE))
                .map(DemandSignal::source)
                .distinct()
                .count();
    }

    private record Line(Optional<ProductId> product, Optional<MarketId> market, Optional<SiteId> site) {

        private static final String SOURCE = "change ";

        DemandSignal override(List<DemandSignal> signals, double[] volume, FigureChange change, long before) {
            DemandSignal override = DemandSignal.of(SOURCE + (before + 1))
                    .kind(DemandKind.OVERRIDE)
                    .by("scenario", change.describe())
                    .withProduct(product)
                    .withMarket(market)
                    .withSite(site)
                    .withVolume(PerBucket.of(Series.of(volume)))
                    .withFirstBucket(change.scope().firstBucket())
                    .withLastBucket(change.scope().lastBucket());
            return signals.isEmpty()
                    ? override
                    : override.withPriority(signals.get(0).priority());
        }
    }
}
