package dev.sop.forecast;

import java.util.Arrays;

/**
 * The downhill simplex method of Nelder and Mead (1965), for functions of a few numbers. A point outside the bounds has an
 * infinite value. Deterministic: the same start gives the same answer.
 */
final class NelderMead {

    /** A function to make small. */
    interface Goal {
        double at(double[] x);
    }

    private final Goal goal;
    private final double[][] corners;
    private final double[] values;

    private NelderMead(Goal goal, double[] start, double[] steps) {
        this.goal = goal;
        int n = start.length;
        corners = new double[n + 1][];
        values = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            corners[i] = start.clone();
            if (i < n) {
                corners[i][i] += steps[i];
            }
            values[i] = goal.at(corners[i]);
        }
    }

    /**
     * The best point found.
     *
     * @param steps how far the first corners lie from the start, one per number
     * @param tolerance ends where the values of all corners differ by less, as a share of their size
     * @param most evaluations
     */
    static double[] minimum(Goal goal, double[] start, double[] steps, double tolerance, int most) {
        if (start.length == 0) {
            return start;
        }
        return new NelderMead(goal, start, steps).run(tolerance, most);
    }

    private double[] run(double tolerance, int most) {
        int n = corners.length - 1;
        double[] middle = new double[n];
        int evaluations = n + 1;
        while (true) {
            sort();
            double range = values[n] - values[0];
            if (range <= tolerance * (Math.abs(values[0]) + tolerance) || evaluations >= most) {
                return corners[0];
            }
            Arrays.fill(middle, 0);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    middle[j] += corners[i][j] / n;
                }
            }
            double[] reflected = along(middle, -1);
            double value = goal.at(reflected);
            evaluations++;
            if (value < values[0]) {
                double[] expanded = along(middle, -2);
                double further = goal.at(expanded);
                evaluations++;
                replaceWorst(further < value ? expanded : reflected, Math.min(further, value));
            } else if (value < values[n - 1]) {
                replaceWorst(reflected, value);
            } else {
                double[] contracted = along(middle, value < values[n] ? -0.5 : 0.5);
                double inside = goal.at(contracted);
                evaluations++;
                if (inside < Math.min(value, values[n])) {
                    replaceWorst(contracted, inside);
                } else {
                    shrink();
                    evaluations += n;
                }
            }
        }
    }

    private double[] along(double[] middle, double share) {
        double[] worst = corners[corners.length - 1];
        double[] point = new double[worst.length];
        for (int j = 0; j < point.length; j++) {
            point[j] = middle[j] + share * (worst[j] - middle[j]);
        }
        return point;
    }

    private void replaceWorst(double[] point, double value) {
        corners[corners.length - 1] = point;
        values[values.length - 1] = value;
    }

    private void shrink() {
        for (int i = 1; i < corners.length; i++) {
            for (int j = 0; j < corners[i].length; j++) {
                corners[i][j] = corners[0][j] + 0.5 * (corners[i][j] - corners[0][j]);
            }
            values[i] = goal.at(corners[i]);
        }
    }

    /** By insertion, equal values in their order: nearly sorted already. */
    private void sort() {
        for (int i = 1; i < values.length; i++) {
            double value = values[i];
            double[] corner = corners[i];
            int j = i;
            while (j > 0 && values[j - 1] > value) {
                values[j] = values[j - 1];
                corners[j] = corners[j - 1];
                j--;
            }
            values[j] = value;
            corners[j] = corner;
        }
    }
}
