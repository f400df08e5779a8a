package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.constraint.LimitUse;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.supply.SupplyPlan;
import dev.sop.verifier.PlanMeasure;

/** How far a plan uses each limit. */
final class LimitUsage {

    private LimitUsage() {}

    static ImmutableList<LimitUse> of(ResolvedCycle cycle, SupplyPlan plan) {
        return cycle.limits().stream().map(limit -> of(cycle, plan, limit)).collect(ImmutableList.toImmutableList());
    }

    private static LimitUse of(ResolvedCycle cycle, SupplyPlan plan, ResolvedLimit limit) {
        PlanMeasure measure = PlanMeasure.of(cycle, plan, limit);
        return new LimitUse(limit.id(), limit.subject(), measure.used(), measure.minimum(), measure.maximum());
    }
}
