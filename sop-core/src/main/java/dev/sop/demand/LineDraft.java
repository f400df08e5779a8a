package dev.sop.demand;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.internal.Tolerances;
import dev.sop.product.MarketId;
import dev.sop.product.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of the demand plan while signals are taken, kind by kind. */
final class LineDraft {

    private final Horizon horizon;
    private final Product product;
    private final Optional<MarketId> market;
    private final List<DemandSignal> signals;
    private final SignalPrices prices;
    private final double[] volume;
    private final double[] revenue;
    private final double[] orders;
    private final List<BridgeStep> bridge = new ArrayList<>();

    LineDraft(Horizon horizon, Product product, Optional<MarketId> market, List<DemandSignal> signals) {
        this.horizon = horizon;
        this.product = product;
        this.market = market;
        this.signals = signals;
        this.prices = new SignalPrices(horizon, product, signals);
        this.volume = new double[horizon.size()];
        this.revenue = new double[horizon.size()];
        this.orders = new double[horizon.size()];
    }

    /** Forecasts, pipelines and events. */
    void takeAllBeforeOrders() {
        take(DemandKind.FORECAST);
        take(DemandKind.PIPELINE);
        take(DemandKind.EVENT);
    }

    /**
     * Orders, which lift the line only beyond what is forecast elsewhere and speaks of them too.
     *
     * @param elsewhere units of it per bucket
     * @return what each of them adds
     */
    @CanIgnoreReturnValue
    List<BridgeStep> takeOrders(double[] elsewhere) {
        int before = bridge.size();
        for (DemandSignal signal : of(DemandKind.ORDER)) {
            bridge.add(order(signal, elsewhere));
        }
        return ImmutableList.copyOf(bridge.subList(before, bridge.size()));
    }

    /** Takes away what an order of a market adds there, as far as it is forecast here and not ordered here. */
    void consume(BridgeStep order) {
        double[] takenVolume = new double[volume.length];
        double[] takenRevenue = new double[volume.length];
        double[] ordered = ordered();
        boolean any = false;
        for (int t = 0; t < volume.length; t++) {
            double free = volume[t] - ordered[t];
            double taken = Math.min(Math.max(0, free), order.volume().get(t));
            if (taken > 0) {
                boolean all = taken >= volume[t];
                takenVolume[t] = -taken;
                takenRevenue[t] = all ? -revenue[t] : -taken * revenue[t] / volume[t];
                any = true;
            }
        }
        if (any) {
            bridge.add(add(new BridgeStep(
                    order.source(),
                    order.kind(),
                    Series.of(takenVolume),
                    Series.of(takenRevenue),
                    order.provenance())));
        }
    }

    /** Adds what is forecast here beyond the orders here, which have been taken. */
    void addUnordered(double[] sum) {
        for (int t = 0; t < sum.length; t++) {
            sum[t] += Math.max(0, volume[t] - orders[t]);
        }
    }

    /** The line, with its overrides. */
    DemandLine line() {
        take(DemandKind.OVERRIDE);
        double[] price = prices.stated();
        for (int t = 0; t < price.length; t++) {
            price[t] = volume[t] > 0 ? revenue[t] / volume[t] : price[t];
        }
        return new DemandLine(
                product.id(),
                market,
                Series.of(volume),
                Series.of(revenue),
                Series.of(price),
                ImmutableList.copyOf(bridge));
    }

    private void take(DemandKind kind) {
        for (DemandSignal signal : of(kind)) {
            bridge.add(kind == DemandKind.OVERRIDE ? override(signal) : added(signal));
        }
    }

    private List<DemandSignal> of(DemandKind kind) {
        return signals.stream().filter(signal -> signal.kind() == kind).toList();
    }

    /** All orders of the line, taken or not yet. */
    private double[] ordered() {
        double[] sum = new double[volume.length];
        for (DemandSignal signal : of(DemandKind.ORDER)) {
            Said said = new Said(signal);
            for (int t = said.first; t <= said.last; t++) {
                sum[t] += said.volume.get(t);
            }
        }
        return sum;
    }

    private BridgeStep added(DemandSignal signal) {
        Said said = new Said(signal);
        double[] addedVolume = new double[volume.length];
        double[] addedRevenue = new double[volume.length];
        for (int t = said.first; t <= said.last; t++) {
            addedVolume[t] = cancelling(volume[t], said.volume.get(t));
            addedRevenue[t] = cancelling(revenue[t], said.revenue(t, prices.fallback(t)));
        }
        return add(step(signal, addedVolume, addedRevenue));
    }

    private BridgeStep order(DemandSignal signal, double[] elsewhere) {
        Said said = new Said(signal);
        double[] addedVolume = new double[volume.length];
        double[] addedRevenue = new double[volume.length];
        for (int t = said.first; t <= said.last; t++) {
            double units = said.volume.get(t);
            orders[t] += units;
            addedVolume[t] = Math.max(0, orders[t] - volume[t] - elsewhere[t]);
            addedRevenue[t] = units > 0 ? said.revenue(t, running(t)) / units * addedVolume[t] : 0;
        }
        return add(step(signal, addedVolume, addedRevenue));
    }

    private BridgeStep override(DemandSignal signal) {
        Said said = new Said(signal);
        double[] addedVolume = new double[volume.length];
        double[] addedRevenue = new double[volume.length];
        for (int t = said.first; t <= said.last; t++) {
            addedVolume[t] = said.volume.get(t) - volume[t];
            addedRevenue[t] = said.revenue(t, running(t)) - revenue[t];
        }
        return add(step(signal, addedVolume, addedRevenue));
    }

    /** What a unit brings on average so far. */
    private double running(int t) {
        return volume[t] > 0 ? revenue[t] / volume[t] : prices.fallback(t);
    }

    private static BridgeStep step(DemandSignal signal, double[] volume, double[] revenue) {
        return new BridgeStep(
                signal.source(), signal.kind(), Series.of(volume), Series.of(revenue), signal.provenance());
    }

    private BridgeStep add(BridgeStep step) {
        for (int t = 0; t < volume.length; t++) {
            volume[t] += step.volume().get(t);
            revenue[t] += step.revenue().get(t);
        }
        return step;
    }

    /** What is added; exactly the opposite of the running sum where only rounding is left of the two together. */
    private static double cancelling(double running, double added) {
        return Math.abs(running + added) < Tolerances.LAST_DIGITS * Math.abs(added) ? -running : added;
    }

    /** A signal laid over the horizon and weighted by its confidence. */
    private final class Said {
        private final Series volume;
        private final Optional<Series> revenue;
        private final Optional<Series> price;
        private final int first;
        private final int last;

        Said(DemandSignal signal) {
            volume = signal.volume().over(horizon).times(signal.confidence());
            revenue = signal.revenue().map(figure -> figure.over(horizon).times(signal.confidence()));
            price = signal.price().map(figure -> figure.over(horizon));
            first = SignalPrices.firstBucket(horizon, signal);
            last = SignalPrices.lastBucket(horizon, signal);
        }

        double revenue(int t, double otherwise) {
            return SignalPrices.revenueOf(volume.get(t), t, revenue, price, otherwise);
        }
    }
}
