package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.certificate.PlanVerifier;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.gap.Gap;
import dev.sop.model.Conflicts;
import dev.sop.model.IdlePoint;
import dev.sop.model.ModelCompiler;
import dev.sop.model.PlanReader;
import dev.sop.model.PlanningModel;
import dev.sop.model.Prices;
import dev.sop.solver.LpSolution;
import dev.sop.supply.SupplyPlan;
import java.util.List;
import java.util.Optional;

/**
 * The plan where no search has found one: the priority heuristic's, where that takes the cycle and keeps every limit; else one that makes
 * nothing and says what it breaks. It takes one pass and asks no clock.
 */
final class IdlePlanning {

    private static final String HEURISTIC = "priority heuristic";
    private static final String NOTHING_MADE = "nothing made";

    private IdlePlanning() {}

    /**
     * The plan.
     *
     * @param found how the search ended, with the bound proven by then
     * @param known what is known of the limits
     * @param why why it ended without a plan
     */
    static GeneralPlanning.Planned plan(
            ResolvedCycle cycle, LpSolution found, double bound, GeneralPlanning.Kept known, String why) {
        Optional<SupplyPlan> heuristic = heuristic(cycle);
        PlanningModel elastic = ModelCompiler.compileElastic(cycle);
        double[] point = IdlePoint.of(elastic);
        SupplyPlan plan = heuristic.orElseGet(() -> PlanReader.read(elastic, point));
        boolean holds = PlanVerifier.violations(cycle, plan).isEmpty();
        List<Gap> conflicts = holds ? List.of() : ConflictGaps.of(cycle, Conflicts.read(elastic, point), List.of());
        return new GeneralPlanning.Planned(
                plan,
                PlanVerifier.cost(cycle, plan),
                PlanVerifier.violations(cycle, plan),
                new Prices(elastic, new double[elastic.program().rows]),
                false,
                bound,
                holds ? GeneralPlanning.Kept.ALL : known,
                ImmutableList.copyOf(conflicts),
                ImmutableList::of,
                heuristic.isPresent() ? HEURISTIC : NOTHING_MADE,
                why,
                found.iterations(),
                found);
    }

    private static Optional<SupplyPlan> heuristic(ResolvedCycle cycle) {
        try {
            SupplyPlan plan = StrategyPlanning.heuristic(cycle);
            return PlanVerifier.violations(cycle, plan).isEmpty() ? Optional.of(plan) : Optional.empty();
        } catch (IllegalArgumentException declined) {
            return Optional.empty();
        }
    }
}
