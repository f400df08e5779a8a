package dev.sop.solver;

import dev.sop.program.LinearProgram;

/**
 * The answer of last resort, when a limit has ended the search before any integer point was found: solves the relaxation,
 * rounds it to the nearest, up and down, and dives. The work is bounded by pivots, not by a clock, so that it comes to the
 * same point every time.
 *
 * <p>Source: T. Achterberg, <em>Constraint Integer Programming</em>, 2007, chapter 9 (rounding heuristics).
 */
final class RelaxAndRound {
    private static final double[] THRESHOLDS = {0.5, 1e-6, 0.2, 0.8, 1 - 1e-6};
    private static final long LEAST_PIVOTS = 20_000;

    private RelaxAndRound() {}

    /** Offers the incumbent what rounding finds within the bounds of the program. */
    static void search(LinearProgram lp, MipOptions options, Incumbent incumbent) {
        Propagation propagation = new Propagation(lp);
        System.arraycopy(lp.lower, 0, propagation.lower, 0, lp.columns);
        System.arraycopy(lp.upper, 0, propagation.upper, 0, lp.columns);
        if (!propagation.run()) {
            return;
        }
        double[] lower = lp.lower.clone();
        double[] upper = lp.upper.clone();
        for (int j = 0; j < lp.columns; j++) {
            if (lp.integer[j]) {
                lower[j] = propagation.lower[j];
                upper[j] = propagation.upper[j];
            }
        }
        Relaxation relaxation = new Relaxation(lp, options.simplex());
        long pivots = LEAST_PIVOTS + 10L * (lp.rows + lp.columns);
        if (relaxation.solve(lower, upper, Basis.slack(lp), pivots) != Relaxation.Outcome.SOLVED) {
            return;
        }
        double[] point = relaxation.point;
        Basis basis = relaxation.basis();
        if (incumbent.offer(point)) {
            return;
        }
        Diving diving = new Diving(lp, relaxation, propagation, incumbent);
        for (double threshold : THRESHOLDS) {
            relaxation.setCutoff(incumbent.objective);
            diving.round(lower, upper, point, basis, threshold);
        }
        relaxation.setCutoff(incumbent.objective);
        diving.dive(lower, upper, point, basis, false);
    }
}
