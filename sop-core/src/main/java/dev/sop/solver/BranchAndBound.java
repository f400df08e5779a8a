package dev.sop.solver;

import dev.sop.program.LinearProgram;

/**
 * Solves linear programs with integer columns by branch and cut.
 *
 * <p>The root is tightened by propagation, solved, and cut; the tree is then searched with warm dual simplex solves. The
 * incumbent is checked on the program as given and every pruned node by a bound recomputed from its prices.
 */
public final class BranchAndBound {
    private BranchAndBound() {}

    /**
     * Solves to the relative gap of the options; {@link LpSolution#dual()} is empty for integer programs. Where a limit of
     * time or nodes ends the search without a point, rounding the relaxation is tried once more beyond the limit, by a
     * bounded number of pivots; a caller who cancels gets what there is.
     */
    public static LpSolution solve(LinearProgram lp, MipOptions options) {
        LpSolution answer = solveStarted(lp, options.started());
        String reason = options.reason(answer.stoppedBy());
        if (answer.status() == Status.LIMIT
                && !answer.hasPoint()
                && lp.hasIntegers()
                && !options.cancelled().getAsBoolean()) {
            Incumbent incumbent = new Incumbent(lp);
            RelaxAndRound.search(lp, options, incumbent);
            return stopped(answer, incumbent, reason);
        }
        return new LpSolution(
                answer.status(),
                answer.primal(),
                answer.dual(),
                answer.objective(),
                answer.bound(),
                answer.iterations(),
                answer.basis(),
                reason);
    }

    private static LpSolution stopped(LpSolution answer, Incumbent incumbent, String reason) {
        boolean hasPoint = incumbent.point.length > 0;
        return new LpSolution(
                Status.LIMIT,
                incumbent.point,
                answer.dual(),
                incumbent.objective,
                Math.min(answer.bound(), incumbent.objective),
                answer.iterations(),
                answer.basis(),
                hasPoint ? reason + "; the point is the relaxation, rounded" : reason);
    }

    private static LpSolution solveStarted(LinearProgram lp, MipOptions options) {
        if (!lp.hasIntegers()) {
            return Simplex.solve(lp, options.simplex(), null);
        }
        Propagation root = new Propagation(lp);
        for (int j = 0; j < lp.columns; j++) {
            root.lower[j] = lp.integer[j] ? Math.ceil(lp.lower[j] - 1e-9) : lp.lower[j];
            root.upper[j] = lp.integer[j] ? Math.floor(lp.upper[j] + 1e-9) : lp.upper[j];
            if (root.lower[j] > root.upper[j]) {
                return LpSolution.without(
                        Status.INFEASIBLE,
                        Double.POSITIVE_INFINITY,
                        0,
                        null,
                        "integer column (" + j + ") has no whole number between its bounds");
            }
        }
        if (!root.run()) {
            return LpSolution.without(
                    Status.INFEASIBLE, Double.POSITIVE_INFINITY, 0, null, "bounds of integer columns contradict a row");
        }
        double[] lower = lp.lower.clone();
        double[] upper = lp.upper.clone();
        for (int j = 0; j < lp.columns; j++) {
            if (lp.integer[j]) {
                lower[j] = root.lower[j];
                upper[j] = root.upper[j];
            }
        }
        LinearProgram tightened = lp.withLimits(lower, upper, lp.rowLower, lp.rowUpper);
        LpSolution relaxed = Simplex.solve(tightened, options.simplex(), null);
        Basis basis = relaxed.basis();
        if (relaxed.status() != Status.OPTIMAL || basis == null) {
            boolean isLimit = relaxed.status() == Status.LIMIT;
            return LpSolution.without(
                    relaxed.status(),
                    isLimit ? relaxed.bound() : boundOf(relaxed.status()),
                    relaxed.iterations(),
                    basis,
                    "root: " + relaxed.stoppedBy());
        }
        RootCuts cuts = new RootCuts(tightened, relaxed, basis, options);
        cuts.run();
        Incumbent incumbent = new Incumbent(lp);
        TreeSearch search = new TreeSearch(cuts.program(), options, incumbent, false);
        search.run(lower.clone(), upper.clone(), cuts.basis(), cuts.bound());
        return answer(search, incumbent, relaxed.iterations());
    }

    private static double boundOf(Status status) {
        return status == Status.INFEASIBLE ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    private static LpSolution answer(TreeSearch search, Incumbent incumbent, long rootIterations) {
        long iterations = rootIterations + search.relaxation.iterations();
        boolean complete = search.isComplete();
        boolean hasPoint = incumbent.objective < Double.POSITIVE_INFINITY;
        if (complete && !hasPoint) {
            return LpSolution.without(
                    Status.INFEASIBLE, Double.POSITIVE_INFINITY, iterations, null, "the whole tree holds no point");
        }
        String nodes = " after (" + search.nodes + ") nodes";
        Status status = complete ? Status.OPTIMAL : search.stoppedBy.isEmpty() ? Status.FAILED : Status.LIMIT;
        String reason = complete ? "optimal" : search.stoppedBy.isEmpty() ? "numerical trouble" : search.stoppedBy;
        return new LpSolution(
                status,
                incumbent.point,
                new double[0],
                incumbent.objective,
                search.bound(),
                iterations,
                null,
                reason + nodes);
    }
}
