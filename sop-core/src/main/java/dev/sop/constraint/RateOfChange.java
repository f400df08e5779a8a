package dev.sop.constraint;

import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * What it costs, and how far it is allowed, to make more or less than in the bucket before, summed over the products and
 * resources it holds for. {@code Constraint.rateOfChange("smooth").increaseCost(0.5).decreaseCost(0.2).from(2_500)}: from 2,500
 * before the horizon, each unit more costs 0.50 and each unit less 0.20.
 */
@Value.Immutable
public non-sealed interface RateOfChange extends Constraint, WithRateOfChange {

    @Override
    ConstraintId id();

    /** Rate in the bucket before the horizon, not negative; empty: the first bucket is free. */
    OptionalDouble initialRate();

    /** Cost per unit of increase, not negative; 0 by default. */
    @Value.Default
    default PerBucket increaseCost() {
        return PerBucket.constant(0);
    }

    /** Cost per unit of decrease, not negative; 0 by default. */
    @Value.Default
    default PerBucket decreaseCost() {
        return PerBucket.constant(0);
    }

    /** Most increase from one bucket to the next, not negative; empty for no limit. */
    Optional<PerBucket> maximumIncrease();

    /** Most decrease from one bucket to the next, not negative; empty for no limit. */
    Optional<PerBucket> maximumDecrease();

    /** The products it sums over; empty for all. */
    ImmutableSet<ProductId> products();

    /** The resources it sums over; empty for all of our own. */
    ImmutableSet<ResourceId> resources();

    /** The same limit starting from this rate. */
    default RateOfChange from(double rate) {
        return withInitialRate(rate);
    }

    /** The same limit at this cost per unit of increase. */
    default RateOfChange increaseCost(double perUnit) {
        return withIncreaseCost(PerBucket.constant(perUnit));
    }

    /** The same limit at this cost per unit of decrease. */
    default RateOfChange decreaseCost(double perUnit) {
        return withDecreaseCost(PerBucket.constant(perUnit));
    }

    /** The same limit with this much change at most, up or down. */
    default RateOfChange atMost(double change) {
        return withMaximumIncrease(PerBucket.constant(change)).withMaximumDecrease(PerBucket.constant(change));
    }

    /** The same limit for this product (and those named before). */
    default RateOfChange of(String product) {
        return withProducts(ImmutableSet.<ProductId>builder()
                .addAll(products())
                .add(ProductId.of(product))
                .build());
    }

    /** The same limit at this resource (and those named before). */
    default RateOfChange at(String resource) {
        return withResources(ImmutableSet.<ResourceId>builder()
                .addAll(resources())
                .add(ResourceId.of(resource))
                .build());
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableRateOfChange.Builder {
        Builder() {}
    }
}
