package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Certificates;
import dev.sop.solver.Tolerances;

/** The best integer point so far; it is checked on the program as given before it is taken. */
public final class Incumbent {
    private final LinearProgram lp;
    public double[] point = {};
    double objective = Double.POSITIVE_INFINITY;
    int improvements;

    public Incumbent(LinearProgram lp) {
        this.lp = lp;
    }

    /** Takes a point when it is integral, feasible and better. */
    public boolean offer(double[] candidate) {
        double[] rounded = candidate.clone();
        for (int j = 0; j < lp.columns; j++) {
            if (lp.integer[j]) {
                if (!Certificates.isIntegral(candidate[j])) {
                    return false;
                }
                rounded[j] = Math.rint(candidate[j]) + 0.0;
            }
        }
        if (Certificates.violation(lp, rounded) > Tolerances.ACCEPTED_VIOLATION) {
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
