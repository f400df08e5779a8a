package dev.sop.reconcile;

import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.program.LinearSolver;
import dev.sop.program.SolverSession;
import dev.sop.scenario.KeyFigures;
import dev.sop.solver.FirstOrderSolver;
import dev.sop.solver.ForeignSolver;
import dev.sop.solver.LpSolution;
import dev.sop.solver.MipOptions;
import dev.sop.solver.OjAlgoSolver;
import dev.sop.solver.SimplexSolver;
import dev.sop.solver.SolverChain;
import dev.sop.solver.family.CoupledPlan;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Plans inputs one after another at the same effort, and chooses how. The base plan is kept where it is large, and every later one of the
 * same shape starts from it and its prices: a scenario or an option is a small change. Always from the base, so that the order of the
 * later ones does not matter, and they may be asked for from any thread.
 *
 * <p>The rule, in order:
 *
 * <ol>
 *   <li>at most {@value #SMALL} columns as a linear program: the simplex method, unless the effort names a solver from outside. It takes
 *       milliseconds, and among plans of equal cost it takes the steadiest
 *   <li>a cycle the family methods take: exactly where no product shares a limit with another, else first-order to the gap asked for
 *   <li>a solver from outside where the effort names one, for linear programs; what it says is checked
 *   <li>more than {@value #LARGE} columns: the first-order method for linear programs, to the gap asked for; it proves its bound and
 *       keeps every limit, and does not always show that limits contradict each other
 *   <li>what is left, and what the method before could not plan: the simplex method, then ojAlgo
 * </ol>
 *
 * The certificate names the solver and says why the family methods declined.
 */
final class Planner implements AutoCloseable {

    /** Columns up to which the simplex method plans. */
    static final long SMALL = 2_000;

    /** Columns from which on a general linear program is solved by the first-order method. */
    static final long LARGE = 100_000;

    private final PlanningEffort effort;
    private @Nullable CoupledPlan first;
    private boolean based;
    private @Nullable LpSolution firstGeneral;
    private @Nullable SolverSession session;

    Planner(PlanningEffort effort) {
        this.effort = effort;
    }

    /** The plan that every later one starts from, where that helps; to be asked for once, before the others. */
    Reconciled base(CycleInputs inputs, Map<ConstraintId, Series> ceilings) {
        Reconciled base = reconcile(inputs, ceilings);
        based = true;
        return base;
    }

    /** The plan of some inputs. */
    Reconciled reconcile(CycleInputs inputs, Map<ConstraintId, Series> ceilings) {
        return Reconciliation.reconcile(inputs, ceilings, this);
    }

    /** The key figures of some inputs. */
    KeyFigures figures(CycleInputs inputs, Map<ConstraintId, Series> ceilings) {
        return Reconciliation.figures(inputs, ceilings, this);
    }

    /** The general solvers for a cycle that the family methods declined for this reason. */
    private SolverChain chain(ResolvedCycle cycle, String declined) {
        boolean large = effort.solver() != SolverChoice.GENERAL && ModelSize.columns(cycle) > LARGE;
        SolverChain chain = large
                ? new SolverChain(firstOrder(), simplex(), new OjAlgoSolver())
                : new SolverChain(simplex(), new OjAlgoSolver());
        return withForeign(chain.because(declined));
    }

    private SimplexSolver simplex() {
        SimplexSolver cold = new SimplexSolver();
        return firstGeneral == null ? cold : cold.from(firstGeneral);
    }

    private FirstOrderSolver firstOrder() {
        FirstOrderSolver cold = new FirstOrderSolver(effort.gap(), effort.iterationLimit(), stop());
        return firstGeneral == null ? cold : cold.from(firstGeneral);
    }

    /** The plan by the general solvers, for a cycle that the family methods declined for this reason. */
    GeneralPlanning.Planned general(ResolvedCycle cycle, String declined) {
        GeneralPlanning.Planned planned = GeneralPlanning.plan(cycle, chain(cycle, declined), integerOptions());
        boolean startsOthers = planned.solver().equals(FirstOrderSolver.NAME)
                || (planned.solver().equals(SimplexSolver.NAME) && ModelSize.columns(cycle) > SMALL);
        if (!based && startsOthers) {
            firstGeneral = planned.solution();
        }
        return planned;
    }

    private SolverChain withForeign(SolverChain ours) {
        if (effort.linearSolver().isEmpty()) {
            return ours;
        }
        LinearSolver solver = effort.linearSolver().get();
        return ours.after(new ForeignSolver(solver.name(), opened(solver)));
    }

    private synchronized SolverSession opened(LinearSolver solver) {
        if (session == null) {
            session = solver.open();
        }
        return session;
    }

    /** Ends the use of a solver from outside. */
    @Override
    public synchronized void close() {
        if (session != null) {
            session.close();
        }
    }

    /** How far the search for whole numbers may go. */
    private MipOptions integerOptions() {
        MipOptions options = MipOptions.defaults()
                .withRelativeGap(effort.integerGap())
                .withNodeLimit(effort.nodeLimit())
                .withCancellation(effort.cancelled())
                .withListener(new SearchProgress(effort)::certified);
        return effort.timeLimit().isEmpty()
                ? options
                : options.withTimeLimit(
                        effort.nanoClock(), effort.timeLimit().get().toNanos());
    }

    private BooleanSupplier stop() {
        if (effort.timeLimit().isEmpty()) {
            return effort.cancelled();
        }
        LongSupplier clock = effort.nanoClock();
        long deadline = clock.getAsLong() + effort.timeLimit().get().toNanos();
        return () -> effort.cancelled().getAsBoolean() || clock.getAsLong() >= deadline;
    }

    /** The plan by the family methods, where the rule gives them the cycle and they take it. */
    FamilyPlanning.Outcome families(ResolvedCycle cycle) {
        boolean asked = switch (effort.solver()) {
            case GENERAL -> false;
            case FAMILIES -> true;
            case AUTOMATIC -> ModelSize.columns(cycle) > SMALL;
        };
        if (!asked) {
            return FamilyPlanning.Outcome.declined("");
        }
        FamilyPlanning.Outcome outcome = FamilyPlanning.plan(cycle, effort, first);
        if (!based && outcome.answer().isPresent()) {
            first = outcome.answer().get().solved();
        }
        return outcome;
    }
}
