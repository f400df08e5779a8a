package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.cause.ConflictGaps;
import dev.sop.certificate.CostBreakdown;
import dev.sop.certificate.Violation;
import dev.sop.gap.Gap;
import dev.sop.model.Conflicts;
import dev.sop.model.EarlyBound;
import dev.sop.model.FiniteLoading;
import dev.sop.model.IdlePoint;
import dev.sop.model.ModelCompiler;
import dev.sop.model.PlanningModel;
import dev.sop.model.reading.PlanReader;
import dev.sop.model.reading.Prices;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.solver.LpSolution;
import dev.sop.strategy.StrategyDeclinedException;
import dev.sop.supply.SupplyPlan;
import dev.sop.verifier.PlanVerifier;
import java.util.List;
import java.util.Optional;

/**
 * The plan where no search has found one. Of linear cycles that of finite loading; with whole numbers the priority heuristic's, where that
 * takes the cycle and keeps every limit, else one that makes nothing. It says what it breaks, takes one pass and asks no clock.
 */
final class IdlePlanning {

    private static final String HEURISTIC = "priority heuristic";
    private static final String LOADED = "finite loading";
    private static final String NOTHING_MADE = "nothing made";

    private IdlePlanning() {}

    /**
     * The plan.
     *
     * @param model the model that was solved, of minimum cost or of what is broken least
     * @param priced the elastic model in money, where that has been compiled already
     * @param found how the search ended, with the bound proven by then
     * @param known what is known of the limits
     * @param why why it ended without a plan
     */
    static GeneralPlanning.Planned plan(
            ResolvedCycle cycle,
            PlanningModel model,
            Optional<PlanningModel> priced,
            LpSolution found,
            double bound,
            GeneralPlanning.Kept known,
            String why) {
        Optional<double[]> kept = IdlePoint.keeping(model);
        PlanningModel loaded = kept.isPresent() ? model : priced.orElseGet(() -> elastic(cycle));
        double[] idle = kept.orElseGet(() -> IdlePoint.of(loaded));
        boolean loads = !loaded.program().hasIntegers();
        double[] point = loads ? FiniteLoading.from(loaded, idle) : idle;
        SupplyPlan plan = PlanReader.read(loaded, point);
        ImmutableList<Violation> violations = PlanVerifier.violations(cycle, plan);
        String solver = loads ? LOADED : NOTHING_MADE;
        if (!violations.isEmpty() && !loads) {
            Optional<SupplyPlan> heuristic = heuristic(cycle);
            plan = heuristic.orElse(plan);
            violations = heuristic.isPresent() ? ImmutableList.of() : violations;
            solver = heuristic.isPresent() ? HEURISTIC : solver;
        }
        boolean holds = violations.isEmpty();
        List<Gap> conflicts = holds ? List.of() : ConflictGaps.of(cycle, Conflicts.read(loaded, point), List.of());
        CostBreakdown cost = PlanVerifier.cost(cycle, plan);
        double proven = holds && loads ? Math.max(bound, EarlyBound.of(model, cost.total())) : bound;
        return new GeneralPlanning.Planned(
                plan,
                cost,
                violations,
                new Prices(loaded, new double[loaded.program().rows]),
                false,
                proven,
                holds ? GeneralPlanning.Kept.ALL : known,
                ImmutableList.copyOf(conflicts),
                ImmutableList::of,
                solver,
                why,
                found.iterations(),
                found);
    }

    private static PlanningModel elastic(ResolvedCycle cycle) {
        return ModelCompiler.compileElastic(cycle, Double.POSITIVE_INFINITY);
    }

    private static Optional<SupplyPlan> heuristic(ResolvedCycle cycle) {
        try {
            return Optional.of(StrategyPlanning.heuristic(cycle));
        } catch (StrategyDeclinedException declined) {
            return Optional.empty();
        }
    }
}
