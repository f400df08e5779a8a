package dev.sop.solver.simplex;

import dev.sop.solver.Basis;

/**
 * Chooses the entering variable of a dual simplex step: the long-step rule passes breakpoints of boxed variables (which
 * flip to their other bound) while the dual objective still rises, and a tolerance picks a large pivot among near ties.
 *
 * <p>Source: R. Fourer, <em>Notes on the Dual Simplex Method</em>, 1994; I. Maros, <em>A Generalized Dual Phase-2 Simplex
 * Algorithm</em>, 2003; P. M. J. Harris, <em>Pivot Selection Methods of the Devex LP Code</em>, 1973; A. Koberstein,
 * <em>The Dual Simplex Method: Techniques for a Fast and Stable Implementation</em>, 2005.
 */
final class DualRatioTest {
    private static final double RELIABLE_PIVOT = 0.1;

    private final Tableau tableau;
    private final int[] candidate;
    /** Entry of the pivot row, signed so that every candidate's reduced cost shrinks as the step grows. */
    private final double[] slope;
    /** Reduced cost, signed so that feasible is not negative. */
    private final double[] distance;

    private int candidates;
    private int[] groupEnd = new int[32];
    private int groups;
    /** Candidates before this one flip when the chosen one enters. */
    private int flipEnd;

    DualRatioTest(Tableau tableau) {
        this.tableau = tableau;
        this.candidate = new int[tableau.total];
        this.slope = new double[tableau.total];
        this.distance = new double[tableau.total];
    }

    /**
     * Chooses.
     *
     * @param sign +1 when the leaving variable is above its upper bound, -1 when below its lower
     * @param infeasibility by how much
     * @return the entering variable, or -1 when none can enter
     */
    int choose(PivotRow row, double sign, double infeasibility, double minPivot, double tolerance) {
        collect(row, sign, minPivot);
        if (candidates == 0) {
            return -1;
        }
        formGroups(infeasibility, tolerance);
        return pick();
    }

    int flips() {
        return flipEnd;
    }

    int flipped(int k) {
        return candidate[k];
    }

    private void collect(PivotRow row, double sign, double minPivot) {
        byte[] state = tableau.state;
        candidates = 0;
        for (int k = 0; k < row.count; k++) {
            int j = row.index[k];
            double alpha = sign * row.value[j];
            double d = tableau.reduced[j];
            boolean rises;
            if (state[j] == Basis.LOWER) {
                if (alpha <= minPivot || tableau.lower[j] == tableau.upper[j]) {
                    continue;
                }
                rises = false;
            } else if (state[j] == Basis.UPPER) {
                if (alpha >= -minPivot) {
                    continue;
                }
                rises = true;
            } else {
                if (Math.abs(alpha) <= minPivot) {
                    continue;
                }
                rises = alpha < 0;
            }
            candidate[candidates] = j;
            slope[candidates] = rises ? -alpha : alpha;
            distance[candidates++] = Math.max(0, rises ? -d : d);
        }
    }

    /** Partitions candidates into groups of near ties in rising order of step, until the slope would turn. */
    private void formGroups(double infeasibility, double tolerance) {
        double remaining = infeasibility;
        int from = 0;
        groups = 0;
        int limit = restrict(infeasibility, tolerance);
        while (from < limit) {
            double bound = Double.POSITIVE_INFINITY;
            int first = from;
            for (int k = from; k < limit; k++) {
                double reach = (distance[k] + tolerance) / slope[k];
                if (reach < bound) {
                    bound = reach;
                    first = k;
                }
            }
            int end = from;
            for (int k = from; k < limit; k++) {
                if (k == first || distance[k] <= bound * slope[k]) {
                    int j = candidate[k];
                    remaining -= slope[k] * (tableau.upper[j] - tableau.lower[j]);
                    swap(k, end++);
                }
            }
            if (groups == groupEnd.length) {
                groupEnd = java.util.Arrays.copyOf(groupEnd, 2 * groups);
            }
            groupEnd[groups++] = end;
            from = end;
            if (remaining < 0) {
                return;
            }
        }
    }

    /** Moves to the front the candidates that can matter: those up to a step at which the slope has surely turned. */
    private int restrict(double infeasibility, double tolerance) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < candidates; k++) {
            least = Math.min(least, (distance[k] + tolerance) / slope[k]);
        }
        double step = 2 * least + 1e-9;
        double remaining = infeasibility;
        int end = 0;
        while (end < candidates) {
            int before = end;
            double beyond = Double.POSITIVE_INFINITY;
            for (int k = before; k < candidates; k++) {
                if (distance[k] <= step * slope[k]) {
                    int j = candidate[k];
                    remaining -= slope[k] * (tableau.upper[j] - tableau.lower[j]);
                    swap(k, end++);
                } else {
                    beyond = Math.min(beyond, (distance[k] + tolerance) / slope[k]);
                }
            }
            if (remaining < 0) {
                break;
            }
            step = Math.max(4 * step, beyond);
        }
        return end;
    }

    /** The largest pivot of the last group; an earlier group when that pivot is much too small. */
    private int pick() {
        double largest = 0;
        for (int k = 0; k < groupEnd[groups - 1]; k++) {
            largest = Math.max(largest, slope[k]);
        }
        double wanted = Math.min(1.0, RELIABLE_PIVOT * largest);
        int chosen = -1;
        for (int g = groups - 1; g >= 0; g--) {
            int begin = g == 0 ? 0 : groupEnd[g - 1];
            int best = begin;
            for (int k = begin + 1; k < groupEnd[g]; k++) {
                if (slope[k] > slope[best] || (slope[k] == slope[best] && candidate[k] < candidate[best])) {
                    best = k;
                }
            }
            chosen = candidate[best];
            flipEnd = begin;
            if (slope[best] >= wanted) {
                break;
            }
        }
        return chosen;
    }

    private void swap(int a, int b) {
        if (a != b) {
            int c = candidate[a];
            candidate[a] = candidate[b];
            candidate[b] = c;
            double s = slope[a];
            slope[a] = slope[b];
            slope[b] = s;
            double d = distance[a];
            distance[a] = distance[b];
            distance[b] = d;
        }
    }
}
