package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import dev.sop.solver.LpSolution;
import dev.sop.solver.Status;
import dev.sop.solver.simplex.Simplex;
import org.jspecify.annotations.Nullable;

/**
 * Solves linear programs with integer columns by branch and cut.
 *
 * <p>Bounds and rows are tightened by what whole numbers can reach, the root is solved, first points are rounded from it, it is
 * cut, and the tree is searched with warm dual simplex solves. The incumbent is checked on the program as given. The bound is the
 * least one of all that was left open or given up as not good enough, each recomputed from its prices: it holds at any gap and
 * wherever the search stops.
 */
public final class BranchAndBound {
    private static final double BOX = 10;
    private static final long BOX_NODES = 500;

    private final LinearProgram lp;
    private final MipOptions options;
    private final Incumbent incumbent;

    private BranchAndBound(LinearProgram lp, MipOptions options) {
        this.lp = lp;
        this.options = options;
        this.incumbent = new Incumbent(lp);
    }

    /**
     * Solves to the relative gap of the options; {@link LpSolution#dual()} is empty for integer programs. Where a limit of
     * time or nodes or the caller ends the search without a point, rounding the relaxation is tried once more beyond the
     * limit, by a bounded number of pivots.
     */
    public static LpSolution solve(LinearProgram lp, MipOptions options) {
        MipOptions started = options.started();
        LpSolution answer = lp.hasIntegers()
                ? new BranchAndBound(lp, started).search()
                : Simplex.solve(lp, started.simplex(), null);
        return new LpSolution(
                answer.status(),
                answer.primal(),
                answer.dual(),
                answer.objective(),
                answer.bound(),
                answer.iterations(),
                answer.basis(),
                options.reason(answer.stoppedBy()));
    }

    private LpSolution search() {
        IntegerProgram.Found found = IntegerProgram.of(lp);
        if (found.program().isEmpty()) {
            return LpSolution.without(Status.INFEASIBLE, Double.POSITIVE_INFINITY, 0, null, found.contradiction());
        }
        IntegerProgram program = found.program().get();
        LinearProgram tightened = program.tightened;
        LpSolution relaxed = Simplex.solve(tightened, options.simplex(), null);
        Basis basis = relaxed.basis();
        if (relaxed.status() == Status.LIMIT) {
            return lateOr(program, basis, relaxed.bound(), relaxed.iterations(), "root: " + relaxed.stoppedBy());
        }
        if (relaxed.status() != Status.OPTIMAL || basis == null) {
            return LpSolution.without(
                    relaxed.status(),
                    boundOf(relaxed.status()),
                    relaxed.iterations(),
                    basis,
                    "root: " + relaxed.stoppedBy());
        }
        RelaxAndRound.early(program, relaxed, basis, options, incumbent);
        tell(0, relaxed.bound());
        RootCuts cuts = new RootCuts(tightened, relaxed, basis, options);
        cuts.run();
        if (program.isOpenEnded()) {
            searchBox(program, relaxed, cuts);
        }
        TreeSearch search = new TreeSearch(program, cuts.program(), options, incumbent, false);
        search.run(tightened.lower.clone(), tightened.upper.clone(), cuts.basis(), cuts.bound());
        return answer(program, basis, search, relaxed.iterations());
    }

    /**
     * Whole columns without a bound let a search run away along a direction that costs nothing: first it looks near the
     * relaxed point, and what it finds there bounds by its cost what has one.
     */
    private void searchBox(IntegerProgram program, LpSolution relaxed, RootCuts cuts) {
        double[] lower = program.tightened.lower.clone();
        double[] upper = program.tightened.upper.clone();
        for (int j = 0; j < lp.columns; j++) {
            if (lp.integer[j]) {
                double reach = BOX + Math.ceil(Math.abs(relaxed.primal()[j]));
                lower[j] = Double.isInfinite(lower[j]) ? Math.rint(relaxed.primal()[j]) - reach : lower[j];
                upper[j] = Double.isInfinite(upper[j]) ? Math.rint(relaxed.primal()[j]) + reach : upper[j];
                upper[j] = Math.max(upper[j], lower[j]);
            }
        }
        long nodes = Math.min(BOX_NODES, options.nodeLimit());
        TreeSearch near = new TreeSearch(program, cuts.program(), options.withNodeLimit(nodes), incumbent, true);
        near.run(lower, upper, cuts.basis(), cuts.bound());
    }

    /** The best point so far and its bound, to who listens; nothing while there is no point. */
    private void tell(long nodes, double bound) {
        if (incumbent.point.length > 0) {
            options.listener().progress(nodes, incumbent.objective, Math.min(bound, incumbent.objective));
        }
    }

    private static double boundOf(Status status) {
        return status == Status.INFEASIBLE ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    private LpSolution answer(IntegerProgram program, Basis root, TreeSearch search, long rootIterations) {
        long iterations = rootIterations + search.relaxation.iterations();
        boolean hasPoint = incumbent.point.length > 0;
        tell(search.nodes, search.bound());
        String nodes = " after (" + search.nodes + ") nodes";
        if (search.isComplete()) {
            return hasPoint
                    ? withPoint(Status.OPTIMAL, search.bound(), iterations, "optimal" + nodes)
                    : LpSolution.without(
                            Status.INFEASIBLE,
                            Double.POSITIVE_INFINITY,
                            iterations,
                            null,
                            "the whole tree holds no point");
        }
        boolean stopped = !search.stoppedBy.isEmpty();
        if (stopped && !hasPoint) {
            return lateOr(program, root, search.bound(), iterations, search.stoppedBy + nodes);
        }
        String reason = (stopped ? search.stoppedBy : "numerical trouble") + nodes;
        return withPoint(stopped ? Status.LIMIT : Status.FAILED, search.bound(), iterations, reason);
    }

    /** The search ended before a point was there: rounding is tried once more. */
    private LpSolution lateOr(
            IntegerProgram program, @Nullable Basis root, double bound, long iterations, String reason) {
        RelaxAndRound.late(program, root == null ? Basis.slack(lp) : root, options, incumbent);
        boolean hasPoint = incumbent.point.length > 0;
        return withPoint(
                Status.LIMIT, bound, iterations, hasPoint ? reason + "; the point is the relaxation, rounded" : reason);
    }

    private LpSolution withPoint(Status status, double bound, long iterations, String reason) {
        return new LpSolution(
                status,
                incumbent.point,
                new double[0],
                incumbent.objective,
                Math.min(bound, incumbent.objective),
                iterations,
                null,
                reason);
    }
}
