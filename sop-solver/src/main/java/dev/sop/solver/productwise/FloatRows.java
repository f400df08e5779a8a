package dev.sop.solver.productwise;

import java.util.Arrays;

/**
 * Rows of numbers in single precision for the first-order method, which lives on memory traffic: rows lie one after another in
 * one array, and a row that never changes is one number. Single precision is enough there; bound and plan are computed from the
 * model itself in double precision.
 */
final class FloatRows {
    private static final int CONSTANT = -1;

    private final float[] packed;
    private final int[] start;
    private final float[] constant;

    FloatRows(double[][] source) {
        start = new int[source.length];
        constant = new float[source.length];
        int length = 0;
        for (int i = 0; i < source.length; i++) {
            constant[i] = (float) source[i][0];
            start[i] = CONSTANT;
            if (!isConstant(source[i])) {
                start[i] = length;
                length = Math.addExact(length, source[i].length);
            }
        }
        packed = new float[length];
        for (int i = 0; i < source.length; i++) {
            for (int t = 0; start[i] != CONSTANT && t < source[i].length; t++) {
                packed[start[i] + t] = (float) source[i][t];
            }
        }
    }

    /** The buffer, filled with the row. */
    float[] row(int i, float[] buffer) {
        if (start[i] == CONSTANT) {
            Arrays.fill(buffer, constant[i]);
        } else {
            System.arraycopy(packed, start[i], buffer, 0, buffer.length);
        }
        return buffer;
    }

    /** Whether every number of the row is infinite. */
    boolean isUnlimited(int i) {
        return start[i] == CONSTANT && constant[i] == Float.POSITIVE_INFINITY;
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
