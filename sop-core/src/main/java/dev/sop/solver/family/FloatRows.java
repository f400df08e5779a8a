package dev.sop.solver.family;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of numbers in single precision for the first-order method, which lives on memory traffic: a row that never changes is one
 * number. Single precision is enough there; bound and plan are computed from the model itself in double precision.
 */
final class FloatRows {
    private final float[] @Nullable [] rows;
    private final float[] constant;

    FloatRows(double[][] source) {
        rows = new float[source.length][];
        constant = new float[source.length];
        for (int i = 0; i < source.length; i++) {
            double[] row = source[i];
            constant[i] = (float) row[0];
            if (!isConstant(row)) {
                float[] copy = new float[row.length];
                for (int t = 0; t < row.length; t++) {
                    copy[t] = (float) row[t];
                }
                rows[i] = copy;
            }
        }
    }

    /** The row, or the buffer filled with its one number. */
    float[] row(int i, float[] buffer) {
        float[] row = rows[i];
        if (row != null) {
            return row;
        }
        Arrays.fill(buffer, constant[i]);
        return buffer;
    }

    /** Whether every number of the row is infinite. */
    boolean isUnlimited(int i) {
        return rows[i] == null && constant[i] == Float.POSITIVE_INFINITY;
    }

    private static boolean isConstant(double[] row) {
        for (double value : row) {
            if (value != row[0]) {
                return false;
            }
        }
        return true;
    }
}
