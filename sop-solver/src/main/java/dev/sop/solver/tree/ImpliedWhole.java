package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.algebra.Matrix;

/**
 * Which columns may be taken as whole because some best point has them whole: the integer ones, and continuous ones that form
 * a network on whole figures. In the rows they share, every column has at most two non-zeros, one of each sign; they are equal
 * in size within a row; bounds, limits and what integer columns put into the rows are whole multiples of that
 * size. Stock, lateness and lost sales of goods in whole units are of this kind, as are hires and lay-offs of whole workers:
 * once the integers are fixed, every vertex of what is left is whole.
 *
 * <p>Source: A. J. Hoffman, J. B. Kruskal, <em>Integral Boundary Points of Convex Polyhedra</em>, 1956; R. E. Bixby, E. K.
 * Lee, <em>Solving a Truck Dispatching Scheduling Problem Using Branch-and-Cut</em>, 1998 (implied integers).
 */
final class ImpliedWhole {
    private final LinearProgram lp;
    private final Matrix matrix;
    private final double[] lower;
    private final double[] upper;
    /** Representative of the connected columns of each column. */
    private final int[] leader;
    /** Number of continuous columns in each row. */
    private final int[] openCount;

    private ImpliedWhole(LinearProgram lp, double[] lower, double[] upper) {
        this.lp = lp;
        this.lower = lower;
        this.upper = upper;
        this.matrix = new Matrix(lp.columns, lp.rows, lp.columnStart, lp.rowIndex, lp.value);
        this.leader = new int[lp.columns];
        this.openCount = new int[lp.rows];
    }

    /** One flag a column, for the program under these bounds. */
    static boolean[] of(LinearProgram lp, double[] lower, double[] upper) {
        return new ImpliedWhole(lp, lower, upper).flags();
    }

    private boolean isOpen(int j) {
        return !lp.integer[j] && lower[j] < upper[j];
    }

    private boolean[] flags() {
        for (int j = 0; j < lp.columns; j++) {
            leader[j] = j;
        }
        for (int i = 0; i < lp.rows; i++) {
            int first = -1;
            for (int p = matrix.rowStart[i]; p < matrix.rowStart[i + 1]; p++) {
                int j = matrix.rowIndex[p];
                if (isOpen(j)) {
                    openCount[i]++;
                    first = first < 0 ? j : first;
                    leader[find(j)] = find(first);
                }
            }
        }
        boolean[] broken = new boolean[lp.columns];
        for (int j = 0; j < lp.columns; j++) {
            if (isOpen(j) && !columnFits(j)) {
                broken[find(j)] = true;
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            int open = openColumn(i);
            if (open >= 0 && !rowFits(i)) {
                broken[find(open)] = true;
            }
        }
        boolean[] whole = lp.integer.clone();
        for (int j = 0; j < lp.columns; j++) {
            whole[j] |= isOpen(j) ? !broken[find(j)] : lower[j] == upper[j] && isWhole(lower[j]);
        }
        return whole;
    }

    private int find(int j) {
        int at = j;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private int openColumn(int row) {
        for (int p = matrix.rowStart[row]; p < matrix.rowStart[row + 1]; p++) {
            if (isOpen(matrix.rowIndex[p])) {
                return matrix.rowIndex[p];
            }
        }
        return -1;
    }

    /** At most one entry of each sign in the rows that it shares with other continuous columns. */
    private boolean columnFits(int j) {
        int plus = 0;
        int minus = 0;
        for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
            if (openCount[lp.rowIndex[p]] > 1) {
                plus += lp.value[p] > 0 ? 1 : 0;
                minus += lp.value[p] < 0 ? 1 : 0;
            }
        }
        return plus <= 1 && minus <= 1 && isWhole(lower[j]) && isWhole(upper[j]);
    }

    /** Whether the row, divided by the size of its continuous entries, is whole in all else. */
    private boolean rowFits(int row) {
        double size = 0;
        for (int p = matrix.rowStart[row]; p < matrix.rowStart[row + 1]; p++) {
            if (isOpen(matrix.rowIndex[p])) {
                double entry = Math.abs(matrix.rowValue[p]);
                if (size != 0 && entry != size) {
                    return false;
                }
                size = entry;
            }
        }
        double fixed = 0;
        for (int p = matrix.rowStart[row]; p < matrix.rowStart[row + 1]; p++) {
            int j = matrix.rowIndex[p];
            if (!lp.integer[j] && !isOpen(j)) {
                fixed += matrix.rowValue[p] * lower[j];
            } else if (!isWhole(matrix.rowValue[p] / size)) {
                return false;
            }
        }
        return isWhole((lp.rowLower[row] - fixed) / size) && isWhole((lp.rowUpper[row] - fixed) / size);
    }

    private static boolean isWhole(double value) {
        return Double.isInfinite(value) || CommonStep.isMultiple(value, 1);
    }
}
