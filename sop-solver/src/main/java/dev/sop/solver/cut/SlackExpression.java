package dev.sop.solver.cut;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Tolerances;
import dev.sop.solver.algebra.Matrix;
import dev.sop.solver.algebra.SparseVector;
import java.util.Arrays;

/**
 * A quantity that is never negative at an integer point, {@code constant + a'x >= 0}: the slack of a row, or of an
 * inequality that is not in the program.
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record SlackExpression(int[] column, double[] coefficient, double constant) {
    double at(double[] point) {
        double value = constant;
        for (int k = 0; k < column.length; k++) {
            value += coefficient[k] * point[column[k]];
        }
        return value;
    }

    /** The terms of a vector and a constant. */
    static SlackExpression of(SparseVector terms, double constant) {
        int[] column = new int[terms.count];
        double[] coefficient = new double[terms.count];
        int count = 0;
        for (int e = 0; e < terms.count; e++) {
            int j = terms.index[e];
            if (Math.abs(terms.value[j]) > Tolerances.NOISE) {
                column[count] = j;
                coefficient[count++] = terms.value[j];
            }
        }
        return new SlackExpression(Arrays.copyOf(column, count), Arrays.copyOf(coefficient, count), constant);
    }

    /** The slack of a row, measured from its upper or lower limit. */
    static SlackExpression ofRow(LinearProgram lp, Matrix matrix, int row, boolean fromUpper) {
        int from = matrix.rowStart[row];
        int length = matrix.rowStart[row + 1] - from;
        int[] column = new int[length];
        double[] coefficient = new double[length];
        for (int k = 0; k < length; k++) {
            column[k] = matrix.rowIndex[from + k];
            coefficient[k] = fromUpper ? -matrix.rowValue[from + k] : matrix.rowValue[from + k];
        }
        return new SlackExpression(column, coefficient, fromUpper ? lp.rowUpper[row] : -lp.rowLower[row]);
    }

    /** This plus a multiple of one more column and a constant. */
    SlackExpression plus(int newColumn, double multiple, double more) {
        int length = column.length;
        int[] columns = Arrays.copyOf(column, length + 1);
        double[] coefficients = Arrays.copyOf(coefficient, length + 1);
        columns[length] = newColumn;
        coefficients[length] = multiple;
        return new SlackExpression(columns, coefficients, constant + more);
    }
}
