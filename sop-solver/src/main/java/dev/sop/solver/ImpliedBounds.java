package dev.sop.solver;

import dev.sop.program.LinearProgram;
import java.util.Arrays;

/**
 * Bounds of columns that follow from the rows and from a known cost: any point as good as the known one lies within.
 *
 * <p>A few sweeps over all rows, each bounding a column by what the others leave at most. Used to make sense of tiny
 * reduced costs on columns without a bound of their own.
 */
final class ImpliedBounds {
    private static final int SWEEPS = 3;

    final double[] lower;
    final double[] upper;
    private final LinearProgram lp;

    ImpliedBounds(LinearProgram lp, double known) {
        this.lp = lp;
        this.lower = lp.lower.clone();
        this.upper = lp.upper.clone();
        if (known < Double.POSITIVE_INFINITY) {
            boundByCost(known + 1e-6 * (1 + Math.abs(known)));
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sweep();
        }
    }

    private void boundByCost(double known) {
        double least = 0;
        int open = 0;
        int openColumn = -1;
        for (int j = 0; j < lp.columns; j++) {
            double c = lp.cost[j];
            double term = c == 0 ? 0 : c > 0 ? c * lower[j] : c * upper[j];
            if (Double.isInfinite(term)) {
                open++;
                openColumn = j;
            } else {
                least += term;
            }
        }
        for (int j = 0; j < lp.columns && open <= 1; j++) {
            double c = lp.cost[j];
            if (c == 0 || (open == 1 && j != openColumn)) {
                continue;
            }
            double others = open == 1 ? least : least - (c > 0 ? c * lower[j] : c * upper[j]);
            double bound = (known - others) / c;
            if (c > 0) {
                upper[j] = Math.min(upper[j], Math.max(bound, lower[j]));
            } else {
                lower[j] = Math.max(lower[j], Math.min(bound, upper[j]));
            }
        }
    }

    /** One pass: activity ranges of all rows, then every unbounded side of every column. */
    private void sweep() {
        double[] least = new double[lp.rows];
        double[] most = new double[lp.rows];
        int[] leastOpen = new int[lp.rows];
        int[] mostOpen = new int[lp.rows];
        Arrays.fill(least, 0);
        for (int j = 0; j < lp.columns; j++) {
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                int i = lp.rowIndex[p];
                double a = lp.value[p];
                double low = a > 0 ? a * lower[j] : a * upper[j];
                double high = a > 0 ? a * upper[j] : a * lower[j];
                if (Double.isInfinite(low)) {
                    leastOpen[i]++;
                } else {
                    least[i] += low;
                }
                if (Double.isInfinite(high)) {
                    mostOpen[i]++;
                } else {
                    most[i] += high;
                }
            }
        }
        double[] newLower = lower.clone();
        double[] newUpper = upper.clone();
        for (int j = 0; j < lp.columns; j++) {
            if (!Double.isInfinite(lower[j]) && !Double.isInfinite(upper[j])) {
                continue;
            }
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                int i = lp.rowIndex[p];
                double a = lp.value[p];
                double byUpper = limit(lp.rowUpper[i], least[i], leastOpen[i], a > 0 ? a * lower[j] : a * upper[j]) / a;
                double byLower = limit(lp.rowLower[i], most[i], mostOpen[i], a > 0 ? a * upper[j] : a * lower[j]) / a;
                if (a > 0) {
                    newUpper[j] = tighterUpper(newUpper[j], byUpper);
                    newLower[j] = tighterLower(newLower[j], byLower);
                } else {
                    newLower[j] = tighterLower(newLower[j], byUpper);
                    newUpper[j] = tighterUpper(newUpper[j], byLower);
                }
            }
        }
        System.arraycopy(newLower, 0, lower, 0, lp.columns);
        System.arraycopy(newUpper, 0, upper, 0, lp.columns);
    }

    /** What a row's limit leaves for one term once the others are at their best; NaN when they are open. */
    private static double limit(double rowLimit, double others, int open, double own) {
        if (Double.isInfinite(rowLimit)) {
            return Double.NaN;
        }
        if (Double.isInfinite(own)) {
            return open == 1 ? rowLimit - others : Double.NaN;
        }
        return open == 0 ? rowLimit - (others - own) : Double.NaN;
    }

    private static double tighterUpper(double old, double candidate) {
        return candidate < old ? candidate + 1e-9 * (1 + Math.abs(candidate)) : old;
    }

    private static double tighterLower(double old, double candidate) {
        return candidate > old ? candidate - 1e-9 * (1 + Math.abs(candidate)) : old;
    }
}
