package dev.sop.solver;

import dev.sop.program.LinearProgram;

/** The best integer point so far; it is checked on the program as given before it is taken. */
final class Incumbent {
    private static final double INTEGRALITY = 1e-6;
    private static final double VIOLATION = 1e-6;

    private final LinearProgram lp;
    double[] point = {};
    double objective = Double.POSITIVE_INFINITY;
    int improvements;

    Incumbent(LinearProgram lp) {
        this.lp = lp;
    }

    static boolean isIntegral(double value) {
        return Math.abs(value - Math.rint(value)) <= INTEGRALITY;
    }

    /** Takes a point when it is integral, feasible and better. */
    boolean offer(double[] candidate) {
        double[] rounded = candidate.clone();
        for (int j = 0; j < lp.columns; j++) {
            if (lp.integer[j]) {
                if (!isIntegral(candidate[j])) {
                    return false;
                }
                rounded[j] = Math.rint(candidate[j]) + 0.0;
            }
        }
        if (Certificates.violation(lp, rounded) > VIOLATION) {
            return false;
        }
        double cost = lp.objective(rounded);
        if (!(cost < objective)) {
            return false;
        }
        point = rounded;
        objective = cost;
        improvements++;
        return true;
    }
}
