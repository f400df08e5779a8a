package dev.sop.constraint;

import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.Optional;
import org.immutables.value.Value;

/** Least and most made per bucket, in units, summed over the products and resources it holds for. */
@Value.Immutable
public non-sealed interface ProductionRange extends Constraint, WithProductionRange {

    @Override
    ConstraintId id();

    /** At least this much per bucket, not negative; empty for no minimum. */
    Optional<PerBucket> minimum();

    /** At most this much per bucket, not negative and not below the minimum; empty for no maximum. */
    Optional<PerBucket> maximum();

    /** The products it sums over; empty for all. */
    ImmutableSet<ProductId> products();

    /** The resources it sums over; empty for all, also subcontractors. */
    ImmutableSet<ResourceId> resources();

    /** The same range with at least this many units in every bucket. */
    default ProductionRange atLeast(double perBucket) {
        return withMinimum(PerBucket.constant(perBucket));
    }

    /** The same range with at least these units, one number for each bucket. */
    default ProductionRange atLeast(PerBucket units) {
        return withMinimum(units);
    }

    /** The same range with at most this many units in every bucket. */
    default ProductionRange atMost(double perBucket) {
        return withMaximum(PerBucket.constant(perBucket));
    }

    /** The same range with at most these units, one number for each bucket. */
    default ProductionRange atMost(PerBucket units) {
        return withMaximum(units);
    }

    /** The same limit for this product (and those named before). */
    default ProductionRange of(String product) {
        return withProducts(ImmutableSet.<ProductId>builder()
                .addAll(products())
                .add(ProductId.of(product))
                .build());
    }

    /** The same limit at this resource (and those named before). */
    default ProductionRange at(String resource) {
        return withResources(ImmutableSet.<ResourceId>builder()
                .addAll(resources())
                .add(ResourceId.of(resource))
                .build());
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableProductionRange.Builder {
        Builder() {}
    }
}
