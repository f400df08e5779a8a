package dev.sop.solver;

/**
 * Minimise {@code c'x} subject to {@code rowLower <= A x <= rowUpper} and {@code lower <= x <= upper}, some columns
 * perhaps integer.
 *
 * <p>Infinite bounds are {@link Double#POSITIVE_INFINITY} and its negative. The matrix is column-compressed: the
 * non-zeros of column {@code j} are {@code columnStart[j] .. columnStart[j + 1] - 1}, rows ascending, no row twice, no
 * explicit zeros. The arrays are open to read and immutable by contract: nobody writes to them after {@link
 * LpBuilder#build()}.
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

    LinearProgram(
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

    /** The same matrix and costs with other limits: a what-if on capacity or demand that can be started warm. */
    public LinearProgram withLimits(double[] newLower, double[] newUpper, double[] newRowLower, double[] newRowUpper) {
        Checks.sameLength("lower", newLower, columns);
        Checks.sameLength("upper", newUpper, columns);
        Checks.sameLength("rowLower", newRowLower, rows);
        Checks.sameLength("rowUpper", newRowUpper, rows);
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

    /** The same problem with other costs. */
    public LinearProgram withCost(double[] newCost) {
        Checks.sameLength("cost", newCost, columns);
        return new LinearProgram(
                columnStart, rowIndex, value, newCost.clone(), lower, upper, rowLower, rowUpper, integer);
    }

    /** The same problem without whole numbers. */
    public LinearProgram continuous() {
        return new LinearProgram(
                columnStart, rowIndex, value, cost, lower, upper, rowLower, rowUpper, new boolean[columns]);
    }

    /** The cost of a point, summed with compensation. */
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
