package dev.sop.solver.algebra;

/**
 * The scaled matrix {@code [A I]} of the working form {@code A x + s = 0}, by columns and by rows.
 *
 * <p>Columns {@code 0 .. columns - 1} are structural, column {@code columns + i} is the unit vector of row {@code i}.
 */
public final class Matrix {
    public final int columns;
    public final int rows;
    final int[] start;
    final int[] index;
    final double[] value;
    public final int[] rowStart;
    public final int[] rowIndex;
    public final double[] rowValue;

    public Matrix(int columns, int rows, int[] start, int[] index, double[] value) {
        this.columns = columns;
        this.rows = rows;
        this.start = start;
        this.index = index;
        this.value = value;
        int entries = start[columns];
        this.rowStart = new int[rows + 1];
        this.rowIndex = new int[entries];
        this.rowValue = new double[entries];
        for (int p = 0; p < entries; p++) {
            rowStart[index[p] + 1]++;
        }
        for (int i = 0; i < rows; i++) {
            rowStart[i + 1] += rowStart[i];
        }
        int[] next = rowStart.clone();
        for (int j = 0; j < columns; j++) {
            for (int p = start[j]; p < start[j + 1]; p++) {
                int at = next[index[p]]++;
                rowIndex[at] = j;
                rowValue[at] = value[p];
            }
        }
    }

    /** Adds {@code amount} times a column to a vector that keeps its pattern. */
    public void addColumn(int variable, double amount, SparseVector to) {
        if (variable >= columns) {
            to.add(variable - columns, amount);
            return;
        }
        for (int p = start[variable]; p < start[variable + 1]; p++) {
            to.add(index[p], amount * value[p]);
        }
    }

    /** Adds {@code amount} times a column to a dense array. */
    public void addColumn(int variable, double amount, double[] to) {
        if (variable >= columns) {
            to[variable - columns] += amount;
            return;
        }
        for (int p = start[variable]; p < start[variable + 1]; p++) {
            to[index[p]] += amount * value[p];
        }
    }

    public double dot(int variable, double[] with) {
        if (variable >= columns) {
            return with[variable - columns];
        }
        double sum = 0;
        for (int p = start[variable]; p < start[variable + 1]; p++) {
            sum += value[p] * with[index[p]];
        }
        return sum;
    }
}
