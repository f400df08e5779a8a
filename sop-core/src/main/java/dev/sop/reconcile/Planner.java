package dev.sop.reconcile;

import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleInputs;
import dev.sop.effort.PlanningEffort;
import dev.sop.effort.Progress;
import dev.sop.effort.SolverChoice;
import dev.sop.program.LinearSolver;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.scenario.KeyFigures;
import dev.sop.solver.LpSolution;
import dev.sop.solver.Stop;
import dev.sop.solver.chain.ForeignSolver;
import dev.sop.solver.chain.OjAlgoSolver;
import dev.sop.solver.chain.SolverChain;
import dev.sop.solver.firstorder.FirstOrderSolver;
import dev.sop.solver.productwise.ProductWisePlan;
import dev.sop.solver.simplex.SimplexSolver;
import dev.sop.solver.tree.MipOptions;
import java.util.Map;
import java.util.function.BooleanSupplier;
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
 *   <li>a cycle the product-wise methods take: exactly where no product shares a limit with another, else first-order to the gap asked for
 *   <li>a solver from outside where the effort names one, for linear programs; what it says is checked
 *   <li>more than {@value #LARGE} columns: the first-order method for linear programs, to the gap asked for; it proves its bound and
 *       keeps every limit, and does not always show that limits contradict each other
 *   <li>what is left, and what the method before could not plan: the simplex method, then ojAlgo
 * </ol>
 *
 * The certificate names the solver and says why the product-wise methods declined.
 */
public final class Planner implements AutoCloseable {

    /** Columns up to which the simplex method plans. */
    static final long SMALL = 2_000;

    /** Columns from which on a general linear program is solved by the first-order method. */
    static final long LARGE = 100_000;

    private final PlanningEffort effort;
    private final Stop stop;
    private final ForeignSession foreign;
    private @Nullable ProductWisePlan first;
    private boolean based;
    private @Nullable LpSolution firstGeneral;

    /** The time limit of the effort begins here, and holds for all plans together. */
    public Planner(PlanningEffort effort) {
        this(effort, stop(effort));
    }

    /** A planner of a call that has begun already. */
    Planner(PlanningEffort effort, Stop stop) {
        this(effort, stop, new ForeignSession());
    }

    private Planner(PlanningEffort effort, Stop stop, ForeignSession foreign) {
        this.effort = effort;
        this.stop = stop;
        this.foreign = foreign;
    }

    /** Who is told how far a run has come. */
    public Progress progress() {
        return effort.progress();
    }

    /** When the call is to end. */
    public Stop stop() {
        return stop;
    }

    /** When a call at this effort that begins now is to end. */
    public static Stop stop(PlanningEffort effort) {
        return effort.timeLimit()
                .map(limit -> Stop.whenOrAfter(effort.cancelled(), effort.nanoClock(), limit.toNanos()))
                .orElseGet(() -> Stop.when(effort.cancelled()));
    }

    /** The plan that every later one starts from, where that helps; to be asked for once, before the others. */
    public Reconciled base(CycleInputs inputs, Map<ConstraintId, Series> ceilings) {
        Reconciled base = reconcile(inputs, ceilings);
        based = true;
        return base;
    }

    /** The plan of some inputs. */
    public Reconciled reconcile(CycleInputs inputs, Map<ConstraintId, Series> ceilings) {
        return Reconciliation.reconcile(inputs, ceilings, this);
    }

    /** The key figures of some inputs. */
    public KeyFigures figures(CycleInputs inputs, Map<ConstraintId, Series> ceilings) {
        return Reconciliation.figures(inputs, ceilings, this);
    }

    /** The general solvers for a cycle that the product-wise methods declined for this reason. */
    private SolverChain chain(ResolvedCycle cycle, String declined) {
        boolean large = effort.solver() != SolverChoice.GENERAL && ModelSize.columns(cycle) > LARGE;
        SolverChain chain =
                large ? new SolverChain(firstOrder(), simplex(), new OjAlgoSolver(stop)) : withinTime(cycle);
        return withForeign(chain.because(declined));
    }

    /**
     * The simplex method has no plan before it has the best one: under a limit of time it has half of it on larger cycles, and the
     * first-order method, which has one earlier, the rest.
     */
    private SolverChain withinTime(ResolvedCycle cycle) {
        return effort.timeLimit().isPresent() && ModelSize.columns(cycle) > SMALL
                ? new SolverChain(simplex(stop.half()), firstOrder(), new OjAlgoSolver(stop))
                : new SolverChain(simplex(), new OjAlgoSolver(stop));
    }

    private SimplexSolver simplex() {
        return simplex(stop);
    }

    private SimplexSolver simplex(BooleanSupplier until) {
        SimplexSolver cold = new SimplexSolver(until);
        return firstGeneral == null ? cold : cold.from(firstGeneral);
    }

    private FirstOrderSolver firstOrder() {
        FirstOrderSolver cold = new FirstOrderSolver(effort.gap(), effort.iterationLimit(), stop);
        return firstGeneral == null ? cold : cold.from(firstGeneral);
    }

    /** The plan by the general solvers, for a cycle that the product-wise methods declined for this reason. */
    GeneralPlanning.Planned general(ResolvedCycle cycle, String declined) {
        GeneralPlanning.Planned planned = GeneralPlanning.plan(cycle, chain(cycle, declined), integerOptions(), stop);
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
        return ours.after(new ForeignSolver(solver.name(), foreign.opened(solver)));
    }

    /** A planner of later plans from the same base, whose time begins anew; a solver from outside is shared with this one. */
    public Planner again() {
        Planner again = new Planner(effort, stop(effort), foreign);
        again.first = first;
        again.firstGeneral = firstGeneral;
        again.based = based;
        return again;
    }

    /** Ends the use of a solver from outside. */
    @Override
    public void close() {
        foreign.close();
    }

    /** How far the search for whole numbers may go. */
    private MipOptions integerOptions() {
        return MipOptions.defaults()
                .withRelativeGap(effort.integerGap())
                .withNodeLimit(effort.nodeLimit())
                .withCancellation(stop)
                .withListener(new SearchProgress(effort)::certified);
    }

    /** The plan by the product-wise methods, where the rule gives them the cycle and they take it. */
    ProductWisePlanning.Outcome productWise(ResolvedCycle cycle) {
        boolean asked = switch (effort.solver()) {
            case GENERAL -> false;
            case PRODUCT_WISE -> true;
            case AUTOMATIC -> ModelSize.columns(cycle) > SMALL;
        };
        if (!asked) {
            return ProductWisePlanning.Outcome.declined("");
        }
        ProductWisePlanning.Outcome outcome = ProductWisePlanning.plan(cycle, effort, stop, first);
        if (!based && outcome.answer().isPresent()) {
            first = outcome.answer().get().solved();
        }
        return outcome;
    }
}
