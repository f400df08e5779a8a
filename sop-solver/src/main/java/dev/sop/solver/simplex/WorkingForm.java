package dev.sop.solver.simplex;

import dev.sop.program.LinearProgram;
import dev.sop.solver.algebra.Matrix;

/**
 * A program in the form the simplex works on: scaled, {@code A x + s = 0}, every limit a bound of a variable.
 *
 * <p>Variable {@code columns + i} is the logical of row {@code i}, equal to minus the row's activity.
 */
public final class WorkingForm {
    final LinearProgram program;
    public final Scaling scaling;
    final Matrix matrix;
    final double[] lower;
    final double[] upper;
    final double[] cost;

    public WorkingForm(LinearProgram program, Scaling scaling) {
        this.program = program;
        this.scaling = scaling;
        int n = program.columns;
        int m = program.rows;
        double[] scaled = new double[program.nonZeros()];
        for (int j = 0; j < n; j++) {
            for (int p = program.columnStart[j]; p < program.columnStart[j + 1]; p++) {
                scaled[p] = program.value[p] * scaling.column[j] * scaling.row[program.rowIndex[p]];
            }
        }
        this.matrix = new Matrix(n, m, program.columnStart, program.rowIndex, scaled);
        this.lower = new double[n + m];
        this.upper = new double[n + m];
        this.cost = new double[n + m];
        for (int j = 0; j < n; j++) {
            setColumnBounds(j, program.lower[j], program.upper[j]);
            cost[j] = program.cost[j] * scaling.column[j] * scaling.objective;
        }
        for (int i = 0; i < m; i++) {
            setRowLimits(i, program.rowLower[i], program.rowUpper[i]);
        }
    }

    /** Takes new bounds of a column, unscaled. */
    public void setColumnBounds(int column, double lo, double up) {
        lower[column] = lo / scaling.column[column];
        upper[column] = up / scaling.column[column];
    }

    /** Takes new limits of a row, unscaled. */
    public void setRowLimits(int row, double lo, double up) {
        lower[program.columns + row] = -up * scaling.row[row];
        upper[program.columns + row] = -lo * scaling.row[row];
    }

    int total() {
        return cost.length;
    }

    /** The unscaled value of a column. */
    double unscaledColumn(int column, double scaledValue) {
        return scaledValue * scaling.column[column];
    }

    /** The unscaled price of a row. */
    double unscaledPrice(int row, double scaledPrice) {
        return scaledPrice * scaling.row[row] / scaling.objective;
    }
}
