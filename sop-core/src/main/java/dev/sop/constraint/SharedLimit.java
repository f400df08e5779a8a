package dev.sop.constraint;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import org.immutables.value.Value;

/**
 * Something several products use and of which only so much is had per bucket: a material, a supplier, labour hours, a
 * machine. What is not used in a bucket is gone.
 *
 * <p>{@code Constraint.material("castings", 9_000).need("pumps", 1).need("valves", 0.5)}: pumps plus half the valves made
 * in a bucket are at most 9,000.
 */
@Value.Immutable
public non-sealed interface SharedLimit extends Constraint, WithSharedLimit {

    /** A shared limit; everything it does not say by default. */
    static SharedLimit of(String id, SharedKind kind, PerBucket available) {
        return new Builder()
                .id(ConstraintId.of(id))
                .kind(kind)
                .available(available)
                .build();
    }

    @Override
    ConstraintId id();

    /** What is shared. */
    SharedKind kind();

    /** How much is had per bucket, not negative. */
    PerBucket available();

    /**
     * How much one unit of a product takes, not negative; products not named take none. Empty: every product takes 1,
     * which is listed as an assumption.
     */
    ImmutableMap<ProductId, Double> need();

    /** Only production on these resources counts; empty for all of our own. */
    ImmutableSet<ResourceId> resources();

    /** The same limit of which one unit of the product takes this much. */
    default SharedLimit need(String product, double perUnit) {
        return withNeed(ImmutableMap.<ProductId, Double>builder()
                .putAll(need())
                .put(ProductId.of(product), perUnit)
                .buildKeepingLast());
    }

    /** The same limit, counting production on this resource (and those named before). */
    default SharedLimit at(String resource) {
        return withResources(ImmutableSet.<ResourceId>builder()
                .addAll(resources())
                .add(ResourceId.of(resource))
                .build());
    }

    /** The same limit with these amounts, one for each bucket. */
    default SharedLimit available(double... perBucket) {
        return withAvailable(PerBucket.of(perBucket));
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableSharedLimit.Builder {
        Builder() {}
    }
}
