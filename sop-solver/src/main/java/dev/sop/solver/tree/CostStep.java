package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Tolerances;

/**
 * What costs of best points can be: multiples of a step, counted from what fixed columns cost, where all other columns with a
 * cost are whole. A proven bound of 1,191.2 is one of 1,192 when costs come in whole money.
 */
final class CostStep {
    private static final double FINEST = 1e-5;

    private final double start;
    /** {@link CommonStep#NONE} where costs may be anything. */
    private final double step;

    private CostStep(double start, double step) {
        this.start = start;
        this.step = step;
    }

    static CostStep of(LinearProgram lp, boolean[] whole, double[] lower, double[] upper) {
        double[] cost = new double[lp.columns];
        double fixed = 0;
        int count = 0;
        for (int j = 0; j < lp.columns; j++) {
            if (lp.cost[j] == 0) {
                continue;
            }
            if (lower[j] == upper[j]) {
                fixed += lp.cost[j] * lower[j];
            } else if (whole[j]) {
                cost[count++] = lp.cost[j];
            } else {
                return new CostStep(0, CommonStep.NONE);
            }
        }
        return new CostStep(fixed, CommonStep.of(cost, count));
    }

    /** The least cost a point can have that is proven to cost no less than the bound. */
    double raised(double bound) {
        if (step <= FINEST * (1 + Math.abs(bound)) || Double.isInfinite(bound)) {
            return bound;
        }
        return Math.max(bound, start + step * Math.ceil((bound - start) / step - Tolerances.WHOLE));
    }

    /** A cost such that a bound at or above it, raised, is no less than the limit. */
    double enough(double limit) {
        if (step <= FINEST * (1 + Math.abs(limit)) || Double.isInfinite(limit)) {
            return limit;
        }
        double below = start + step * (Math.ceil((limit - start) / step - Tolerances.WHOLE) - 1);
        return Math.min(limit, below + 2 * Tolerances.WHOLE * step);
    }
}
