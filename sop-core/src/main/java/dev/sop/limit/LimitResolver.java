package dev.sop.limit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ConstraintId;
import dev.sop.constraint.FrozenZone;
import dev.sop.cycle.CycleInputs;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedStrictness;

/** Lays the constraints of a cycle over its horizon, each by the rules of its kind. */
public final class LimitResolver {

    private static final ConstraintId FROZEN = ConstraintId.of("frozen buckets");

    private LimitResolver() {}

    /**
     * All limits: those of the constraints in their order, then the frozen buckets of the horizon, then the workers frozen by
     * either.
     */
    public static ImmutableList<ResolvedLimit> limits(CycleInputs inputs, Resolving cycle) {
        for (Constraint constraint : inputs.constraints()) {
            cycle.limits.addAll(LimitKinds.resolved(constraint, cycle));
        }
        int frozen = inputs.horizon().frozenBuckets();
        if (frozen > 0 && inputs.publishedPlan().isPresent()) {
            cycle.limits.addAll(cycle.published(FROZEN, frozen, ImmutableSet.of(), ResolvedStrictness.HARD));
        }
        FrozenWorkers workers = new FrozenWorkers(inputs, cycle.limits);
        for (Constraint constraint : inputs.constraints()) {
            if (constraint instanceof FrozenZone zone) {
                cycle.limits.addAll(
                        workers.frozen(zone.id(), zone.buckets(), zone.resources(), cycle.strictness(zone)));
            }
        }
        cycle.limits.addAll(workers.frozen(FROZEN, frozen, ImmutableSet.of(), ResolvedStrictness.HARD));
        return ImmutableList.copyOf(cycle.limits);
    }
}
