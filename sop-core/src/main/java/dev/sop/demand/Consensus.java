package dev.sop.demand;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.product.MarketId;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the signals of a cycle to one demand plan. Per product, market and bucket: forecasts and pipelines add up, each
 * weighted by its confidence; events add or take away; orders lift the sum to at least all orders in hand together; an
 * override replaces it. Every signal's part is kept as a step of the bridge, so the steps sum to the plan.
 *
 * <p>A signal without a market speaks for all markets together. So orders of a market first consume the forecast of that market and then
 * what is forecast without a market, beyond orders without one; orders without a market consume the forecast without one and then
 * what the markets' forecasts have beyond their own orders.
 *
 * <p>Example: a forecast of 100, a pipeline of 40 at confidence 0.5 and orders of 150 give a consensus of 150 with the
 * steps +100, +20, +30. A forecast of 100 without a market and orders of 60 in the EU give 60 in the EU and 40 elsewhere, with the
 * steps +60, and +100 and -60.
 */
public final class Consensus {

    private Consensus() {}

    /**
     * The demand plan.
     *
     * @param horizon the buckets every signal is laid over
     * @param products all products, in the order the plan keeps
     * @param signals checked signals; one without a product speaks for the first product
     */
    public static DemandPlan combine(Horizon horizon, List<Product> products, List<DemandSignal> signals) {
        Map<ProductId, List<DemandSignal>> byProduct = new HashMap<>();
        for (DemandSignal signal : signals) {
            byProduct
                    .computeIfAbsent(signal.product().orElse(products.get(0).id()), id -> new ArrayList<>(1))
                    .add(signal);
        }
        ImmutableList.Builder<DemandLine> lines = ImmutableList.builder();
        double[] volume = new double[horizon.size()];
        double[] revenue = new double[horizon.size()];
        for (Product product : products) {
            for (DemandLine line : lines(horizon, product, byProduct.getOrDefault(product.id(), List.of()))) {
                lines.add(line);
                for (int t = 0; t < volume.length; t++) {
                    volume[t] += line.volume().get(t);
                    revenue[t] += line.revenue().get(t);
                }
            }
        }
        return new DemandPlan(lines.build(), Series.of(volume), Series.of(revenue));
    }

    /** The lines of a product, in the order in which its signals name their markets. */
    private static List<DemandLine> lines(Horizon horizon, Product product, List<DemandSignal> signals) {
        Map<Optional<MarketId>, List<DemandSignal>> byMarket = new LinkedHashMap<>();
        signals.forEach(signal -> byMarket.computeIfAbsent(signal.market(), market -> new ArrayList<>(1))
                .add(signal));
        Map<Optional<MarketId>, LineDraft> drafts = new LinkedHashMap<>();
        byMarket.forEach((market, said) -> drafts.put(market, new LineDraft(horizon, product, market, said)));
        List<LineDraft> all = List.copyOf(drafts.values());
        all.forEach(LineDraft::takeAllBeforeOrders);
        Optional<LineDraft> together = Optional.ofNullable(drafts.remove(Optional.<MarketId>empty()));
        for (LineDraft market : drafts.values()) {
            for (BridgeStep order : market.takeOrders(new double[horizon.size()])) {
                together.ifPresent(draft -> draft.consume(order));
            }
        }
        double[] unordered = new double[horizon.size()];
        drafts.values().forEach(market -> market.addUnordered(unordered));
        together.ifPresent(draft -> draft.takeOrders(unordered));
        return all.stream().map(LineDraft::line).toList();
    }
}
