package dev.sop.constraint;

import com.google.common.collect.ImmutableMap;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import org.immutables.value.Value;

/**
 * Which share of a product comes from a source: {@code Constraint.sourcing("two sources", "pumps").least("Plant B", 0.3)}.
 * Shares are of the good units that come of what is started anywhere in the bucket, or over the horizon with {@link
 * #overHorizon()}: of 100 started at a yield of 0.5, 50 count.
 */
@Value.Immutable
public non-sealed interface SourcingSplit extends Constraint, WithSourcingSplit {

    @Override
    ConstraintId id();

    /** What is sourced; at a site by its item, {@code pumps @ North}. */
    ProductId product();

    /** Least share of each source, 0 to 1. */
    ImmutableMap<ResourceId, Double> least();

    /** Most share of each source, 0 to 1. */
    ImmutableMap<ResourceId, Double> most();

    /** Whether shares are over the horizon instead of in every bucket; false by default. */
    @Value.Default
    default boolean overHorizon() {
        return false;
    }

    /** The same split with at least this share from this source. */
    default SourcingSplit least(String resource, double share) {
        return withLeast(ImmutableMap.<ResourceId, Double>builder()
                .putAll(least())
                .put(ResourceId.of(resource), share)
                .buildKeepingLast());
    }

    /** The same split with at most this share from this source. */
    default SourcingSplit most(String resource, double share) {
        return withMost(ImmutableMap.<ResourceId, Double>builder()
                .putAll(most())
                .put(ResourceId.of(resource), share)
                .buildKeepingLast());
    }

    /** The same split over the horizon. */
    default SourcingSplit acrossHorizon() {
        return withOverHorizon(true);
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableSourcingSplit.Builder {
        Builder() {}
    }
}
