package dev.sop.resolved;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Series;
import dev.sop.product.ProductId;
import dev.sop.supply.SupplyResource;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A resource with capacity, overtime and routings laid over the horizon.
 *
 * @param resource as given
 * @param capacity regular capacity per bucket after efficiency and downtime, or empty for no limit
 * @param overtime tiers in the order given
 * @param routings what it makes, in the order given
 * @param expansions capacity that can be bought, in the order given
 */
public record ResolvedResource(
        SupplyResource resource,
        Optional<Series> capacity,
        ImmutableList<Tier> overtime,
        ImmutableList<Route> routings,
        ImmutableList<Step> expansions) {

    /** A resource that cannot be expanded. */
    public ResolvedResource(
            SupplyResource resource,
            Optional<Series> capacity,
            ImmutableList<Tier> overtime,
            ImmutableList<Route> routings) {
        this(resource, capacity, overtime, routings, ImmutableList.of());
    }

    /**
     * A tier of overtime.
     *
     * @param limit most per bucket in the capacity unit, or empty where only a constraint limits it
     * @param cost extra cost per unit of capacity
     */
    public record Tier(Optional<Series> limit, Series cost) {}

    /**
     * Capacity that can be bought once.
     *
     * @param name of the step
     * @param capacity it adds per bucket
     * @param cost of the whole step by the bucket it is bought in
     * @param runningCost per bucket it is there
     * @param leadTime buckets from buying to the first capacity
     * @param firstBucket index of the first bucket it can be bought in
     * @param whole whether it is bought whole or not at all
     */
    public record Step(
            String name,
            double capacity,
            Series cost,
            Series runningCost,
            int leadTime,
            int firstBucket,
            boolean whole) {}

    /**
     * A product it makes. Usage, cost and components are per good unit, yield taken into account.
     *
     * @param product what is made
     * @param usage capacity one unit takes
     * @param unitCost cost of a unit in regular time, per bucket
     * @param leadTime buckets from start to receipt
     * @param consumes components one unit takes when it is started
     * @param coProducts what is received with one unit
     * @param lot lots and set-ups
     * @param firstBucket index of the first bucket it may be started in
     * @param endBucket index after the last bucket it may be started in
     * @param whole whether only whole units are made
     * @param published good units published, by the bucket of the start, or empty where nothing was published at all
     * @param changeCost cost per unit more or less than published, or empty where changes cost nothing
     */
    public record Route(
            ProductId product,
            double usage,
            Series unitCost,
            int leadTime,
            ImmutableMap<ProductId, Double> consumes,
            ImmutableMap<ProductId, Double> coProducts,
            Lot lot,
            int firstBucket,
            int endBucket,
            boolean whole,
            Optional<Series> published,
            Optional<Series> changeCost) {

        /** A route that makes a unit at once, of nothing, in any quantity. */
        public Route(ProductId product, double usage, Series unitCost) {
            this(
                    product,
                    usage,
                    unitCost,
                    0,
                    ImmutableMap.of(),
                    ImmutableMap.of(),
                    Lot.NONE,
                    0,
                    unitCost.size(),
                    false,
                    Optional.empty(),
                    Optional.empty());
        }

        /** Whether it makes a unit at once, of nothing, in any quantity, whenever it is wanted, at the price of the unit. */
        public boolean isPlain() {
            boolean anyQuantity = !lot.hasRuns() && lot.multiple().isEmpty() && !whole;
            boolean always = firstBucket == 0 && endBucket == unitCost.size();
            boolean alone = consumes.isEmpty() && coProducts.isEmpty() && leadTime == 0;
            return anyQuantity && always && alone && changeCost.isEmpty();
        }
    }

    /**
     * Lots and set-ups of a route.
     *
     * @param minimum least in a bucket with a run, or empty
     * @param multiple size of a lot, or empty
     * @param setupCost of a bucket with a run, or empty for none
     * @param setupTime capacity of a bucket with a run
     */
    public record Lot(OptionalDouble minimum, OptionalDouble multiple, Optional<Series> setupCost, double setupTime) {

        /** Any quantity, without set-up. */
        public static final Lot NONE = new Lot(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), 0);

        /** Whether it matters if there is a run in a bucket. */
        public boolean hasRuns() {
            return minimum.isPresent() || setupCost.isPresent() || setupTime > 0;
        }
    }
}
