package dev.sop.constraint;

import dev.sop.calendar.PerBucket;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * Planned downtime whose place the plan chooses: so many machine-buckets in all, each taking so much capacity from a resource
 * or a shared limit. {@code Constraint.downtime("grinder service", "grinder", 2, 384)}: over the horizon two machine-months of
 * grinders are down, 384 hours each. Fixed downtime belongs in {@link dev.sop.supply.SupplyResource#downtime()}. Hard, always.
 */
@Value.Immutable
public non-sealed interface Downtime extends Constraint, WithDowntime {

    @Override
    ConstraintId id();

    /** Id of the resource or of the shared limit whose capacity it takes. */
    String of();

    /** Machine-buckets down over the horizon, in all, not negative. */
    double machineBuckets();

    /** Capacity one machine that is down takes from the bucket, not negative; all of them at most the regular capacity. */
    PerBucket perMachine();

    /** Most machines down at once; empty for no limit. */
    OptionalDouble mostAtOnce();

    /** Whether machines are down whole and for whole buckets; true by default, which makes the plan an integer program. */
    @Value.Default
    default boolean wholeMachines() {
        return true;
    }

    /** The same downtime with at most this many machines at once. */
    default Downtime mostAtOnce(double machines) {
        return withMostAtOnce(machines);
    }

    /** The same downtime, which may be spread in any parts. */
    default Downtime inAnyPart() {
        return withWholeMachines(false);
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableDowntime.Builder {
        Builder() {}
    }
}
