package dev.sop.constraint;

import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import org.immutables.value.Value;

/** Most stock at the end of each bucket, in units of space; a unit of product takes {@link dev.sop.product.Product#space()}. */
@Value.Immutable
public non-sealed interface StorageLimit extends Constraint, WithStorageLimit {

    @Override
    ConstraintId id();

    /** Space available at the end of each bucket, not negative. */
    PerBucket capacity();

    /** The products stored here; empty for all. */
    ImmutableSet<ProductId> products();

    /** The same limit, beyond which space is rented at this much per unit of space and bucket. */
    default StorageLimit rent(double perUnitOfSpace) {
        return withStrictness(Strictness.soft(perUnitOfSpace));
    }

    /** The same limit for this product (and those named before). */
    default StorageLimit of(String product) {
        return withProducts(ImmutableSet.<ProductId>builder()
                .addAll(products())
                .add(ProductId.of(product))
                .build());
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableStorageLimit.Builder {
        Builder() {}
    }
}
