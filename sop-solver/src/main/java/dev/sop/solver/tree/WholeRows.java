package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Tolerances;
import dev.sop.solver.algebra.Matrix;
import java.util.Arrays;

/**
 * What whole numbers make of a row: if all that is open in it is whole and its coefficients are multiples of a step, its limits
 * move in to multiples of that step, and an equation of 1 in steps of 6 has no point. Equations are then combined so that
 * continuous columns cancel ({@link WholeEquations}), as stock does in the sum of the balances of an item.
 *
 * <p>Source: K. L. Hoffman, M. Padberg, <em>Improving LP-Representations of Zero-One Linear Programs for Branch-and-Cut</em>,
 * ORSA Journal on Computing, 1991 (Euclidean reduction).
 */
final class WholeRows {
    private final LinearProgram lp;
    private final boolean[] whole;
    private final double[] lower;
    private final double[] upper;
    final double[] rowLower;
    final double[] rowUpper;

    WholeRows(LinearProgram lp, boolean[] whole, double[] lower, double[] upper) {
        this.lp = lp;
        this.whole = whole;
        this.lower = lower;
        this.upper = upper;
        this.rowLower = lp.rowLower.clone();
        this.rowUpper = lp.rowUpper.clone();
    }

    /** Tightens {@link #rowLower} and {@link #rowUpper}; false when a row or a combination of rows has no point. */
    boolean tighten() {
        Matrix matrix = new Matrix(lp.columns, lp.rows, lp.columnStart, lp.rowIndex, lp.value);
        for (int i = 0; i < lp.rows; i++) {
            if (!tighten(i, matrix)) {
                return false;
            }
        }
        return new WholeEquations(lp, matrix, whole, lower, upper).hold();
    }

    private boolean tighten(int row, Matrix matrix) {
        int from = matrix.rowStart[row];
        double[] coefficient = new double[matrix.rowStart[row + 1] - from];
        int count = 0;
        double fixed = 0;
        double size = 1;
        for (int p = from; p < matrix.rowStart[row + 1]; p++) {
            int j = matrix.rowIndex[p];
            if (lower[j] == upper[j]) {
                fixed += matrix.rowValue[p] * lower[j];
                size += Math.abs(matrix.rowValue[p] * lower[j]);
            } else if (whole[j]) {
                coefficient[count++] = matrix.rowValue[p];
            } else {
                return true;
            }
        }
        double step = count == 0 ? CommonStep.NONE : CommonStep.of(Arrays.copyOf(coefficient, count), count);
        if (step == CommonStep.NONE) {
            return true;
        }
        double roomLow = Tolerances.WHOLE * (size + finite(rowLower[row]));
        double roomUp = Tolerances.WHOLE * (size + finite(rowUpper[row]));
        double least = Math.ceil((rowLower[row] - fixed - roomLow) / step) * step + fixed;
        double most = Math.floor((rowUpper[row] - fixed + roomUp) / step) * step + fixed;
        if (least > most + roomUp) {
            return false;
        }
        boolean equation = rowLower[row] == rowUpper[row];
        rowLower[row] = equation ? rowLower[row] : Math.max(rowLower[row], least);
        rowUpper[row] = equation ? rowUpper[row] : Math.min(rowUpper[row], Math.max(most, rowLower[row]));
        return true;
    }

    private static double finite(double limit) {
        return Double.isInfinite(limit) ? 0 : Math.abs(limit);
    }
}
