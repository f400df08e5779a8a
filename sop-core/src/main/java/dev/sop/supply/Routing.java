package dev.sop.supply;

import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * How a resource makes a product: what a unit takes, what it costs, how long it takes, in which lots. Reads as a sentence:
 * {@code Routing.of("pumps", 0.8).consumes("castings", 2).leadTime(1).minimumLot(200)}.
 *
 * <p>Quantities, costs, usage and components are per good unit started in a bucket; with a {@link #yieldRate()} below 1 more is
 * started than comes out, and capacity, components and unit cost are taken for what is started. Example: usage 0.8, two
 * castings, yield 0.5: each good pump takes 1.6 hours and four castings.
 */
@Value.Immutable
public interface Routing extends WithRouting {

    /** The product at this usage, at the resource's cost. */
    static Routing of(String product, double usage) {
        return of(ProductId.of(product), usage, Optional.empty());
    }

    /** The product at this usage and cost per unit; empty takes the resource's cost. */
    static Routing of(ProductId product, double usage, Optional<PerBucket> unitCost) {
        return new Builder().product(product).usage(usage).unitCost(unitCost).build();
    }

    /** What is made. */
    ProductId product();

    /** Capacity one unit takes, in the resource's capacity unit; above 0. */
    double usage();

    /** Cost of making one unit here in regular time, not negative; empty takes the resource's, then the product's. */
    Optional<PerBucket> unitCost();

    /**
     * Buckets from start to receipt; 0 by default. Capacity, components and cost fall in the bucket of the start; a start in
     * the last buckets arrives after the horizon.
     */
    @Value.Default
    default int leadTime() {
        return 0;
    }

    /** Good units out of one started, above 0 and at most 1; 1 by default. */
    @Value.Default
    default double yieldRate() {
        return 1;
    }

    /** Components one started unit takes when it is started, each above 0; none by default. */
    ImmutableMap<ProductId, Double> consumes();

    /** What comes out beside one good unit, received with it, each above 0; none by default. */
    ImmutableMap<ProductId, Double> coProducts();

    /** Least made in a bucket in which it is made at all, above 0. Makes the plan an integer program. */
    OptionalDouble minimumLot();

    /** Made in whole multiples of this many units, above 0. Makes the plan an integer program. */
    OptionalDouble lotMultiple();

    /** Fixed cost of each bucket in which it is made, not negative. Makes the plan an integer program. */
    Optional<PerBucket> setupCost();

    /** Capacity taken once in each bucket in which it is made, not negative; 0 by default. Above 0: an integer program. */
    @Value.Default
    default double setupTime() {
        return 0;
    }

    /** Label of the first bucket it may be started in, inclusive; empty for the start of the horizon. */
    Optional<String> firstBucket();

    /** Label of the last bucket it may be started in, inclusive; empty for the end of the horizon. */
    Optional<String> lastBucket();

    /** The same routing taking this many buckets. */
    default Routing leadTime(int buckets) {
        return withLeadTime(buckets);
    }

    /** The same routing of which this share comes out good. */
    default Routing yieldRate(double share) {
        return withYieldRate(share);
    }

    /** The same routing, taking this much of a component for each unit started. */
    default Routing consumes(String component, double perUnit) {
        return withConsumes(ImmutableMap.<ProductId, Double>builder()
                .putAll(consumes())
                .put(ProductId.of(component), perUnit)
                .buildKeepingLast());
    }

    /** The same routing, giving this much of another product with each good unit. */
    default Routing coProduct(String product, double perUnit) {
        return withCoProducts(ImmutableMap.<ProductId, Double>builder()
                .putAll(coProducts())
                .put(ProductId.of(product), perUnit)
                .buildKeepingLast());
    }

    /** The same routing at this cost per unit. */
    default Routing unitCost(double perUnit) {
        return withUnitCost(PerBucket.constant(perUnit));
    }

    /** The same routing, at least this much in a bucket in which it runs. */
    default Routing minimumLot(double units) {
        return withMinimumLot(units);
    }

    /** The same routing in whole multiples of this lot. */
    default Routing lotMultiple(double units) {
        return withLotMultiple(units);
    }

    /** The same routing with this fixed cost for each bucket in which it runs. */
    default Routing setupCost(double perRun) {
        return withSetupCost(PerBucket.constant(perRun));
    }

    /** The same routing taking this capacity once in each bucket in which it runs. */
    default Routing setupTime(double perRun) {
        return withSetupTime(perRun);
    }

    /** The same routing, valid in these buckets only, both labels inclusive. */
    default Routing between(String firstLabel, String lastLabel) {
        return withFirstBucket(firstLabel).withLastBucket(lastLabel);
    }

    /** Collects the parts of a routing. */
    final class Builder extends ImmutableRouting.Builder {
        Builder() {}
    }
}
