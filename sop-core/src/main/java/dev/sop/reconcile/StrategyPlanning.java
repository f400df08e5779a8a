package dev.sop.reconcile;

import dev.sop.certificate.Certificate;
import dev.sop.certificate.Violation;
import dev.sop.demand.DemandLine;
import dev.sop.heuristic.PriorityHeuristic;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.supply.SupplyPlan;
import dev.sop.verifier.PlanVerifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The priority heuristic as a plan with a certificate: its cost against the proven bound of the best plan. */
final class StrategyPlanning {

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
        List<Violation> violations = PlanVerifier.violations(cycle, plan);
        Certificate certificate = Certificate.of(
                PlanVerifier.cost(cycle, plan),
                best.lowerBound(),
                "priority heuristic",
                "asked for as the strategy; the bound is that of the best plan",
                cycle.demand().lines().size() * (long) cycle.horizon().size());
        return certificate.as(certificate.status(), violations.stream().findFirst());
    }
}
