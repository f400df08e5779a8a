package dev.sop.constraint;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import org.immutables.value.Value;

/**
 * A limit somebody named without a number: "Supplier X at capacity". The base plan is free of it; what the base plan uses
 * in each bucket is then its ceiling in every scenario. It is listed as an assumption, with an action to quantify it.
 */
@Value.Immutable
public non-sealed interface UnquantifiedLimit extends Constraint, WithUnquantifiedLimit {

    @Override
    ConstraintId id();

    /** What is limited. */
    SharedKind kind();

    /** Who or what is at its limit: {@code Supplier X}. */
    String subject();

    /** The limit as it was written. */
    String text();

    /** How much one unit of a product takes, as in {@link SharedLimit#need()}; empty: every product takes 1. */
    ImmutableMap<ProductId, Double> need();

    /** Only production on these resources counts; empty for all of our own. */
    ImmutableSet<ResourceId> resources();

    /** The same limit of which one unit of the product takes this much. */
    default UnquantifiedLimit need(String product, double perUnit) {
        return withNeed(ImmutableMap.<ProductId, Double>builder()
                .putAll(need())
                .put(ProductId.of(product), perUnit)
                .buildKeepingLast());
    }

    /** The same limit, counting production on this resource (and those named before). */
    default UnquantifiedLimit at(String resource) {
        return withResources(ImmutableSet.<ResourceId>builder()
                .addAll(resources())
                .add(ResourceId.of(resource))
                .build());
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableUnquantifiedLimit.Builder {
        Builder() {}
    }
}
