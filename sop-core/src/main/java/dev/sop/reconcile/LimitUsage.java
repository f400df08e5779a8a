package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.constraint.LimitUse;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedLimit;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ProductionLine;
import dev.sop.supply.ResourceId;
import dev.sop.supply.SupplyPlan;
import java.util.Optional;

/** How far a plan uses each limit. */
final class LimitUsage {

    private LimitUsage() {}

    static ImmutableList<LimitUse> of(ResolvedCycle cycle, SupplyPlan plan) {
        return cycle.limits().stream().map(limit -> of(cycle, plan, limit)).collect(ImmutableList.toImmutableList());
    }

    private static LimitUse of(ResolvedCycle cycle, SupplyPlan plan, ResolvedLimit limit) {
        int buckets = cycle.horizon().size();
        if (limit instanceof ResolvedLimit.Overtime overtime) {
            Series used = plan.resource(overtime.resource()).totalOvertime();
            return new LimitUse(limit.id(), limit.subject(), used, Optional.empty(), Optional.of(overtime.maximum()));
        }
        if (limit instanceof ResolvedLimit.Load load) {
            Series used = plan.resource(load.resource()).load();
            return new LimitUse(limit.id(), limit.subject(), used, Optional.empty(), Optional.of(load.maximum()));
        }
        if (limit instanceof ResolvedLimit.Storage storage) {
            Series used = Series.zeros(buckets);
            for (ProductPlan product : plan.products()) {
                Double space = storage.space().get(product.product());
                used = space == null ? used : used.plus(product.inventory().times(space));
            }
            return new LimitUse(limit.id(), limit.subject(), used, Optional.empty(), Optional.of(storage.maximum()));
        }
        ResolvedLimit.Production production = (ResolvedLimit.Production) limit;
        Series used = Series.zeros(buckets);
        for (ResourceId id : production.resources()) {
            for (ProductionLine line : plan.resource(id).production()) {
                Double perUnit = production.perUnit().get(line.product());
                used = perUnit == null ? used : used.plus(line.quantity().times(perUnit));
            }
        }
        return new LimitUse(limit.id(), limit.subject(), used, production.minimum(), production.maximum());
    }
}
