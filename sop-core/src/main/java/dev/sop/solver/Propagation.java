package dev.sop.solver;

import dev.sop.program.LinearProgram;

/**
 * Tightens bounds by what rows leave once all other columns are at their best, rounding inward for integer columns.
 *
 * <p>Source: M. W. P. Savelsbergh, <em>Preprocessing and Probing Techniques for Mixed Integer Programming Problems</em>,
 * ORSA Journal on Computing, 1994.
 */
final class Propagation {
    private static final int SWEEPS = 8;
    private static final double ROOM = 1e-7;

    private final LinearProgram lp;
    private final Matrix matrix;
    final double[] lower;
    final double[] upper;

    Propagation(LinearProgram lp) {
        this.lp = lp;
        this.matrix = new Matrix(lp.columns, lp.rows, lp.columnStart, lp.rowIndex, lp.value);
        this.lower = new double[lp.columns];
        this.upper = new double[lp.columns];
    }

    /** Works on {@link #lower} and {@link #upper} in place; false when no point is left. */
    boolean run() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean changed = false;
            for (int i = 0; i < lp.rows; i++) {
                int result = row(i);
                if (result < 0) {
                    return false;
                }
                changed |= result > 0;
            }
            if (!changed) {
                break;
            }
        }
        return true;
    }

    /** -1 infeasible, 1 something integer tightened, 0 otherwise. */
    private int row(int i) {
        double least = 0;
        double most = 0;
        int leastOpen = 0;
        int mostOpen = 0;
        for (int p = matrix.rowStart[i]; p < matrix.rowStart[i + 1]; p++) {
            int j = matrix.rowIndex[p];
            double a = matrix.rowValue[p];
            double low = a > 0 ? a * lower[j] : a * upper[j];
            double high = a > 0 ? a * upper[j] : a * lower[j];
            if (Double.isInfinite(low)) {
                leastOpen++;
            } else {
                least += low;
            }
            if (Double.isInfinite(high)) {
                mostOpen++;
            } else {
                most += high;
            }
        }
        double up = lp.rowUpper[i];
        double lo = lp.rowLower[i];
        double slackUp = ROOM * (1 + Math.abs(least) + Math.abs(Double.isInfinite(up) ? 0 : up));
        double slackLow = ROOM * (1 + Math.abs(most) + Math.abs(Double.isInfinite(lo) ? 0 : lo));
        if ((leastOpen == 0 && least > up + slackUp) || (mostOpen == 0 && most < lo - slackLow)) {
            return -1;
        }
        if ((leastOpen > 1 || Double.isInfinite(up)) && (mostOpen > 1 || Double.isInfinite(lo))) {
            return 0;
        }
        int changed = 0;
        for (int p = matrix.rowStart[i]; p < matrix.rowStart[i + 1]; p++) {
            int j = matrix.rowIndex[p];
            double a = matrix.rowValue[p];
            if (lower[j] == upper[j]) {
                continue;
            }
            double low = a > 0 ? a * lower[j] : a * upper[j];
            double high = a > 0 ? a * upper[j] : a * lower[j];
            double atMost = leaves(up, least, leastOpen, low);
            double atLeast = leaves(lo, most, mostOpen, high);
            double newUpper = a > 0 ? atMost / a : atLeast / a;
            double newLower = a > 0 ? atLeast / a : atMost / a;
            int result = tighten(j, newLower, newUpper);
            if (result < 0) {
                return -1;
            }
            if (result > 0) {
                changed |= lp.integer[j] ? 1 : 0;
                double nowLow = a > 0 ? a * lower[j] : a * upper[j];
                double nowHigh = a > 0 ? a * upper[j] : a * lower[j];
                if (Double.isInfinite(low) != Double.isInfinite(nowLow)
                        || Double.isInfinite(high) != Double.isInfinite(nowHigh)) {
                    return 1;
                }
                least += Double.isInfinite(low) ? 0 : nowLow - low;
                most += Double.isInfinite(high) ? 0 : nowHigh - high;
            }
        }
        return changed;
    }

    private static double leaves(double limit, double others, int open, double own) {
        if (Double.isInfinite(limit) || open > 1 || (open == 1 && !Double.isInfinite(own))) {
            return Double.NaN;
        }
        return limit - (open == 1 ? others : others - own);
    }

    private int tighten(int j, double newLower, double newUpper) {
        double lo = newLower;
        double up = newUpper;
        double margin = 1e-6;
        if (lp.integer[j]) {
            lo = Math.ceil(lo - margin);
            up = Math.floor(up + margin);
        } else {
            lo -= 1e-7 * (1 + Math.abs(lo));
            up += 1e-7 * (1 + Math.abs(up));
        }
        int changed = 0;
        double least = lp.integer[j] ? 0.5 : 1e-3 * (1 + Math.abs(Double.isInfinite(lower[j]) ? 0 : lower[j]));
        if (lo > lower[j] + least) {
            lower[j] = lo;
            changed = 1;
        }
        if (up < upper[j] - least) {
            upper[j] = up;
            changed = 1;
        }
        if (lower[j] > upper[j]) {
            if (lower[j] > upper[j] + 1e-6 * (1 + Math.abs(upper[j]))) {
                return -1;
            }
            upper[j] = lower[j];
        }
        return changed;
    }
}
