package dev.sop.solver.cut;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Certificates;
import dev.sop.solver.algebra.Matrix;
import dev.sop.solver.algebra.SparseVector;
import dev.sop.solver.simplex.SimplexCore;
import dev.sop.solver.simplex.Tableau;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds sums of rows worth rounding: single rows, paths of rows joined by a continuous column (periods joined by stock),
 * and rows of the simplex tableau of fractional integers (Gomory).
 *
 * <p>Source: Marchand and Wolsey (2001) for paths; E. Balas, S. Ceria, G. Cornuejols, N. Natraj, <em>Gomory Cuts
 * Revisited</em>, 1996.
 */
public final class CutSources {
    private static final int LONGEST_PATH = 8;
    private static final int MOST_TABLEAU_ROWS = 60;

    private final LinearProgram lp;
    private final Matrix matrix;
    private final VariableBounds variable;
    private final MixedIntegerRounding rounding;
    private final AggregatedRow sum;
    private final double[] point;
    private final double[] activity;
    private final boolean[] used;

    public CutSources(LinearProgram lp, double[] point) {
        this.lp = lp;
        this.point = point;
        this.matrix = new Matrix(lp.columns, lp.rows, lp.columnStart, lp.rowIndex, lp.value);
        this.variable = new VariableBounds(lp, matrix);
        this.rounding = new MixedIntegerRounding(lp, variable);
        this.sum = new AggregatedRow(lp, matrix);
        this.activity = Certificates.activity(lp, point);
        this.used = new boolean[lp.rows];
    }

    /** Violated cuts from the first so many rows (those of the program, not earlier cuts) and their paths. */
    public List<Cut> fromPaths(int rows) {
        List<Cut> found = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            followPath(i, rows, found);
        }
        return found;
    }

    private void followPath(int start, int rows, List<Cut> found) {
        int[] path = new int[LONGEST_PATH];
        int length = 0;
        sum.clear();
        int row = start;
        double multiple = 1;
        while (length < LONGEST_PATH && sum.add(row, multiple, activity[row])) {
            path[length++] = row;
            used[row] = true;
            int before = found.size();
            roundBothWays(found);
            if (found.size() > before) {
                break;
            }
            int join = joiningColumn();
            row = join < 0 ? -1 : joinedRow(join, rows);
            if (row < 0) {
                break;
            }
            multiple = -sum.coefficient.value[join] / entry(row, join);
        }
        for (int k = 0; k < length; k++) {
            used[path[k]] = false;
        }
    }

    private void roundBothWays(List<Cut> found) {
        for (int way = 0; way < 2; way++) {
            Cut cut = rounding.separate(sum, point);
            if (cut != null) {
                found.add(cut);
            }
            sum.negate();
        }
    }

    /** The continuous column of the sum that is furthest from its bounds. */
    private int joiningColumn() {
        int best = -1;
        double most = 1e-6;
        for (int k = 0; k < sum.coefficient.count; k++) {
            int j = sum.coefficient.index[k];
            if (lp.integer[j] || Math.abs(sum.coefficient.value[j]) < 1e-9) {
                continue;
            }
            double up = variable.column[j] >= 0
                    ? variable.constant[j] + variable.slope[j] * point[variable.column[j]]
                    : lp.upper[j];
            double inside = Math.min(point[j] - lp.lower[j], up - point[j]);
            if (inside > most) {
                most = inside;
                best = j;
            }
        }
        return best;
    }

    /** A tight unused row with the column; equations first, then short ones. */
    private int joinedRow(int column, int rows) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int p = lp.columnStart[column]; p < lp.columnStart[column + 1]; p++) {
            int i = lp.rowIndex[p];
            if (i >= rows || used[i]) {
                continue;
            }
            double slack = Math.min(lp.rowUpper[i] - activity[i], activity[i] - lp.rowLower[i]);
            double merit = (lp.rowLower[i] == lp.rowUpper[i] ? 0 : 1e6)
                    + (slack > 1e-6 ? 1e9 : 0)
                    + matrix.rowStart[i + 1]
                    - matrix.rowStart[i];
            if (merit < least) {
                least = merit;
                best = i;
            }
        }
        return least < 1e9 ? best : -1;
    }

    private double entry(int row, int column) {
        for (int p = lp.columnStart[column]; p < lp.columnStart[column + 1]; p++) {
            if (lp.rowIndex[p] == row) {
                return lp.value[p];
            }
        }
        return 0;
    }

    /** Violated cuts from tableau rows of fractional integers. */
    public List<Cut> fromTableau(SimplexCore core) {
        List<Cut> found = new ArrayList<>();
        Tableau tableau = core.tableau;
        SparseVector rho = new SparseVector(tableau.rows);
        int tried = 0;
        for (int i = 0; i < tableau.rows && tried < MOST_TABLEAU_ROWS; i++) {
            int j = tableau.basic[i];
            if (j >= lp.columns || !lp.integer[j] || Certificates.isIntegral(point[j])) {
                continue;
            }
            tried++;
            rho.clear();
            rho.add(i, 1);
            tableau.factor.backward(rho, false);
            sumTableauRow(core, rho, found);
        }
        return found;
    }

    private void sumTableauRow(SimplexCore core, SparseVector rho, List<Cut> found) {
        double largest = 0;
        for (int i = 0; i < lp.rows; i++) {
            largest = Math.max(largest, Math.abs(rho.value[i] * core.form.scaling.row[i]));
        }
        sum.clear();
        for (int i = 0; i < lp.rows; i++) {
            double multiple = rho.value[i] * core.form.scaling.row[i] / largest;
            if (Math.abs(multiple) > 1e-7 && !sum.add(i, multiple, activity[i])) {
                return;
            }
        }
        roundBothWays(found);
    }
}
