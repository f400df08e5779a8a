package dev.sop.constraint;

import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ResourceId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Most overtime of each resource it holds for, per bucket. A resource that states overtime tiers of its own keeps their
 * costs and is capped here; one that states none may work overtime up to this limit at a derived cost.
 */
@Value.Immutable
public non-sealed interface OvertimeLimit extends Constraint, WithOvertimeLimit {

    @Override
    ConstraintId id();

    /**
     * Limit as a share of the regular capacity of each bucket, not negative: 0.10 is 10 %, whatever the length of the bucket.
     * Empty: {@link #amount()}.
     */
    Optional<PerBucket> shareOfRegular();

    /** Limit per bucket in the resource's capacity unit, not negative. Empty: {@link #shareOfRegular()}. */
    Optional<PerBucket> amount();

    /** What the amount is counted in, where that is said; empty: the unit of the resource's capacity, whichever it is. */
    Optional<CapacityUnit> unit();

    /** The resources it holds for, each on its own; empty for all of our own. */
    ImmutableSet<ResourceId> resources();

    /** Whether the resources share it, instead of each having it on its own; false by default. */
    @Value.Default
    default boolean together() {
        return false;
    }

    /** The same limit, shared by its resources. */
    default OvertimeLimit pooled() {
        return withTogether(true);
    }

    /** The same limit for this resource (and those named before). */
    default OvertimeLimit at(String resource) {
        return withResources(ImmutableSet.<ResourceId>builder()
                .addAll(resources())
                .add(ResourceId.of(resource))
                .build());
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableOvertimeLimit.Builder {
        Builder() {}
    }
}
