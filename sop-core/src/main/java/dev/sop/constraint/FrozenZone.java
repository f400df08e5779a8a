package dev.sop.constraint;

import com.google.common.collect.ImmutableSet;
import dev.sop.supply.ResourceId;
import org.immutables.value.Value;

/**
 * A time fence: in its first buckets the plan is what was published, on the resources it holds for. What was not published is
 * not made there. Workers are kept to only where the published plan names their workforce, and where the zone names resources,
 * only if it names all those they work at. {@code Constraint.frozen("fence", 2).at("Plant A")}. Buckets that the horizon itself
 * freezes are a frozen zone named {@code frozen buckets}, over all resources.
 */
@Value.Immutable
public non-sealed interface FrozenZone extends Constraint, WithFrozenZone {

    @Override
    ConstraintId id();

    /** How many buckets from the start of the horizon, at least 1. */
    int buckets();

    /** The resources it holds for; empty for all. */
    ImmutableSet<ResourceId> resources();

    /** The same limit at this resource (and those named before). */
    default FrozenZone at(String resource) {
        return withResources(ImmutableSet.<ResourceId>builder()
                .addAll(resources())
                .add(ResourceId.of(resource))
                .build());
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableFrozenZone.Builder {
        Builder() {}
    }
}
