package dev.sop.solver;

import dev.sop.program.LinearProgram;

/**
 * Looks for integer points by fixing and re-solving: rounding all integers at once, and diving down one column at a time
 * with one step back.
 *
 * <p>Source: T. Achterberg, <em>Constraint Integer Programming</em>, 2007, chapter 9 (rounding, fractional and guided
 * diving).
 */
final class Diving {
    private static final int MAX_DEPTH = 400;

    private final LinearProgram lp;
    private final Relaxation relaxation;
    private final Propagation propagation;
    private final Incumbent incumbent;

    Diving(LinearProgram lp, Relaxation relaxation, Propagation propagation, Incumbent incumbent) {
        this.lp = lp;
        this.relaxation = relaxation;
        this.propagation = propagation;
        this.incumbent = incumbent;
    }

    /** Fixes every integer at its value rounded with a threshold (0.5 nearest, near 0 up) and solves for the rest. */
    boolean round(double[] lower, double[] upper, double[] from, Basis basis, double threshold) {
        double[] lo = lower.clone();
        double[] up = upper.clone();
        for (int j = 0; j < lp.columns; j++) {
            if (lp.integer[j]) {
                double floor = Math.floor(from[j] + 1e-6);
                double value = from[j] - floor > threshold ? floor + 1 : floor;
                value = Math.min(upper[j], Math.max(lower[j], value));
                lo[j] = value;
                up[j] = value;
            }
        }
        return relaxation.solve(lo, up, basis, Long.MAX_VALUE / 4) == Relaxation.Outcome.SOLVED
                && incumbent.offer(relaxation.point);
    }

    /** Dives from a relaxed point; guided dives round toward the incumbent. */
    boolean dive(double[] lower, double[] upper, double[] from, Basis basis, boolean guided) {
        double[] lo = lower.clone();
        double[] up = upper.clone();
        double[] point = from;
        Basis at = basis;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            int column = choose(point, guided);
            if (column < 0) {
                return incumbent.offer(point) || round(lo, up, point, at, 0.5);
            }
            double target = guided ? incumbent.point[column] : Math.rint(point[column]);
            boolean upward = target > point[column];
            if (!tryBranch(lo, up, column, point[column], upward, at)
                    && !tryBranch(lo, up, column, point[column], !upward, at)) {
                return false;
            }
            System.arraycopy(propagation.lower, 0, lo, 0, lo.length);
            System.arraycopy(propagation.upper, 0, up, 0, up.length);
            point = relaxation.point;
            at = relaxation.basis();
        }
        return false;
    }

    private boolean tryBranch(double[] lo, double[] up, int column, double value, boolean upward, Basis at) {
        System.arraycopy(lo, 0, propagation.lower, 0, lo.length);
        System.arraycopy(up, 0, propagation.upper, 0, up.length);
        if (upward) {
            propagation.lower[column] = Math.floor(value) + 1;
        } else {
            propagation.upper[column] = Math.floor(value);
        }
        if (propagation.lower[column] > propagation.upper[column] || !propagation.run()) {
            return false;
        }
        return relaxation.solve(propagation.lower, propagation.upper, at, 2000) == Relaxation.Outcome.SOLVED;
    }

    private int choose(double[] point, boolean guided) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < lp.columns; j++) {
            if (lp.integer[j] && !Incumbent.isIntegral(point[j])) {
                double away =
                        guided ? Math.abs(point[j] - incumbent.point[j]) : Math.abs(point[j] - Math.rint(point[j]));
                if (away < least) {
                    least = away;
                    best = j;
                }
            }
        }
        return best;
    }
}
