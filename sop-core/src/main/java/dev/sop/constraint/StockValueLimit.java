package dev.sop.constraint;

import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import org.immutables.value.Value;

/**
 * Most money bound in stock at the end of each bucket: units in stock times the unit cost of their product, summed over the
 * products it holds for. {@code Constraint.maximumStockValue("working capital", 1_200)} lets 30 pumps of unit cost 40 lie in
 * stock. A unit cost that is not given is derived as everywhere else.
 */
@Value.Immutable
public non-sealed interface StockValueLimit extends Constraint, WithStockValueLimit {

    @Override
    ConstraintId id();

    /** At most this much per bucket, in the cycle's currency, not negative; 0 for no stock of anything that costs. */
    PerBucket maximum();

    /** The products it sums over; empty for all. */
    ImmutableSet<ProductId> products();

    /** The same limit for this product (and those named before). */
    default StockValueLimit of(String product) {
        return withProducts(ImmutableSet.<ProductId>builder()
                .addAll(products())
                .add(ProductId.of(product))
                .build());
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableStockValueLimit.Builder {
        Builder() {}
    }
}
