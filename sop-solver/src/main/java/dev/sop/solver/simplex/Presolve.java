package dev.sop.solver.simplex;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import java.util.Arrays;

/**
 * Takes out what needs no simplex: fixed columns, empty rows, and rows of one column, which become bounds. A basis of the
 * rest is carried back to the whole program, where the last solve confirms it and finds all prices.
 *
 * <p>What would contradict a limit is left in, so that infeasibility is proven on the program as given.
 *
 * <p>Source: A. L. Brearley, G. Mitra, H. P. Williams, <em>Analysis of Mathematical Programming Problems Prior to Applying
 * the Simplex Algorithm</em>, Mathematical Programming, 1975.
 */
final class Presolve {
    private static final double WORTHWHILE = 0.02;

    private final LinearProgram lp;
    private final double[] lower;
    private final double[] upper;
    /** Row that gave a column its lower or upper bound, or -1. */
    private final int[] lowerFrom;

    private final int[] upperFrom;
    private final double[] fixedActivity;
    /** New index of each column and row, or -1 when taken out. */
    private final int[] columnAt;

    private final int[] rowAt;
    private int columns;
    private int rows;

    Presolve(LinearProgram lp) {
        this.lp = lp;
        this.lower = lp.lower.clone();
        this.upper = lp.upper.clone();
        this.lowerFrom = new int[lp.columns];
        this.upperFrom = new int[lp.columns];
        this.fixedActivity = new double[lp.rows];
        this.columnAt = new int[lp.columns];
        this.rowAt = new int[lp.rows];
        Arrays.fill(lowerFrom, -1);
        Arrays.fill(upperFrom, -1);
        reduce();
    }

    boolean isWorthwhile() {
        return lp.columns + lp.rows - columns - rows > WORTHWHILE * (lp.columns + lp.rows);
    }

    private void reduce() {
        int[] count = new int[lp.rows];
        int[] entry = new int[lp.rows];
        int[] single = new int[lp.rows];
        for (int j = 0; j < lp.columns; j++) {
            boolean fixed = lower[j] == upper[j];
            columnAt[j] = fixed ? -1 : columns++;
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                int i = lp.rowIndex[p];
                if (fixed) {
                    fixedActivity[i] += lp.value[p] * lower[j];
                } else {
                    count[i]++;
                    entry[i] = p;
                    single[i] = j;
                }
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            boolean gone = count[i] == 0 ? isMet(i) : count[i] == 1 && takeBound(i, single[i], lp.value[entry[i]]);
            rowAt[i] = gone ? -1 : rows++;
        }
    }

    private boolean isMet(int row) {
        return lp.rowLower[row] <= fixedActivity[row] && fixedActivity[row] <= lp.rowUpper[row];
    }

    private boolean takeBound(int row, int column, double a) {
        double low = (lp.rowLower[row] - fixedActivity[row]) / a;
        double high = (lp.rowUpper[row] - fixedActivity[row]) / a;
        double newLower = Math.min(low, high);
        double newUpper = Math.max(low, high);
        if (Math.max(newLower, lower[column]) > Math.min(newUpper, upper[column])) {
            return false;
        }
        if (newLower > lower[column]) {
            lower[column] = newLower;
            lowerFrom[column] = row;
        }
        if (newUpper < upper[column]) {
            upper[column] = newUpper;
            upperFrom[column] = row;
        }
        return true;
    }

    /** The program that is left. */
    LinearProgram reduced() {
        LinearProgram.Builder left = LinearProgram.builder();
        for (int i = 0; i < lp.rows; i++) {
            if (rowAt[i] >= 0) {
                left.addRow(lp.rowLower[i] - fixedActivity[i], lp.rowUpper[i] - fixedActivity[i]);
            }
        }
        for (int j = 0; j < lp.columns; j++) {
            if (columnAt[j] >= 0) {
                int at = left.addColumn(lp.cost[j], lower[j], upper[j]);
                for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                    if (rowAt[lp.rowIndex[p]] >= 0) {
                        left.set(rowAt[lp.rowIndex[p]], at, lp.value[p]);
                    }
                }
            }
        }
        return left.build();
    }

    /** The basis of the whole program that a basis of the reduced one means. */
    Basis restored(Basis left) {
        byte[] state = new byte[lp.columns + lp.rows];
        for (int i = 0; i < lp.rows; i++) {
            state[lp.columns + i] = rowAt[i] < 0 ? Basis.BASIC : left.state[columns + rowAt[i]];
        }
        for (int j = 0; j < lp.columns; j++) {
            state[j] = columnAt[j] < 0 ? Basis.LOWER : left.state[columnAt[j]];
            int from = state[j] == Basis.LOWER ? lowerFrom[j] : state[j] == Basis.UPPER ? upperFrom[j] : -1;
            if (columnAt[j] >= 0 && from >= 0) {
                boolean atRowLower = (entry(from, j) > 0) == (state[j] == Basis.LOWER);
                state[j] = Basis.BASIC;
                state[lp.columns + from] = atRowLower ? Basis.UPPER : Basis.LOWER;
            }
        }
        return new Basis(lp.columns, lp.rows, state, null);
    }

    /** Prices of the rows of the whole program that those of the reduced one mean: none for a row that was removed. */
    double[] prices(double[] left) {
        double[] prices = new double[lp.rows];
        for (int i = 0; i < lp.rows; i++) {
            prices[i] = rowAt[i] < 0 ? 0 : left[rowAt[i]];
        }
        return prices;
    }

    /** The point of the whole program that one of the reduced one means. */
    double[] point(double[] left) {
        double[] point = new double[lp.columns];
        for (int j = 0; j < lp.columns; j++) {
            point[j] = columnAt[j] < 0 ? lower[j] : left[columnAt[j]];
        }
        return point;
    }

    private double entry(int row, int column) {
        for (int p = lp.columnStart[column]; p < lp.columnStart[column + 1]; p++) {
            if (lp.rowIndex[p] == row) {
                return lp.value[p];
            }
        }
        return 0;
    }
}
