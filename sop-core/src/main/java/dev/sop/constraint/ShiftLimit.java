package dev.sop.constraint;

import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.supply.ResourceId;
import org.immutables.value.Value;

/**
 * Most shifts per working day: each resource it holds for works, regular and overtime together, at most shifts times hours
 * per shift on every working day of the bucket. It can only bind resources whose capacity is in hours; for those in units
 * it is an assumption until their capacity is given in hours.
 */
@Value.Immutable
public non-sealed interface ShiftLimit extends Constraint, WithShiftLimit {

    @Override
    ConstraintId id();

    /** Shifts per working day in each bucket, not negative. */
    PerBucket shifts();

    /** Hours in a shift, above 0; 8 by default. */
    @Value.Default
    default double hoursPerShift() {
        return 8;
    }

    /** The resources it holds for, each on its own; empty for all of our own. */
    ImmutableSet<ResourceId> resources();

    /** The same limit with shifts of so many hours, above 0 and at most 24. */
    default ShiftLimit hoursPerShift(double hours) {
        return withHoursPerShift(hours);
    }

    /** The same limit for this resource (and those named before). */
    default ShiftLimit at(String resource) {
        return withResources(ImmutableSet.<ResourceId>builder()
                .addAll(resources())
                .add(ResourceId.of(resource))
                .build());
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableShiftLimit.Builder {
        Builder() {}
    }
}
