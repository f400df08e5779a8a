package dev.sop.program;

import dev.sop.solver.algebra.CompensatedSum;

/**
 * Minimise {@code c'x} subject to {@code rowLower <= A x <= rowUpper} and {@code lower <= x <= upper}, some columns
 * perhaps integer.
 *
 * <p>Infinite bounds are {@link Double#POSITIVE_INFINITY} and its negative, never a large number; no bound is NaN, no lower one
 * positive infinity, no upper one negative infinity. Costs and coefficients are finite. A lower bound may lie above the upper one:
 * then the program has no point. The matrix is column-compressed: the non-zeros of column {@code j} are {@code columnStart[j] ..
 * columnStart[j + 1] - 1}, rows ascending, no row twice, no explicit zeros. Units are the planner's: money for cost, units or hours for
 * columns and rows.
 *
 * <p>The arrays are open to read and immutable by contract: nobody writes to them after the program exists, and programs that differ
 * in few arrays share the others. {@link #copy()} is for handing a program to code that may not keep to this.
 *
 * <pre>{@code
 * LinearProgram.Builder program = LinearProgram.builder();
 * int made = program.addColumn(2, 0, 100);                        // 2 a unit, at most 100
 * int demand = program.addRow(60, Double.POSITIVE_INFINITY);      // at least 60
 * program.set(demand, made, 1);
 * program.build().objective(new double[] {60});                   // 120
 * }</pre>
 */
public final class LinearProgram {
    /** Number of columns (variables). */
    public final int columns;
    /** Number of rows (constraints). */
    public final int rows;
    /** Start of each column in {@link #rowIndex}; length {@code columns + 1}. */
    public final int[] columnStart;
    /** Row of each non-zero. */
    public final int[] rowIndex;
    /** Value of each non-zero. */
    public final double[] value;
    /** Cost per unit of each column; the goal is the minimum. */
    public final double[] cost;
    /** Lower bound of each column. */
    public final double[] lower;
    /** Upper bound of each column. */
    public final double[] upper;
    /** Lower limit of each row. */
    public final double[] rowLower;
    /** Upper limit of each row. */
    public final double[] rowUpper;
    /** Which columns must be whole numbers. */
    public final boolean[] integer;

    /**
     * A program of these arrays, which it takes over: they are not copied and must not be written to any more. What the class
     * says of them is taken on trust; only lengths are looked at. {@link #builder()} checks and sorts.
     *
     * @throws IllegalArgumentException if lengths do not fit each other
     */
    public LinearProgram(
            int[] columnStart,
            int[] rowIndex,
            double[] value,
            double[] cost,
            double[] lower,
            double[] upper,
            double[] rowLower,
            double[] rowUpper,
            boolean[] integer) {
        this.columns = cost.length;
        this.rows = rowLower.length;
        Checks.sameLength("columnStart", columnStart.length, columns + 1);
        Checks.sameLength("rowIndex", rowIndex.length, columnStart[columns]);
        Checks.sameLength("value", value.length, columnStart[columns]);
        Checks.sameLength("lower", lower.length, columns);
        Checks.sameLength("upper", upper.length, columns);
        Checks.sameLength("rowUpper", rowUpper.length, rows);
        Checks.sameLength("integer", integer.length, columns);
        this.columnStart = columnStart;
        this.rowIndex = rowIndex;
        this.value = value;
        this.cost = cost;
        this.lower = lower;
        this.upper = upper;
        this.rowLower = rowLower;
        this.rowUpper = rowUpper;
        this.integer = integer;
    }

    /** An empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Number of stored non-zeros. */
    public int nonZeros() {
        return columnStart[columns];
    }

    /** Whether any column must be a whole number. */
    public boolean hasIntegers() {
        for (boolean flag : integer) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same matrix and costs with other limits: a what-if on capacity or demand that can be started warm. The arrays are copied.
     *
     * @throws IllegalArgumentException if a length does not fit
     */
    public LinearProgram withLimits(double[] newLower, double[] newUpper, double[] newRowLower, double[] newRowUpper) {
        Checks.sameLength("lower", newLower.length, columns);
        Checks.sameLength("upper", newUpper.length, columns);
        Checks.sameLength("rowLower", newRowLower.length, rows);
        Checks.sameLength("rowUpper", newRowUpper.length, rows);
        return new LinearProgram(
                columnStart,
                rowIndex,
                value,
                cost,
                newLower.clone(),
                newUpper.clone(),
                newRowLower.clone(),
                newRowUpper.clone(),
                integer);
    }

    /**
     * The same problem with other costs, which are copied.
     *
     * @throws IllegalArgumentException if there is not one for each column
     */
    public LinearProgram withCost(double[] newCost) {
        Checks.sameLength("cost", newCost.length, columns);
        return new LinearProgram(
                columnStart, rowIndex, value, newCost.clone(), lower, upper, rowLower, rowUpper, integer);
    }

    /** The same problem in arrays of its own. */
    public LinearProgram copy() {
        return new LinearProgram(
                columnStart.clone(),
                rowIndex.clone(),
                value.clone(),
                cost.clone(),
                lower.clone(),
                upper.clone(),
                rowLower.clone(),
                rowUpper.clone(),
                integer.clone());
    }

    /** The same problem without whole numbers. */
    public LinearProgram continuous() {
        return new LinearProgram(
                columnStart, rowIndex, value, cost, lower, upper, rowLower, rowUpper, new boolean[columns]);
    }

    /** The cost of a point, a value for each column, summed with compensation; whether it keeps the limits is not looked at. */
    public double objective(double[] point) {
        CompensatedSum sum = new CompensatedSum();
        for (int j = 0; j < columns; j++) {
            sum.addProduct(cost[j], point[j]);
        }
        return sum.total();
    }

    /** Collects rows, columns and coefficients in any order. */
    public static final class Builder extends LpBuilder {
        Builder() {}
    }
}
