package dev.sop.constraint;

import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import java.util.Optional;
import org.immutables.value.Value;

/** Least and most delivered to customers per bucket, on time or late, in units, summed over the products it holds for. */
@Value.Immutable
public non-sealed interface ShipmentRange extends Constraint, WithShipmentRange {

    @Override
    ConstraintId id();

    /** At least this much per bucket, not negative; empty for no minimum. */
    Optional<PerBucket> minimum();

    /** At most this much per bucket, not negative and not below the minimum; empty for no maximum. */
    Optional<PerBucket> maximum();

    /** The products it sums over; empty for all. */
    ImmutableSet<ProductId> products();

    /** The same range with at least this many units in every bucket. */
    default ShipmentRange atLeast(double perBucket) {
        return withMinimum(PerBucket.constant(perBucket));
    }

    /** The same range with at least these units, one number for each bucket. */
    default ShipmentRange atLeast(PerBucket units) {
        return withMinimum(units);
    }

    /** The same range with at most this many units in every bucket. */
    default ShipmentRange atMost(double perBucket) {
        return withMaximum(PerBucket.constant(perBucket));
    }

    /** The same range with at most these units, one number for each bucket. */
    default ShipmentRange atMost(PerBucket units) {
        return withMaximum(units);
    }

    /** The same limit for this product (and those named before). */
    default ShipmentRange of(String product) {
        return withProducts(ImmutableSet.<ProductId>builder()
                .addAll(products())
                .add(ProductId.of(product))
                .build());
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableShipmentRange.Builder {
        Builder() {}
    }
}
