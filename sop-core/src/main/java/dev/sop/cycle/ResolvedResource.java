package dev.sop.cycle;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.product.ProductId;
import dev.sop.supply.SupplyResource;
import java.util.Optional;

/**
 * A resource with capacity, overtime and routings laid over the horizon.
 *
 * @param resource as given
 * @param capacity regular capacity per bucket after efficiency, or empty for no limit
 * @param overtime tiers in the order given
 * @param routings what it makes, in the order given
 */
public record ResolvedResource(
        SupplyResource resource,
        Optional<Series> capacity,
        ImmutableList<Tier> overtime,
        ImmutableList<Route> routings) {

    /**
     * A tier of overtime.
     *
     * @param limit most per bucket in the capacity unit, or empty where only a constraint limits it
     * @param cost extra cost per unit of capacity
     */
    public record Tier(Optional<Series> limit, Series cost) {}

    /**
     * A product it makes.
     *
     * @param product what is made
     * @param usage capacity one unit takes
     * @param unitCost cost of a unit in regular time, per bucket
     */
    public record Route(ProductId product, double usage, Series unitCost) {}
}
