package dev.sop.benchmarks;

import dev.sop.program.LinearProgram;

/** How far a point is from keeping every row and bound of a linear program. */
final class PointCheck {

    private PointCheck() {}

    /** The largest violation, each relative to one plus what is compared; NaN for no point. */
    static double largestViolation(LinearProgram program, double[] point) {
        if (point.length == 0) {
            return Double.NaN;
        }
        double worst = 0;
        double[] activity = new double[program.rows];
        for (int j = 0; j < program.columns; j++) {
            worst = Math.max(worst, beyond(point[j], program.lower[j], program.upper[j]));
            for (int k = program.columnStart[j]; k < program.columnStart[j + 1]; k++) {
                activity[program.rowIndex[k]] += program.value[k] * point[j];
            }
        }
        for (int i = 0; i < program.rows; i++) {
            worst = Math.max(worst, beyond(activity[i], program.rowLower[i], program.rowUpper[i]));
        }
        return worst;
    }

    private static double beyond(double value, double least, double most) {
        double off = Math.max(least - value, value - most);
        double size = Math.max(Math.abs(value), Math.abs(value < least ? least : most));
        return off <= 0 ? 0 : off / (1 + size);
    }
}
