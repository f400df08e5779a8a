package dev.sop.solver.cut;

import dev.sop.program.LinearProgram;
import dev.sop.solver.algebra.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the stock balances of a program by their shape alone: rows with a column that is produced behind a set-up, joined by
 * continuous columns that leave one row and enter another.
 */
final class BalancePaths {
    private final LinearProgram lp;
    private final Matrix matrix;
    private final VariableBounds variable;
    /** +1 or -1: the sign that makes what is produced positive; 0 for rows without. */
    private final int[] sense;

    private final int[] next;
    private final double[] passed;
    private final boolean[] entered;

    private BalancePaths(LinearProgram lp, Matrix matrix, VariableBounds variable) {
        this.lp = lp;
        this.matrix = matrix;
        this.variable = variable;
        this.sense = new int[lp.rows];
        this.next = new int[lp.rows];
        this.passed = new double[lp.rows];
        this.entered = new boolean[lp.rows];
        Arrays.fill(next, -1);
    }

    static List<BalancePath> find(LinearProgram lp, Matrix matrix, VariableBounds variable) {
        return new BalancePaths(lp, matrix, variable).find();
    }

    /** Whether a column is zero unless its integer column is at least one. */
    static boolean isMade(LinearProgram lp, VariableBounds variable, int j) {
        return variable.column[j] >= 0
                && variable.constant[j] == 0
                && variable.slope[j] > 0
                && lp.lower[j] == 0
                && lp.lower[variable.column[j]] >= 0;
    }

    private List<BalancePath> find() {
        for (int i = 0; i < lp.rows; i++) {
            if (lp.rowLower[i] == lp.rowUpper[i] || matrix.rowStart[i + 1] - matrix.rowStart[i] > 2) {
                sense[i] = sense(i);
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            join(i);
        }
        List<BalancePath> found = new ArrayList<>();
        boolean[] used = new boolean[lp.rows];
        for (int i = 0; i < lp.rows; i++) {
            if (next[i] >= 0 && !entered[i]) {
                found.add(path(i, used));
            }
        }
        return found;
    }

    private int sense(int row) {
        int up = 0;
        int down = 0;
        for (int p = matrix.rowStart[row]; p < matrix.rowStart[row + 1]; p++) {
            int j = matrix.rowIndex[p];
            if (!lp.integer[j] && isMade(lp, variable, j)) {
                up += matrix.rowValue[p] > 0 ? 1 : 0;
                down += matrix.rowValue[p] < 0 ? 1 : 0;
            }
        }
        return up + down == 0 ? 0 : up >= down ? 1 : -1;
    }

    /** Looks for the row that takes up what this one leaves over; an equation before others, then the shorter one. */
    private void join(int row) {
        if (sense[row] == 0) {
            return;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int p = matrix.rowStart[row]; p < matrix.rowStart[row + 1]; p++) {
            int j = matrix.rowIndex[p];
            double leaves = sense[row] * matrix.rowValue[p];
            if (leaves >= 0 || lp.integer[j] || variable.column[j] >= 0) {
                continue;
            }
            for (int q = lp.columnStart[j]; q < lp.columnStart[j + 1]; q++) {
                int other = lp.rowIndex[q];
                if (other == row || entered[other] || sense[other] * lp.value[q] <= 0) {
                    continue;
                }
                double merit = (lp.rowLower[other] == lp.rowUpper[other] ? 0 : 1e6)
                        + lp.columnStart[j + 1]
                        - lp.columnStart[j]
                        + (matrix.rowStart[other + 1] - matrix.rowStart[other]) / 1024.0;
                if (merit < least) {
                    least = merit;
                    next[row] = other;
                    passed[row] = -leaves / (sense[other] * lp.value[q]);
                }
            }
        }
        if (next[row] >= 0) {
            entered[next[row]] = true;
        }
    }

    private BalancePath path(int first, boolean[] used) {
        int[] row = new int[lp.rows];
        double[] multiple = new double[lp.rows];
        int length = 0;
        double scale = 1;
        for (int i = first; i >= 0 && !used[i]; i = next[i]) {
            used[i] = true;
            row[length] = i;
            multiple[length++] = sense[i] * scale;
            scale *= passed[i];
        }
        int[] rows = Arrays.copyOf(row, length);
        return new BalancePath(rows, Arrays.copyOf(multiple, length), made(rows, Arrays.copyOf(multiple, length)));
    }

    private int[][] made(int[] row, double[] multiple) {
        boolean[] isOnPath = new boolean[lp.rows];
        for (int i : row) {
            isOnPath[i] = true;
        }
        int[][] made = new int[row.length][];
        for (int k = 0; k < row.length; k++) {
            int[] found = new int[matrix.rowStart[row[k] + 1] - matrix.rowStart[row[k]]];
            int count = 0;
            for (int p = matrix.rowStart[row[k]]; p < matrix.rowStart[row[k] + 1]; p++) {
                int j = matrix.rowIndex[p];
                if (!lp.integer[j]
                        && multiple[k] * matrix.rowValue[p] > 0
                        && isMade(lp, variable, j)
                        && rowsOnPath(j, isOnPath) == 1) {
                    found[count++] = j;
                }
            }
            made[k] = Arrays.copyOf(found, count);
        }
        return made;
    }

    private int rowsOnPath(int column, boolean[] isOnPath) {
        int count = 0;
        for (int p = lp.columnStart[column]; p < lp.columnStart[column + 1]; p++) {
            count += isOnPath[lp.rowIndex[p]] ? 1 : 0;
        }
        return count;
    }
}
