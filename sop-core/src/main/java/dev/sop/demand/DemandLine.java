package dev.sop.demand;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.product.MarketId;
import dev.sop.product.ProductId;
import java.util.Optional;

/**
 * Consensus demand for one product in one market.
 *
 * @param product the product
 * @param market the market, or empty where the cycle does not tell markets apart
 * @param volume units per bucket, not negative
 * @param revenue what they bring when all are sold, per bucket
 * @param price revenue per unit of each bucket; where there is no volume, the price stated for the line, else its average over
 *     the horizon, else the product's, and 0 where none is known
 * @param bridge what each signal added, in the order they were taken
 */
public record DemandLine(
        ProductId product,
        Optional<MarketId> market,
        Series volume,
        Series revenue,
        Series price,
        ImmutableList<BridgeStep> bridge) {

    /** {@code pumps} or {@code pumps / EU}. */
    public String label() {
        return market.map(id -> product + " / " + id).orElse(product.value());
    }
}
