package dev.sop.solver.simplex;

import dev.sop.program.LinearProgram;
import java.util.Arrays;

/**
 * Row and column factors, powers of two, that bring the non-zeros of a matrix near one.
 *
 * <p>Geometric passes, then one equilibration by columns. Powers of two keep every scaled number exact.
 *
 * <p>Source: A. R. Curtis, J. K. Reid, <em>On the Automatic Scaling of Matrices for Gaussian Elimination</em>, 1972; the
 * alternating geometric form is common practice in linear programming.
 */
public final class Scaling {
    private static final int PASSES = 4;

    public final double[] column;
    public final double[] row;
    public final double objective;

    private Scaling(double[] column, double[] row, double objective) {
        this.column = column;
        this.row = row;
        this.objective = objective;
    }

    static Scaling none(LinearProgram lp) {
        double[] column = new double[lp.columns];
        double[] row = new double[lp.rows];
        Arrays.fill(column, 1);
        Arrays.fill(row, 1);
        return new Scaling(column, row, 1);
    }

    public static Scaling of(LinearProgram lp) {
        Scaling result = none(lp);
        double[] column = result.column;
        double[] row = result.row;
        if (isBadlyScaled(lp)) {
            for (int pass = 0; pass < PASSES; pass++) {
                geometricRows(lp, column, row);
                geometricColumns(lp, column, row);
            }
            equilibrateColumns(lp, column, row);
            roundToPowers(column);
            roundToPowers(row);
        }
        double largest = 0;
        for (int j = 0; j < lp.columns; j++) {
            largest = Math.max(largest, Math.abs(lp.cost[j] * column[j]));
        }
        double objective = largest > 1024 || (largest > 0 && largest < 1) ? powerOfTwo(64 / largest) : 1;
        return new Scaling(column, row, objective);
    }

    private static boolean isBadlyScaled(LinearProgram lp) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double v : lp.value) {
            least = Math.min(least, Math.abs(v));
            most = Math.max(most, Math.abs(v));
        }
        return most > 4 || least < 0.25;
    }

    private static void geometricRows(LinearProgram lp, double[] column, double[] row) {
        double[] least = new double[lp.rows];
        double[] most = new double[lp.rows];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int j = 0; j < lp.columns; j++) {
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                double v = Math.abs(lp.value[p]) * column[j];
                int i = lp.rowIndex[p];
                least[i] = Math.min(least[i], v);
                most[i] = Math.max(most[i], v);
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            row[i] = most[i] > 0 ? 1 / Math.sqrt(least[i] * most[i]) : 1;
        }
    }

    private static void geometricColumns(LinearProgram lp, double[] column, double[] row) {
        for (int j = 0; j < lp.columns; j++) {
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                double v = Math.abs(lp.value[p]) * row[lp.rowIndex[p]];
                least = Math.min(least, v);
                most = Math.max(most, v);
            }
            column[j] = most > 0 ? 1 / Math.sqrt(least * most) : 1;
        }
    }

    private static void equilibrateColumns(LinearProgram lp, double[] column, double[] row) {
        for (int j = 0; j < lp.columns; j++) {
            double most = 0;
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                most = Math.max(most, Math.abs(lp.value[p]) * row[lp.rowIndex[p]]);
            }
            column[j] = most > 0 ? 1 / most : 1;
        }
    }

    private static void roundToPowers(double[] factors) {
        for (int k = 0; k < factors.length; k++) {
            factors[k] = powerOfTwo(factors[k]);
        }
    }

    private static double powerOfTwo(double factor) {
        int exponent = (int) Math.rint(Math.log(factor) / Math.log(2));
        return Math.scalb(1.0, Math.max(-40, Math.min(40, exponent)));
    }
}
