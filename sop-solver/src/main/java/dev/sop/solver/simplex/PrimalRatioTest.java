package dev.sop.solver.simplex;

import dev.sop.solver.Tolerances;
import dev.sop.solver.algebra.SparseVector;

/**
 * Chooses the leaving variable of a primal simplex step.
 *
 * <p>Phase two: Harris' two passes, a tolerance in exchange for a large pivot. Phase one: passes breakpoints while the sum
 * of infeasibilities still falls, an infeasible variable counting twice (as it becomes feasible, and as it leaves on the
 * other side).
 */
final class PrimalRatioTest {
    static final int NONE = -1;
    static final int FLIP = -2;

    private final Tableau t;
    private final double tolerance;
    private final int[] position;
    private final double[] at;
    private final boolean[] atUpper;
    private int breakpoints;
    private double step;
    private boolean leavesAtUpper;

    PrimalRatioTest(Tableau tableau, double tolerance) {
        this.t = tableau;
        this.tolerance = tolerance;
        this.position = new int[2 * t.rows + 2];
        this.at = new double[2 * t.rows + 2];
        this.atUpper = new boolean[2 * t.rows + 2];
    }

    double step() {
        return step;
    }

    boolean leavesAtUpper() {
        return leavesAtUpper;
    }

    /** Position of the leaving variable, {@link #FLIP} when the entering one reaches its other bound, or {@link #NONE}. */
    int choose(SparseVector column, double sense, int entering, boolean phaseOne, double slope) {
        int chosen = phaseOne ? chooseOne(column, sense, slope) : chooseTwo(column, sense);
        double range = t.upper[entering] - t.lower[entering];
        if (range < Double.POSITIVE_INFINITY && (chosen == NONE || range <= step)) {
            step = range;
            return FLIP;
        }
        return chosen;
    }

    private int chooseTwo(SparseVector column, double sense) {
        double bound = Double.POSITIVE_INFINITY;
        for (int k = 0; k < column.count; k++) {
            int i = column.index[k];
            double g = sense * column.value[i];
            if (Math.abs(g) > Tolerances.MIN_PIVOT) {
                bound = Math.min(bound, (room(i, g) + tolerance) / Math.abs(g));
            }
        }
        if (bound == Double.POSITIVE_INFINITY) {
            return NONE;
        }
        int chosen = NONE;
        double largest = 0;
        for (int k = 0; k < column.count; k++) {
            int i = column.index[k];
            double g = sense * column.value[i];
            if (Math.abs(g) > Tolerances.MIN_PIVOT && room(i, g) / Math.abs(g) <= bound && Math.abs(g) > largest) {
                largest = Math.abs(g);
                chosen = i;
                step = Math.max(0, room(i, g) / Math.abs(g));
                leavesAtUpper = g < 0;
            }
        }
        return chosen;
    }

    /** How far the basic variable may move in the direction of {@code -g}. */
    private double room(int i, double g) {
        int j = t.basic[i];
        return g > 0 ? t.basicValue[i] - t.lower[j] : t.upper[j] - t.basicValue[i];
    }

    private int chooseOne(SparseVector column, double sense, double slope) {
        breakpoints = 0;
        for (int k = 0; k < column.count; k++) {
            int i = column.index[k];
            double g = sense * column.value[i];
            if (Math.abs(g) > Tolerances.MIN_PIVOT) {
                collect(i, g);
            }
        }
        double remaining = slope;
        int chosen = NONE;
        double largest = 0;
        for (int from = 0; from < breakpoints && remaining > 0; from++) {
            int next = from;
            for (int k = from + 1; k < breakpoints; k++) {
                if (at[k] < at[next]) {
                    next = k;
                }
            }
            swap(from, next);
            double size = Math.abs(column.value[position[from]]);
            remaining -= size;
            largest = Math.max(largest, size);
            if (chosen == NONE || size >= 0.01 * largest) {
                chosen = position[from];
                step = Math.max(0, at[from]);
                leavesAtUpper = atUpper[from];
            }
        }
        return chosen;
    }

    private void collect(int i, double g) {
        int j = t.basic[i];
        double value = t.basicValue[i];
        boolean falling = g > 0;
        double first = falling ? t.upper[j] : t.lower[j];
        double second = falling ? t.lower[j] : t.upper[j];
        boolean beyondFirst = falling ? value > first + tolerance : value < first - tolerance;
        boolean beyondSecond = falling ? value < second - tolerance : value > second + tolerance;
        if (beyondFirst) {
            add(i, Math.abs(value - first) / Math.abs(g), falling);
        }
        if (!beyondSecond && Math.abs(second) < Double.POSITIVE_INFINITY) {
            add(i, Math.max(0, falling ? value - second : second - value) / Math.abs(g), !falling);
        }
    }

    private void add(int i, double stepTo, boolean upper) {
        position[breakpoints] = i;
        at[breakpoints] = stepTo;
        atUpper[breakpoints++] = upper;
    }

    private void swap(int a, int b) {
        int p = position[a];
        position[a] = position[b];
        position[b] = p;
        double v = at[a];
        at[a] = at[b];
        at[b] = v;
        boolean u = atUpper[a];
        atUpper[a] = atUpper[b];
        atUpper[b] = u;
    }
}
