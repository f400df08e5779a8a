package dev.sop.reconcile;

import dev.sop.certificate.Certificate;
import dev.sop.certificate.CostBreakdown;
import dev.sop.certificate.PlanStatus;
import dev.sop.certificate.PlanVerifier;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.demand.DemandLine;
import dev.sop.strategy.PriorityHeuristic;
import dev.sop.supply.SupplyPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The priority heuristic as a plan with a certificate: its cost against the proven bound of the best plan. */
final class StrategyPlanning {

    private static final double OPTIMAL_GAP = 1e-6;

    private StrategyPlanning() {}

    /**
     * The heuristic's plan.
     *
     * @throws dev.sop.strategy.StrategyDeclinedException if the heuristic declines the cycle
     */
    static SupplyPlan heuristic(ResolvedCycle cycle) {
        Map<DemandLine, Integer> priority = new HashMap<>();
        for (int k = 0; k < cycle.demand().lines().size(); k++) {
            priority.put(cycle.demand().lines().get(k), cycle.priorities().get(k));
        }
        return PriorityHeuristic.byPriority(line -> priority.getOrDefault(line, 1))
                .plan(cycle);
    }

    /** Its certificate, by the bound of the best plan of the same cycle, which holds for every plan. */
    static Certificate certificate(ResolvedCycle cycle, SupplyPlan plan, Certificate best) {
        CostBreakdown cost = PlanVerifier.cost(cycle, plan);
        double scale = Math.max(1, Math.abs(cost.total()));
        Optional<Double> lower = best.lowerBound().map(bound -> Math.min(bound, cost.total()));
        Optional<Double> gap = lower.map(bound -> (cost.total() - bound) / scale);
        boolean optimal = gap.filter(value -> value <= OPTIMAL_GAP).isPresent();
        return new Certificate(
                optimal ? PlanStatus.OPTIMAL : PlanStatus.FEASIBLE,
                cost,
                lower,
                gap,
                PlanVerifier.violations(cycle, plan).stream().findFirst(),
                "priority heuristic",
                "asked for as the strategy; the bound is that of the best plan",
                cycle.demand().lines().size() * (long) cycle.horizon().size());
    }
}
