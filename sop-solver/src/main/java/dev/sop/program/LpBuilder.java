package dev.sop.program;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The growing side of a {@link LinearProgram}: rows, columns and coefficients in any order, then one sort. Every call is checked, and
 * a mistake is an {@link IllegalArgumentException} or {@link IndexOutOfBoundsException} that names place, value and expectation.
 */
public abstract class LpBuilder {
    private int rows;
    private int columns;
    private int entries;
    private double[] rowLower = new double[16];
    private double[] rowUpper = new double[16];
    private double[] cost = new double[16];
    private double[] lower = new double[16];
    private double[] upper = new double[16];
    private boolean[] integer = new boolean[16];
    private int[] entryRow = new int[64];
    private int[] entryColumn = new int[64];
    private double[] entryValue = new double[64];

    LpBuilder() {}

    /** Adds the row {@code lo <= a'x <= up} and returns its index; an equality has both limits equal. */
    @CanIgnoreReturnValue
    public int addRow(double lo, double up) {
        if (!hasFinite(lo, up)) {
            Checks.limits(lo, up, "row (" + rows + ")");
        }
        if (rows == rowLower.length) {
            rowLower = Arrays.copyOf(rowLower, 2 * rows);
            rowUpper = Arrays.copyOf(rowUpper, 2 * rows);
        }
        rowLower[rows] = lo;
        rowUpper[rows] = up;
        return rows++;
    }

    /** Adds the column {@code lo <= x <= up} at a cost per unit and returns its index. */
    @CanIgnoreReturnValue
    public int addColumn(double unitCost, double lo, double up) {
        if (!Double.isFinite(unitCost)) {
            Checks.finite(unitCost, "The cost of column (" + columns + ")");
        }
        if (!hasFinite(lo, up)) {
            Checks.limits(lo, up, "column (" + columns + ")");
        }
        if (columns == cost.length) {
            cost = Arrays.copyOf(cost, 2 * columns);
            lower = Arrays.copyOf(lower, 2 * columns);
            upper = Arrays.copyOf(upper, 2 * columns);
            integer = Arrays.copyOf(integer, 2 * columns);
        }
        cost[columns] = unitCost;
        lower[columns] = lo;
        upper[columns] = up;
        return columns++;
    }

    /** Adds a coefficient; several for the same place are summed, so terms may be written as they come. */
    @CanIgnoreReturnValue
    public LpBuilder set(int row, int column, double coefficient) {
        checkIndex(row, rows, "row");
        checkIndex(column, columns, "column");
        if (!Double.isFinite(coefficient)) {
            Checks.finite(coefficient, "The coefficient in row (" + row + "), column (" + column + ")");
        }
        if (entries == entryRow.length) {
            entryRow = Arrays.copyOf(entryRow, 2 * entries);
            entryColumn = Arrays.copyOf(entryColumn, 2 * entries);
            entryValue = Arrays.copyOf(entryValue, 2 * entries);
        }
        entryRow[entries] = row;
        entryColumn[entries] = column;
        entryValue[entries++] = coefficient;
        return this;
    }

    /** Declares that a column must be a whole number. */
    @CanIgnoreReturnValue
    public LpBuilder integer(int column) {
        checkIndex(column, columns, "column");
        integer[column] = true;
        return this;
    }

    /** The finished program; the builder may go on growing without changing it. */
    public LinearProgram build() {
        int[] byRow = sortedBy(entryRow, rows, null);
        int[] order = sortedBy(entryColumn, columns, byRow);
        int[] start = new int[columns + 1];
        int[] index = new int[entries];
        double[] value = new double[entries];
        int kept = 0;
        int k = 0;
        for (int j = 0; j < columns; j++) {
            start[j] = kept;
            while (k < entries && entryColumn[order[k]] == j) {
                int row = entryRow[order[k]];
                double sum = 0;
                while (k < entries && entryColumn[order[k]] == j && entryRow[order[k]] == row) {
                    sum += entryValue[order[k++]];
                }
                if (sum != 0) {
                    index[kept] = row;
                    value[kept++] = sum;
                }
            }
        }
        start[columns] = kept;
        return new LinearProgram(
                start,
                Arrays.copyOf(index, kept),
                Arrays.copyOf(value, kept),
                Arrays.copyOf(cost, columns),
                Arrays.copyOf(lower, columns),
                Arrays.copyOf(upper, columns),
                Arrays.copyOf(rowLower, rows),
                Arrays.copyOf(rowUpper, rows),
                Arrays.copyOf(integer, columns));
    }

    /** A stable counting sort of the entries by key, starting from a given order. */
    private int[] sortedBy(int[] key, int keys, int @Nullable [] from) {
        int[] next = new int[keys + 1];
        for (int k = 0; k < entries; k++) {
            next[key[k] + 1]++;
        }
        for (int i = 0; i < keys; i++) {
            next[i + 1] += next[i];
        }
        int[] order = new int[entries];
        for (int k = 0; k < entries; k++) {
            int entry = from == null ? k : from[k];
            order[next[key[entry]]++] = entry;
        }
        return order;
    }

    /** Whether limits leave a finite value; the words for those that do not are put together only then. */
    private static boolean hasFinite(double lo, double up) {
        return lo < Double.POSITIVE_INFINITY && up > Double.NEGATIVE_INFINITY;
    }

    private static void checkIndex(int index, int size, String what) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("The " + what + " (" + index + ") does not exist; there are (" + size
                    + ") so far.\nMaybe it was not added yet, or row and column were swapped.");
        }
    }
}
