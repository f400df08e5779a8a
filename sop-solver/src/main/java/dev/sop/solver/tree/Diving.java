package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import dev.sop.solver.Certificates;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Looks for integer points by fixing and re-solving: rounding all integers at once, and diving down one column at a time
 * with one step back, or up many columns at a time.
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
    /** Pivots that may still be spent; every solve counts as one more. */
    private long left = Long.MAX_VALUE / 4;

    Diving(LinearProgram lp, Relaxation relaxation, Propagation propagation, Incumbent incumbent) {
        this.lp = lp;
        this.relaxation = relaxation;
        this.propagation = propagation;
        this.incumbent = incumbent;
    }

    /** Ends after so many pivots from now on. */
    void spendAtMost(long pivots) {
        left = pivots;
    }

    private boolean solve(double[] lower, double[] upper, Basis basis, long pivots) {
        if (left <= 0) {
            return false;
        }
        long before = relaxation.iterations();
        Relaxation.Outcome outcome = relaxation.solve(lower, upper, basis, Math.min(left, pivots));
        left -= 1 + relaxation.iterations() - before;
        return outcome == Relaxation.Outcome.SOLVED;
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
        return solve(lo, up, basis, left) && incumbent.offer(relaxation.point);
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

    /**
     * Raises the largest fractions first, many at once, fewer where that leads nowhere: set-ups that a plan needs anyway, until
     * what is left of capacity is used by whole columns.
     */
    boolean climb(double[] lower, double[] upper, double[] from, Basis basis) {
        double[] lo = lower.clone();
        double[] up = upper.clone();
        double[] point = from;
        Basis at = basis;
        int divisor = 10;
        for (int step = 0; step < MAX_DEPTH; step++) {
            int[] order = fractional(point);
            if (order.length == 0) {
                return incumbent.offer(point) || round(lo, up, point, at, 0.5);
            }
            int many = Math.max(1, order.length / divisor);
            if (tryRaising(lo, up, order, many, point, at)
                    || (many == 1 && tryBranch(lo, up, order[0], point[order[0]], false, at))) {
                System.arraycopy(propagation.lower, 0, lo, 0, lo.length);
                System.arraycopy(propagation.upper, 0, up, 0, up.length);
                point = relaxation.point;
                at = relaxation.basis();
            } else if (many == 1) {
                return false;
            } else {
                divisor *= 4;
            }
        }
        return false;
    }

    private boolean tryRaising(double[] lo, double[] up, int[] order, int many, double[] point, Basis at) {
        System.arraycopy(lo, 0, propagation.lower, 0, lo.length);
        System.arraycopy(up, 0, propagation.upper, 0, up.length);
        for (int k = 0; k < many; k++) {
            propagation.lower[order[k]] = Math.floor(point[order[k]]) + 1;
        }
        return propagation.run() && solve(propagation.lower, propagation.upper, at, 2000);
    }

    /** Integer columns with a fraction, largest fraction first. */
    private int[] fractional(double[] point) {
        return IntStream.range(0, lp.columns)
                .filter(j -> lp.integer[j] && !Certificates.isIntegral(point[j]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> Math.floor(point[j]) - point[j]))
                .mapToInt(Integer::intValue)
                .toArray();
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
        return solve(propagation.lower, propagation.upper, at, 2000);
    }

    private int choose(double[] point, boolean guided) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < lp.columns; j++) {
            if (lp.integer[j] && !Certificates.isIntegral(point[j])) {
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
