package dev.sop.solver.cut;

import dev.sop.program.LinearProgram;
import dev.sop.solver.algebra.Matrix;
import java.util.Arrays;

/** Continuous columns bounded by an integer one, {@code x <= constant + slope y}, as rows of two columns say. */
final class VariableBounds {
    /** The integer column that bounds each column from above, or -1. */
    final int[] column;

    final double[] slope;
    final double[] constant;

    VariableBounds(LinearProgram lp, Matrix matrix) {
        this.column = new int[lp.columns];
        this.slope = new double[lp.columns];
        this.constant = new double[lp.columns];
        Arrays.fill(column, -1);
        for (int i = 0; i < lp.rows; i++) {
            int p = matrix.rowStart[i];
            if (matrix.rowStart[i + 1] - p == 2) {
                read(lp, matrix, i, p, p + 1);
                read(lp, matrix, i, p + 1, p);
            }
        }
    }

    private void read(LinearProgram lp, Matrix matrix, int row, int x, int y) {
        int j = matrix.rowIndex[x];
        int k = matrix.rowIndex[y];
        double a = matrix.rowValue[x];
        double limit = a > 0 ? lp.rowUpper[row] : lp.rowLower[row];
        if (lp.integer[j] || !lp.integer[k] || Double.isInfinite(limit)) {
            return;
        }
        column[j] = k;
        slope[j] = -matrix.rowValue[y] / a;
        constant[j] = limit / a;
    }
}
