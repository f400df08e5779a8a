package dev.sop.solver.algebra;

import java.util.Arrays;

/**
 * Sparse LU factors of a basis, with updates when one column of the basis is exchanged.
 *
 * <p>Basis positions are identified with pivot rows, so that L, U and the updates all live on the positions {@code 0 ..
 * rows - 1}. An exchange replaces one column of U by its spike and eliminates the row that breaks the triangle with one
 * row transformation; it is refused when the new pivot disagrees with the one the simplex saw.
 *
 * <p>Source: J. J. Forrest, J. A. Tomlin, <em>Updating Triangular Factors of the Basis to Maintain Sparsity in the
 * Product Form Simplex Method</em>, Mathematical Programming, 1972.
 */
public final class LuFactor {
    private static final int MAX_UPDATES = 100;

    private final int rows;
    private final LuKernel kernel;
    private final Triangle lowerByColumn;
    private final Triangle lowerByRow;
    private final Triangle upperByColumn;
    private final Triangle upperByRow;

    private int updates;
    private int etaEntries;
    private final int[] etaPivot = new int[MAX_UPDATES];
    private final int[] etaStart = new int[MAX_UPDATES + 1];
    private int[] etaIndex;
    private double[] etaValue;
    private int freshEntries;

    /** The spike of the last {@link #forward} that was asked to keep it. */
    private final SparseVector spike;

    private final SparseVector rowEta;

    public LuFactor(int rows) {
        this.rows = rows;
        this.kernel = new LuKernel(rows);
        this.lowerByColumn = new Triangle(rows, true);
        this.lowerByRow = new Triangle(rows, true);
        this.upperByColumn = new Triangle(rows, false);
        this.upperByRow = new Triangle(rows, false);
        this.etaIndex = new int[4 * rows + 16];
        this.etaValue = new double[4 * rows + 16];
        this.spike = new SparseVector(rows);
        this.rowEta = new SparseVector(rows);
    }

    /**
     * Factors the basis and reorders it so that the variable at a position has its pivot in that row. Where the basis is
     * singular, columns are replaced by logicals.
     *
     * @param basic variables of the basis; reordered on return
     * @return number of columns replaced
     */
    public int factor(Matrix matrix, int[] basic) {
        int replaced = kernel.factor(matrix, basic);
        int[] sequence = kernel.pivotSequence;
        lowerByColumn.load(kernel.lowerKey, kernel.lowerIndex, kernel.lowerValue, kernel.lowerCount, sequence, false);
        lowerByRow.load(kernel.lowerIndex, kernel.lowerKey, kernel.lowerValue, kernel.lowerCount, sequence, true);
        upperByColumn.load(kernel.upperKey, kernel.upperIndex, kernel.upperValue, kernel.upperCount, sequence, false);
        upperByRow.load(kernel.upperIndex, kernel.upperKey, kernel.upperValue, kernel.upperCount, sequence, false);
        System.arraycopy(kernel.pivotValue, 0, upperByColumn.pivot, 0, rows);
        System.arraycopy(kernel.pivotValue, 0, upperByRow.pivot, 0, rows);
        updates = 0;
        etaEntries = 0;
        freshEntries = kernel.lowerCount + kernel.upperCount + rows;
        return replaced;
    }

    public int updates() {
        return updates;
    }

    /** Whether a fresh factorisation would pay: the room for updates is used, or they have grown. */
    public boolean isStale() {
        return updates >= MAX_UPDATES || (updates >= 20 && etaEntries > 3L * freshEntries + 1000);
    }

    /** Solves {@code B x = b} in place. */
    public void forward(SparseVector x, boolean keepSpike) {
        lowerByColumn.solve(x);
        for (int k = 0; k < updates; k++) {
            double dot = 0;
            for (int p = etaStart[k]; p < etaStart[k + 1]; p++) {
                dot += etaValue[p] * x.value[etaIndex[p]];
            }
            if (dot != 0) {
                x.add(etaPivot[k], -dot);
            }
        }
        if (keepSpike) {
            spike.copyFrom(x);
        }
        upperByColumn.solveBackwards(x);
        x.remember();
    }

    /**
     * Solves {@code B' y = c} in place.
     *
     * @param keepRow whether c is the unit vector of the position that {@link #update} will exchange next
     */
    public void backward(SparseVector y, boolean keepRow) {
        upperByRow.solve(y);
        if (keepRow) {
            rowEta.copyFrom(y);
        }
        for (int k = updates - 1; k >= 0; k--) {
            double at = y.value[etaPivot[k]];
            if (Math.abs(at) > SparseVector.DROP) {
                for (int p = etaStart[k]; p < etaStart[k + 1]; p++) {
                    y.add(etaIndex[p], -at * etaValue[p]);
                }
            }
        }
        lowerByRow.solve(y);
        y.remember();
    }

    /**
     * Replaces the column at a position by the one whose spike was kept; the row must have been kept as well.
     *
     * @param alpha the pivot as the simplex computed it
     * @return whether the update was stable; when not, the factors must be computed afresh
     */
    public boolean update(int position, double alpha) {
        double oldPivot = upperByColumn.pivot[position];
        rowEta.list();
        spike.list();
        double newPivot = spike.value[position];
        int begin = etaEntries;
        ensureEtaRoom(rowEta.count);
        for (int k = 0; k < rowEta.count; k++) {
            int i = rowEta.index[k];
            if (i != position) {
                double entry = -rowEta.value[i] * oldPivot;
                etaIndex[etaEntries] = i;
                etaValue[etaEntries++] = entry;
                newPivot -= entry * spike.value[i];
            }
        }
        double expected = oldPivot * alpha;
        boolean stable =
                Math.abs(newPivot - expected) <= 1e-6 * Math.abs(expected) + 1e-11 && Math.abs(expected) > 1e-13;
        upperByRow.clearVector(position, upperByColumn);
        upperByColumn.clearVector(position, upperByRow);
        for (int k = 0; k < spike.count; k++) {
            int i = spike.index[k];
            if (i != position) {
                upperByColumn.append(position, i, spike.value[i]);
                upperByRow.append(i, position, spike.value[i]);
            }
        }
        upperByColumn.pivot[position] = expected;
        upperByRow.pivot[position] = expected;
        upperByColumn.moveLast(position);
        upperByRow.moveLast(position);
        etaPivot[updates] = position;
        etaStart[updates] = begin;
        etaStart[++updates] = etaEntries;
        return stable;
    }

    private void ensureEtaRoom(int more) {
        if (etaEntries + more > etaIndex.length) {
            int grown = Math.max(2 * etaIndex.length, etaEntries + more);
            etaIndex = Arrays.copyOf(etaIndex, grown);
            etaValue = Arrays.copyOf(etaValue, grown);
        }
    }
}
