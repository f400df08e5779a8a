package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.CostBreakdown;
import dev.sop.certificate.PlanStatus;
import dev.sop.certificate.PlanVerifier;
import dev.sop.certificate.Violation;
import dev.sop.constraint.ConstraintId;
import dev.sop.constraint.LimitUse;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.CycleResolver;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.finance.FinancialPlan;
import dev.sop.gap.Gap;
import dev.sop.gap.GapAnalysis;
import dev.sop.model.Conflicts;
import dev.sop.model.ModelCompiler;
import dev.sop.model.PlanPrices;
import dev.sop.model.PlanReader;
import dev.sop.model.PlanningModel;
import dev.sop.model.Prices;
import dev.sop.model.SteadyChoice;
import dev.sop.model.TidyPoint;
import dev.sop.scenario.KeyFigures;
import dev.sop.solver.FirstOrderSolver;
import dev.sop.solver.LpSolution;
import dev.sop.solver.SolverChain;
import dev.sop.solver.Status;
import dev.sop.supply.SupplyPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reconciles demand and supply: resolves the inputs, compiles the model, solves it, reads the plan back, has it verified and
 * explains its gaps. A pure function of its arguments.
 */
public final class Reconciliation {

    private static final double OPTIMAL_GAP = 1e-6;

    private Reconciliation() {}

    /**
     * The plan of some inputs.
     *
     * @param inputs inputs that {@link dev.sop.cycle.CycleCheck} has found in order
     * @param ceilings most use per bucket of limits without a number; empty for a base plan
     * @throws IllegalStateException if no solver gave an answer that holds; never for limits that contradict each other
     */
    public static Reconciled reconcile(CycleInputs inputs, Map<ConstraintId, Series> ceilings) {
        return reconcile(inputs, ceilings, new Planner(PlanningEffort.standard()));
    }

    /** The plan of some inputs at the planner's effort, from its first plan where that helps. */
    static Reconciled reconcile(CycleInputs inputs, Map<ConstraintId, Series> ceilings, Planner planner) {
        ResolvedCycle cycle = CycleResolver.resolve(inputs, ceilings);
        FamilyPlanning.Outcome outcome = planner.families(cycle);
        if (outcome.answer().isPresent()) {
            FamilyPlanning.Answer answer = outcome.answer().get();
            return finish(cycle, answer.plan(), answer.prices(), answer.certificate(), ImmutableList.of());
        }
        return general(cycle, planner.chain(cycle, outcome.declined()));
    }

    /** The key figures of some inputs, without explaining the plan. */
    static KeyFigures figures(CycleInputs inputs, Map<ConstraintId, Series> ceilings, Planner planner) {
        ResolvedCycle cycle = CycleResolver.resolve(inputs, ceilings);
        FamilyPlanning.Outcome outcome = planner.families(cycle);
        if (outcome.answer().isEmpty()) {
            return general(cycle, planner.chain(cycle, outcome.declined())).figures();
        }
        FamilyPlanning.Answer answer = outcome.answer().get();
        FinancialPlan financials = FinancialProjection.of(cycle, answer.plan());
        return KeyFigureTable.of(answer.plan(), financials, answer.certificate());
    }

    private static Reconciled general(ResolvedCycle cycle, SolverChain chain) {
        PlanningModel model = ModelCompiler.compile(cycle);
        SolverChain.Answer answer = chain.solve(model.program());
        return switch (answer.solution().status()) {
            case OPTIMAL, LIMIT -> {
                if (!answer.solution().hasPoint()) {
                    throw noAnswer(answer);
                }
                yield answer.solver().equals(FirstOrderSolver.NAME) && !holds(cycle, model, answer)
                        ? general(cycle, SolverChain.standard().because("the first-order plan did not hold"))
                        : finish(cycle, model, answer, ImmutableList.of());
            }
            case INFEASIBLE -> leastBroken(cycle, chain);
            case UNBOUNDED, FAILED -> throw noAnswer(answer);
        };
    }

    /** Whether a point that is no vertex reads as a plan that keeps every limit. */
    private static boolean holds(ResolvedCycle cycle, PlanningModel model, SolverChain.Answer answer) {
        SupplyPlan plan =
                PlanReader.read(model, TidyPoint.of(model, answer.solution().primal()));
        return PlanVerifier.violations(cycle, plan).isEmpty();
    }

    /** The hard limits contradict each other: break as little as possible, and among those plans take the cheapest. */
    private static Reconciled leastBroken(ResolvedCycle cycle, SolverChain chain) {
        PlanningModel least = ModelCompiler.compileElastic(cycle);
        SolverChain.Answer broken = chain.solve(least.program());
        if (broken.solution().status() != Status.OPTIMAL) {
            throw noAnswer(broken);
        }
        double allowance = broken.solution().objective();
        PlanningModel model = ModelCompiler.compileElastic(cycle, allowance + 1e-9 * (1 + allowance));
        SolverChain.Answer answer = chain.solve(model.program());
        if (answer.solution().status() != Status.OPTIMAL) {
            throw noAnswer(answer);
        }
        List<Gap> conflicts = ConflictGaps.of(
                cycle,
                Conflicts.read(model, answer.solution().primal()),
                new Prices(least, broken.solution().dual()).marginalValues());
        return finish(cycle, model, answer, conflicts);
    }

    private static Reconciled finish(
            ResolvedCycle cycle, PlanningModel model, SolverChain.Answer answer, List<Gap> conflicts) {
        LpSolution solution = answer.solution();
        double[] point =
                solution.basis() == null ? TidyPoint.of(model, solution.primal()) : SteadyChoice.of(model, solution);
        SupplyPlan plan = PlanReader.read(model, point);
        Certificate certificate = certificate(cycle, plan, answer, !conflicts.isEmpty());
        return finish(cycle, plan, new Prices(model, solution.dual()), certificate, conflicts);
    }

    private static Reconciled finish(
            ResolvedCycle cycle, SupplyPlan plan, PlanPrices prices, Certificate certificate, List<Gap> conflicts) {
        FinancialPlan financials = FinancialProjection.of(cycle, plan);
        List<Gap> gaps = new ArrayList<>(conflicts);
        gaps.addAll(GapFinder.gaps(cycle, plan, financials, new CauseFinder(cycle, prices)));
        ImmutableList<LimitUse> use = LimitUsage.of(cycle, plan);
        return new Reconciled(
                cycle,
                plan,
                new GapAnalysis(ImmutableList.copyOf(gaps), Coverage.of(plan)),
                financials,
                KeyFigureTable.of(plan, financials, certificate),
                InventoryHealthTable.of(cycle, plan),
                use,
                prices.marginalValues(),
                certificate);
    }

    private static Certificate certificate(
            ResolvedCycle cycle, SupplyPlan plan, SolverChain.Answer answer, boolean conflicting) {
        CostBreakdown cost = PlanVerifier.cost(cycle, plan);
        ImmutableList<Violation> violations = PlanVerifier.violations(cycle, plan);
        Optional<Violation> worst = violations.stream().findFirst();
        if (conflicting) {
            return new Certificate(
                    PlanStatus.CONFLICTING_LIMITS,
                    cost,
                    Optional.empty(),
                    Optional.empty(),
                    worst,
                    answer.solver(),
                    "the limits contradict each other: the plan that breaks them least; " + answer.reason(),
                    answer.solution().iterations());
        }
        double scale = Math.max(1, Math.abs(cost.total()));
        double bound = answer.solution().bound();
        if (bound > cost.total() + OPTIMAL_GAP * scale || worst.isPresent()) {
            throw new IllegalStateException("The plan of " + answer.solver() + " does not hold: cost " + cost.total()
                    + ", bound " + bound
                    + worst.map(violation -> ", " + violation).orElse("")
                    + ". This is a defect of the library; please report the input.");
        }
        double lower = Math.min(bound, cost.total());
        double gap = (cost.total() - lower) / scale;
        return new Certificate(
                gap <= OPTIMAL_GAP ? PlanStatus.OPTIMAL : PlanStatus.FEASIBLE,
                cost,
                Optional.of(lower),
                Optional.of(gap),
                worst,
                answer.solver(),
                answer.reason(),
                answer.solution().iterations());
    }

    private static IllegalStateException noAnswer(SolverChain.Answer answer) {
        return new IllegalStateException("No solver gave an answer that holds: " + answer.reason() + " "
                + answer.solver() + " ended with " + answer.solution().status() + " ("
                + answer.solution().stoppedBy() + ").");
    }
}
