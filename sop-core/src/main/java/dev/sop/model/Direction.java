package dev.sop.model;

import dev.sop.internal.Tolerances;
import dev.sop.program.LinearProgram;
import java.util.Arrays;

/**
 * A change of a point of a linear program as it is put together, column by column: how much each column and each row changes per unit of
 * it, and how far the point can go along it within all bounds and limits.
 */
final class Direction {

    /** A change of a row that is smaller, relative to one plus the largest coefficient, is rounding. */
    private static final double NOTHING = 1e-9;

    private final LinearProgram lp;
    final double[] point;
    private final double[] activity;
    private final double[] ofColumn;
    private final double[] ofRow;
    private int[] trail = new int[64];
    private double[] steps = new double[64];
    private int length;

    Direction(LinearProgram lp, double[] point) {
        this.lp = lp;
        this.point = point;
        this.activity = new double[lp.rows];
        this.ofColumn = new double[lp.columns];
        this.ofRow = new double[lp.rows];
        for (int j = 0; j < lp.columns; j++) {
            if (point[j] != 0) {
                for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                    activity[lp.rowIndex[p]] += lp.value[p] * point[j];
                }
            }
        }
    }

    /** Columns added so far; to come back to by {@link #undo}. */
    int length() {
        return length;
    }

    void add(int column, double step) {
        if (length == trail.length) {
            trail = Arrays.copyOf(trail, 2 * length);
            steps = Arrays.copyOf(steps, 2 * length);
        }
        trail[length] = column;
        steps[length] = step;
        length++;
        change(column, step);
    }

    /** Takes back what was added since. */
    void undo(int since) {
        while (length > since) {
            length--;
            change(trail[length], -steps[length]);
        }
    }

    private void change(int column, double step) {
        ofColumn[column] += step;
        for (int p = lp.columnStart[column]; p < lp.columnStart[column + 1]; p++) {
            ofRow[lp.rowIndex[p]] += lp.value[p] * step;
        }
    }

    /** Forgets all of it. */
    void clear() {
        for (int k = 0; k < length; k++) {
            ofColumn[trail[k]] = 0;
            for (int p = lp.columnStart[trail[k]]; p < lp.columnStart[trail[k] + 1]; p++) {
                ofRow[lp.rowIndex[p]] = 0;
            }
        }
        length = 0;
    }

    double ofRow(int row) {
        return ofRow[row];
    }

    boolean canGrow(int column) {
        return point[column] < lp.upper[column] - Tolerances.AT_LIMIT * (1 + Math.abs(lp.upper[column]))
                || isInfinite(lp.upper[column]);
    }

    boolean canShrink(int column) {
        return point[column] > lp.lower[column] + Tolerances.AT_LIMIT * (1 + Math.abs(lp.lower[column]));
    }

    private static boolean isInfinite(double bound) {
        return bound == Double.POSITIVE_INFINITY;
    }

    /** Whether the point can go some way along it as far as the row is concerned. */
    boolean holds(int row) {
        double change = ofRow[row];
        return Math.abs(change) <= NOTHING || (change > 0 ? roomAbove(row) > 0 : roomBelow(row) > 0);
    }

    private double roomAbove(int row) {
        double most = lp.rowUpper[row];
        return isInfinite(most) ? most : Math.max(0, most - activity[row] - Tolerances.AT_LIMIT * (1 + Math.abs(most)));
    }

    private double roomBelow(int row) {
        double least = lp.rowLower[row];
        return isInfinite(-least)
                ? -least
                : Math.max(0, activity[row] - least - Tolerances.AT_LIMIT * (1 + Math.abs(least)));
    }

    /** Cost of one unit of it. */
    double cost() {
        double cost = 0;
        for (int k = 0; k < length; k++) {
            cost += lp.cost[trail[k]] * steps[k];
        }
        return cost;
    }

    /** How many units of it the point can go; 0 where some row would be broken at once. */
    double room() {
        double most = Double.POSITIVE_INFINITY;
        for (int k = 0; k < length; k++) {
            int j = trail[k];
            double step = ofColumn[j];
            double far = step > 0 ? lp.upper[j] - point[j] : point[j] - lp.lower[j];
            most = step == 0 ? most : Math.min(most, far / Math.abs(step));
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                int row = lp.rowIndex[p];
                double change = ofRow[row];
                if (Math.abs(change) > NOTHING) {
                    most = Math.min(most, (change > 0 ? roomAbove(row) : roomBelow(row)) / Math.abs(change));
                }
            }
        }
        return Math.max(0, most);
    }

    /** Moves the point so many units along it, and forgets it. */
    void go(double units) {
        for (int k = 0; k < length; k++) {
            int j = trail[k];
            double to = point[j] + units * steps[k];
            double moved = Math.min(Math.max(to, lp.lower[j]), lp.upper[j]) - point[j];
            point[j] += moved;
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                activity[lp.rowIndex[p]] += lp.value[p] * moved;
            }
        }
        clear();
    }
}
