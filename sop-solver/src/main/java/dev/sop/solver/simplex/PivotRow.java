package dev.sop.solver.simplex;

import dev.sop.solver.Basis;
import dev.sop.solver.algebra.Matrix;
import dev.sop.solver.algebra.SparseVector;

/**
 * Computes one row of the tableau, {@code rho' [A I]}, by rows of A where rho is sparse and by columns where it is full.
 */
final class PivotRow {
    private static final double BY_ROWS = 0.25;

    private final Tableau tableau;
    final double[] value;
    final int[] index;
    int count;

    PivotRow(Tableau tableau) {
        this.tableau = tableau;
        this.value = new double[tableau.total];
        this.index = new int[tableau.total];
    }

    /** Entries of all non-basic, non-fixed variables; others are left out. */
    void compute(SparseVector rho) {
        for (int k = 0; k < count; k++) {
            value[index[k]] = 0;
        }
        count = 0;
        rho.list();
        if (rho.count <= BY_ROWS * tableau.rows) {
            byRows(rho);
        } else {
            byColumns(rho);
        }
    }

    private void byRows(SparseVector rho) {
        Matrix matrix = tableau.matrix;
        byte[] state = tableau.state;
        double[] v = value;
        int listed = 0;
        for (int k = 0; k < rho.count; k++) {
            int i = rho.index[k];
            double factor = rho.value[i];
            for (int p = matrix.rowStart[i], stop = matrix.rowStart[i + 1]; p < stop; p++) {
                int j = matrix.rowIndex[p];
                double old = v[j];
                if (old == 0) {
                    index[listed++] = j;
                    v[j] = factor * matrix.rowValue[p];
                } else {
                    double next = old + factor * matrix.rowValue[p];
                    v[j] = next == 0 ? SparseVector.KEPT_ZERO : next;
                }
            }
        }
        int kept = 0;
        for (int k = 0; k < listed; k++) {
            int j = index[k];
            if (state[j] == Basis.BASIC || Math.abs(v[j]) < SparseVector.DROP) {
                v[j] = 0;
            } else {
                index[kept++] = j;
            }
        }
        count = addLogicals(rho, kept);
    }

    private void byColumns(SparseVector rho) {
        byte[] state = tableau.state;
        int kept = 0;
        for (int j = 0; j < tableau.columns; j++) {
            if (state[j] == Basis.BASIC) {
                continue;
            }
            double dot = tableau.matrix.dot(j, rho.value);
            if (Math.abs(dot) >= SparseVector.DROP) {
                value[j] = dot;
                index[kept++] = j;
            }
        }
        count = addLogicals(rho, kept);
    }

    private int addLogicals(SparseVector rho, int from) {
        int kept = from;
        for (int k = 0; k < rho.count; k++) {
            int j = tableau.columns + rho.index[k];
            if (tableau.state[j] != Basis.BASIC) {
                value[j] = rho.value[rho.index[k]];
                index[kept++] = j;
            }
        }
        return kept;
    }
}
