package dev.sop.solver.firstorder;

import dev.sop.program.LinearProgram;
import java.util.Arrays;

/**
 * A linear program scaled for a first-order method: rows and columns brought to like sizes, the matrix held by column and by row,
 * its largest singular value at most about 1.
 *
 * <p>Sources: D. Ruiz, "A scaling algorithm to equilibrate both rows and columns norms in matrices", 2001; T. Pock and A. Chambolle,
 * "Diagonal preconditioning for first order primal-dual algorithms", 2011.
 */
final class PrimalDualForm {
    private static final int ROUNDS = 10;
    private static final int POWER_STEPS = 40;

    final LinearProgram lp;
    final double[] columnScale;
    final double[] rowScale;
    final double[] cost;
    final double[] lower;
    final double[] upper;
    final double[] rowLower;
    final double[] rowUpper;
    /** The scaled matrix by column, on the places of the program. */
    final double[] byColumn;

    final int[] rowStart;
    final int[] columnIndex;
    final double[] byRow;

    PrimalDualForm(LinearProgram lp) {
        this.lp = lp;
        columnScale = new double[lp.columns];
        rowScale = new double[lp.rows];
        byColumn = lp.value.clone();
        Arrays.fill(columnScale, 1.0);
        Arrays.fill(rowScale, 1.0);
        for (int round = 0; round < ROUNDS; round++) {
            balance(false);
        }
        balance(true);
        rowStart = new int[lp.rows + 1];
        columnIndex = new int[lp.nonZeros()];
        byRow = new double[lp.nonZeros()];
        turn();
        double norm = norm();
        for (int k = 0; k < byColumn.length; k++) {
            byColumn[k] /= norm;
            byRow[k] /= norm;
        }
        for (int i = 0; i < lp.rows; i++) {
            rowScale[i] /= norm;
        }
        cost = scaled(lp.cost, columnScale, false);
        lower = scaled(lp.lower, columnScale, true);
        upper = scaled(lp.upper, columnScale, true);
        rowLower = scaled(lp.rowLower, rowScale, false);
        rowUpper = scaled(lp.rowUpper, rowScale, false);
    }

    /** Divides rows and columns by the root of their largest entry, or of the sum of their entries. */
    private void balance(boolean bySum) {
        double[] rows = new double[lp.rows];
        double[] columns = new double[lp.columns];
        for (int j = 0; j < lp.columns; j++) {
            for (int k = lp.columnStart[j]; k < lp.columnStart[j + 1]; k++) {
                double size = Math.abs(byColumn[k]);
                int i = lp.rowIndex[k];
                rows[i] = bySum ? rows[i] + size : Math.max(rows[i], size);
                columns[j] = bySum ? columns[j] + size : Math.max(columns[j], size);
            }
        }
        roots(rows);
        roots(columns);
        for (int j = 0; j < lp.columns; j++) {
            columnScale[j] /= columns[j];
            for (int k = lp.columnStart[j]; k < lp.columnStart[j + 1]; k++) {
                byColumn[k] /= columns[j] * rows[lp.rowIndex[k]];
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            rowScale[i] /= rows[i];
        }
    }

    private static void roots(double[] sizes) {
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = sizes[i] > 0.0 ? Math.sqrt(sizes[i]) : 1.0;
        }
    }

    private void turn() {
        for (int i : lp.rowIndex) {
            rowStart[i + 1]++;
        }
        for (int i = 0; i < lp.rows; i++) {
            rowStart[i + 1] += rowStart[i];
        }
        int[] next = Arrays.copyOf(rowStart, lp.rows);
        for (int j = 0; j < lp.columns; j++) {
            for (int k = lp.columnStart[j]; k < lp.columnStart[j + 1]; k++) {
                int at = next[lp.rowIndex[k]]++;
                columnIndex[at] = j;
                byRow[at] = byColumn[k];
            }
        }
    }

    /** The largest singular value, by the power method from a fixed start, a little above. */
    private double norm() {
        double[] x = new double[lp.columns];
        double[] y = new double[lp.rows];
        for (int j = 0; j < x.length; j++) {
            x[j] = 1.0 + (j * 7919L % 101) / 101.0;
        }
        double norm = 1.0;
        for (int step = 0; step < POWER_STEPS; step++) {
            double length = length(x);
            if (length == 0.0) {
                return 1.0;
            }
            for (int j = 0; j < x.length; j++) {
                x[j] /= length;
            }
            times(x, y);
            norm = length(y);
            timesTransposed(y, x);
        }
        return norm > 0.0 ? 1.02 * norm : 1.0;
    }

    private static double length(double[] v) {
        double sum = 0.0;
        for (double value : v) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    /** Writes the matrix times x into y. */
    void times(double[] x, double[] y) {
        for (int i = 0; i < lp.rows; i++) {
            double sum = 0.0;
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                sum += byRow[k] * x[columnIndex[k]];
            }
            y[i] = sum;
        }
    }

    /** Writes the transposed matrix times y into x. */
    void timesTransposed(double[] y, double[] x) {
        for (int j = 0; j < lp.columns; j++) {
            double sum = 0.0;
            for (int k = lp.columnStart[j]; k < lp.columnStart[j + 1]; k++) {
                sum += byColumn[k] * y[lp.rowIndex[k]];
            }
            x[j] = sum;
        }
    }

    private static double[] scaled(double[] values, double[] scale, boolean divide) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = divide ? values[i] / scale[i] : values[i] * scale[i];
        }
        return result;
    }

    /** The point of the program as given, within its column bounds. */
    double[] point(double[] x) {
        double[] point = new double[lp.columns];
        for (int j = 0; j < point.length; j++) {
            point[j] = Math.min(Math.max(x[j] * columnScale[j], lp.lower[j]), lp.upper[j]);
        }
        return point;
    }

    /** The scaled point of one of the program, within its bounds; where that has none, of zero. */
    double[] scaledPoint(double[] point) {
        double[] x = new double[lp.columns];
        for (int j = 0; j < x.length; j++) {
            double from = point.length == x.length ? point[j] / columnScale[j] : 0.0;
            x[j] = Math.min(Math.max(from, lower[j]), upper[j]);
        }
        return x;
    }

    /** The scaled prices of those of the program; of none, zero. */
    double[] scaledPrices(double[] prices) {
        double[] y = new double[lp.rows];
        for (int i = 0; i < y.length && prices.length == y.length; i++) {
            y[i] = prices[i] / rowScale[i];
        }
        return y;
    }

    /** The prices of the program as given. */
    double[] prices(double[] y) {
        double[] prices = new double[lp.rows];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = y[i] * rowScale[i];
        }
        return prices;
    }
}
