package dev.sop.verifier;

import dev.sop.calendar.Series;
import dev.sop.certificate.CostType;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.supply.MaterialPlan;
import dev.sop.supply.SupplyPlan;
import dev.sop.supply.WorkforcePlan;

/** What limits cost: workers, material kept or had at a price, changes of rate, soft limits passed. */
final class LimitCost {

    private LimitCost() {}

    @FunctionalInterface
    interface Sink {
        void add(CostType type, Series quantity, Series unitCost);
    }

    static void add(ResolvedCycle cycle, SupplyPlan plan, Sink sink) {
        int workforce = 0;
        int material = 0;
        for (ResolvedLimit limit : cycle.limits()) {
            if (limit instanceof ResolvedLimit.Workforce crew) {
                WorkforcePlan made = plan.workforces().get(workforce++);
                sink.add(CostType.WAGES, made.workers(), crew.wage());
                sink.add(CostType.HIRING, made.hired(), crew.hireCost());
                sink.add(CostType.LAYOFF, made.laidOff(), crew.layoffCost());
                sink.add(CostType.OVERTIME, made.overtime(), crew.overtimeCost());
            } else if (limit instanceof ResolvedLimit.RateOfChange rate) {
                Series change = PlanMeasure.change(plan, rate);
                sink.add(CostType.RATE_CHANGE, change.map(value -> Math.max(0, value)), rate.increaseCost());
                sink.add(CostType.RATE_CHANGE, change.map(value -> Math.max(0, -value)), rate.decreaseCost());
            } else if (limit instanceof ResolvedLimit.Material kept) {
                MaterialPlan made = plan.materials().get(material++);
                kept.keeping().ifPresent(keeping -> sink.add(CostType.HOLDING, made.stock(), keeping.holdingCost()));
                for (int k = 0; k < kept.extra().size(); k++) {
                    sink.add(
                            CostType.EXTRA,
                            made.extra().get(k),
                            kept.extra().get(k).cost());
                }
            }
        }
        for (ResolvedLimit limit : cycle.limits()) {
            if (limit.strictness().isSoft() && !(limit instanceof ResolvedLimit.Money)) {
                boolean room = limit instanceof ResolvedLimit.Sum sum && sum.nature() == ResolvedLimit.Nature.ROOM;
                CostType type = room ? CostType.STORAGE_RENT : CostType.LIMIT_PASSED;
                sink.add(
                        type,
                        PlanMeasure.of(cycle, plan, limit).beyond(),
                        limit.strictness().price().orElseThrow());
            }
        }
    }

    /** What passing soft budgets costs; apart, as it is measured by the money spent on all else. */
    static void addMoney(ResolvedCycle cycle, SupplyPlan plan, Sink sink) {
        for (ResolvedLimit limit : cycle.limits()) {
            if (limit.strictness().isSoft() && limit instanceof ResolvedLimit.Money) {
                sink.add(
                        CostType.LIMIT_PASSED,
                        PlanMeasure.of(cycle, plan, limit).beyond(),
                        limit.strictness().price().orElseThrow());
            }
        }
    }
}
