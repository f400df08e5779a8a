package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Tolerances;
import dev.sop.solver.algebra.Matrix;
import java.util.Arrays;

/**
 * Tightens bounds by what rows leave once all other columns are at their best, rounding inward for whole columns, and asks of
 * equations of whole columns whether the common step of what is open in them divides the rest. Costs are a row like another
 * once a limit on them is known.
 *
 * <p>Source: M. W. P. Savelsbergh, <em>Preprocessing and Probing Techniques for Mixed Integer Programming Problems</em>,
 * ORSA Journal on Computing, 1994.
 */
final class Propagation {
    private static final int SWEEPS = 8;
    private static final double ROOM = 1e-7;
    private static final double LARGEST_EXACT = 1e9;

    private final LinearProgram lp;
    private final Matrix matrix;
    private final boolean[] whole;
    /** Columns with a cost, and these costs. */
    private final int[] costIndex;

    private final double[] costValue;
    /** Step of the coefficients of each equation of whole columns, or none. */
    private final double[] step;

    private double cutoff = Double.POSITIVE_INFINITY;
    final double[] lower;
    final double[] upper;

    Propagation(LinearProgram lp) {
        this(lp, lp.integer);
    }

    /** Rounds the bounds of the columns flagged; only those of integer columns are rounded for {@code lp.integer}. */
    Propagation(LinearProgram lp, boolean[] whole) {
        this.lp = lp;
        this.whole = whole;
        this.matrix = new Matrix(lp.columns, lp.rows, lp.columnStart, lp.rowIndex, lp.value);
        this.lower = new double[lp.columns];
        this.upper = new double[lp.columns];
        int[] index = new int[lp.columns];
        double[] value = new double[lp.columns];
        int count = 0;
        for (int j = 0; j < lp.columns; j++) {
            if (lp.cost[j] != 0) {
                index[count] = j;
                value[count++] = lp.cost[j];
            }
        }
        this.costIndex = Arrays.copyOf(index, count);
        this.costValue = Arrays.copyOf(value, count);
        this.step = new double[lp.rows];
        for (int i = 0; i < lp.rows; i++) {
            step[i] = lp.rowLower[i] == lp.rowUpper[i] ? stepOf(i) : CommonStep.NONE;
        }
    }

    private double stepOf(int row) {
        int from = matrix.rowStart[row];
        int to = matrix.rowStart[row + 1];
        for (int p = from; p < to; p++) {
            if (!whole[matrix.rowIndex[p]]) {
                return CommonStep.NONE;
            }
        }
        return CommonStep.of(Arrays.copyOfRange(matrix.rowValue, from, to), to - from);
    }

    /** From now on only points that cost no more than this count. */
    void setCutoff(double cost) {
        cutoff = cost;
    }

    /** Works on {@link #lower} and {@link #upper} in place; false when no point is left. */
    boolean run() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean changed = false;
            for (int i = 0; i <= lp.rows; i++) {
                int result = i < lp.rows ? row(i) : costs();
                if (result < 0) {
                    return false;
                }
                changed |= result > 0;
            }
            if (!changed) {
                break;
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            if (step[i] != CommonStep.NONE && !divides(i)) {
                return false;
            }
        }
        return true;
    }

    private int row(int i) {
        return tighten(
                matrix.rowIndex,
                matrix.rowValue,
                matrix.rowStart[i],
                matrix.rowStart[i + 1],
                lp.rowLower[i],
                lp.rowUpper[i]);
    }

    private int costs() {
        return Double.isInfinite(cutoff)
                ? 0
                : tighten(costIndex, costValue, 0, costIndex.length, Double.NEGATIVE_INFINITY, cutoff);
    }

    /** Whether what is open in an equation of whole columns can add up to the rest, by their common divisor in steps. */
    private boolean divides(int row) {
        double rest = lp.rowUpper[row];
        double size = 1 + Math.abs(rest);
        long divisor = 0;
        for (int p = matrix.rowStart[row]; p < matrix.rowStart[row + 1]; p++) {
            int j = matrix.rowIndex[p];
            double a = matrix.rowValue[p];
            if (lower[j] == upper[j]) {
                rest -= a * lower[j];
                size += Math.abs(a * lower[j]);
            } else {
                double times = Math.rint(Math.abs(a) / step[row]);
                divisor = times > LARGEST_EXACT ? 1 : divisor(divisor, (long) times);
                if (divisor == 1) {
                    return true;
                }
            }
        }
        if (divisor == 0 || size > LARGEST_EXACT * step[row]) {
            return true;
        }
        double each = divisor * step[row];
        return Math.abs(rest - Math.rint(rest / each) * each) <= Tolerances.WHOLE * size;
    }

    private static long divisor(long a, long b) {
        long large = Math.max(a, b);
        long small = Math.min(a, b);
        while (small != 0) {
            long rest = large % small;
            large = small;
            small = rest;
        }
        return large;
    }

    /** -1 infeasible, 1 something whole tightened, 0 otherwise. */
    private int tighten(int[] index, double[] value, int from, int to, double lo, double up) {
        double least = 0;
        double most = 0;
        int leastOpen = 0;
        int mostOpen = 0;
        for (int p = from; p < to; p++) {
            int j = index[p];
            double a = value[p];
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
        double slackUp = ROOM * (1 + Math.abs(least) + Math.abs(Double.isInfinite(up) ? 0 : up));
        double slackLow = ROOM * (1 + Math.abs(most) + Math.abs(Double.isInfinite(lo) ? 0 : lo));
        if ((leastOpen == 0 && least > up + slackUp) || (mostOpen == 0 && most < lo - slackLow)) {
            return -1;
        }
        if ((leastOpen > 1 || Double.isInfinite(up)) && (mostOpen > 1 || Double.isInfinite(lo))) {
            return 0;
        }
        int changed = 0;
        for (int p = from; p < to; p++) {
            int j = index[p];
            double a = value[p];
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
                changed |= whole[j] ? 1 : 0;
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
        if (whole[j]) {
            lo = Math.ceil(lo - margin);
            up = Math.floor(up + margin);
        } else {
            lo -= 1e-7 * (1 + Math.abs(lo));
            up += 1e-7 * (1 + Math.abs(up));
        }
        int changed = 0;
        double least = whole[j] ? 0.5 : 1e-3 * (1 + Math.abs(Double.isInfinite(lower[j]) ? 0 : lower[j]));
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
