package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import dev.sop.solver.LpSolution;

/**
 * The first integer points: rounds the relaxation to the nearest, up and down, and dives. Tried before the root is cut, so that
 * a plan is there early; and once more when a limit or the caller has ended the search without a point, then by a number of
 * pivots that is bounded by the size of the program and not by a clock, so that it comes to the same point every time.
 *
 * <p>Source: T. Achterberg, <em>Constraint Integer Programming</em>, 2007, chapter 9 (rounding heuristics).
 */
final class RelaxAndRound {
    /** To the nearest, and up. */
    static final double[] FIRST = {0.5, 1e-6};

    private static final double[] THRESHOLDS = {0.5, 1e-6, 0.2, 0.8, 1 - 1e-6};
    /** Pivots times non-zeros: some tenths of a second. */
    private static final long LATE_WORK = 10_000_000;

    private static final long LEAST_PIVOTS = 50;

    private RelaxAndRound() {}

    /** Offers what is near a relaxed point; dives only while there is no point. */
    static void early(
            IntegerProgram program, LpSolution relaxed, Basis basis, MipOptions options, Incumbent incumbent) {
        LinearProgram lp = program.tightened;
        if (incumbent.offer(relaxed.primal())) {
            return;
        }
        Relaxation relaxation = new Relaxation(lp, options.simplex());
        Diving diving = new Diving(lp, relaxation, new Propagation(lp, program.whole), incumbent);
        for (double threshold : FIRST) {
            diving.round(lp.lower, lp.upper, relaxed.primal(), basis, threshold);
            relaxation.setCutoff(incumbent.objective);
        }
        if (incumbent.point.length == 0) {
            diving.climb(lp.lower, lp.upper, relaxed.primal(), basis);
        }
        if (incumbent.point.length == 0) {
            diving.dive(lp.lower, lp.upper, relaxed.primal(), basis, false);
        }
    }

    /** Offers what rounding finds within bounded work, from a basis where one is known; asks neither clock nor caller. */
    static void late(IntegerProgram program, Basis start, MipOptions options, Incumbent incumbent) {
        LinearProgram lp = program.tightened;
        MipOptions unasked = options.withCancellation(() -> false);
        Relaxation relaxation = new Relaxation(lp, unasked.simplex());
        long pivots = Math.max(LEAST_PIVOTS, LATE_WORK / (lp.nonZeros() + lp.rows + lp.columns));
        if (relaxation.solve(lp.lower, lp.upper, start, pivots) != Relaxation.Outcome.SOLVED) {
            return;
        }
        double[] point = relaxation.point;
        Basis basis = relaxation.basis();
        if (incumbent.offer(point)) {
            return;
        }
        Diving diving = new Diving(lp, relaxation, new Propagation(lp, program.whole), incumbent);
        diving.spendAtMost(pivots - relaxation.iterations());
        boolean found = diving.round(lp.lower, lp.upper, point, basis, FIRST[0])
                || diving.climb(lp.lower, lp.upper, point, basis)
                || diving.dive(lp.lower, lp.upper, point, basis, false);
        for (int k = 1; k < THRESHOLDS.length && !found; k++) {
            found = diving.round(lp.lower, lp.upper, point, basis, THRESHOLDS[k]);
        }
    }
}
