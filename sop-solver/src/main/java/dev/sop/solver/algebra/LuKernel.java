package dev.sop.solver.algebra;

import dev.sop.solver.Tolerances;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Computes sparse LU factors of a basis: singletons first, then the rest by Markowitz counts.
 *
 * <p>Column and row singletons, most of a planning basis, are pivoted without arithmetic on the matrix. What is left is
 * handed to {@link MarkowitzElimination}. All factors are triplets keyed by pivot row, for {@link Triangle} to sort.
 *
 * <p>Source: U. H. Suhl, L. M. Suhl, <em>Computing Sparse LU Factorizations for Large-Scale Linear Programming Bases</em>,
 * ORSA Journal on Computing, 1990.
 */
final class LuKernel {
    private final int rows;

    /** Pivot rows in elimination order. */
    final int[] pivotSequence;
    /** Pivot value by row. */
    final double[] pivotValue;

    int[] lowerKey;
    int[] lowerIndex;
    double[] lowerValue;
    int lowerCount;

    int[] upperKey;
    int[] upperIndex;
    double[] upperValue;
    int upperCount;

    private int pivots;
    private @Nullable MarkowitzElimination elimination;
    /** Slot (column of the basis as given) pivoted in a row, or -1. */
    private final int[] slotOfRow;
    /** Row in which a slot is pivoted, or -1. */
    private final int[] rowOfSlot;

    private final int[] start;
    private int[] index;
    private double[] value;
    private final int[] rowStart;
    private int[] rowSlots;
    private final int[] slotCount;
    private final int[] rowCount;
    private final int[] queue;

    LuKernel(int rows) {
        this.rows = rows;
        this.pivotSequence = new int[rows];
        this.pivotValue = new double[rows];
        this.lowerKey = new int[rows + 16];
        this.lowerIndex = new int[rows + 16];
        this.lowerValue = new double[rows + 16];
        this.upperKey = new int[2 * rows + 16];
        this.upperIndex = new int[2 * rows + 16];
        this.upperValue = new double[2 * rows + 16];
        this.slotOfRow = new int[rows];
        this.rowOfSlot = new int[rows];
        this.start = new int[rows + 1];
        this.index = new int[2 * rows + 16];
        this.value = new double[2 * rows + 16];
        this.rowStart = new int[rows + 1];
        this.rowSlots = new int[2 * rows + 16];
        this.slotCount = new int[rows];
        this.rowCount = new int[rows];
        this.queue = new int[2 * rows + 1];
    }

    /** Factors, reorders {@code basic} by pivot row and returns how many columns had to be replaced by logicals. */
    int factor(Matrix matrix, int[] basic) {
        gather(matrix, basic);
        pivots = 0;
        lowerCount = 0;
        upperCount = 0;
        Arrays.fill(slotOfRow, -1);
        Arrays.fill(rowOfSlot, -1);
        pivotSingletons();
        if (pivots < rows) {
            elimination = elimination == null ? new MarkowitzElimination(this) : elimination;
            elimination.run();
        }
        int replaced = rows - pivots;
        int[] old = basic.clone();
        for (int i = 0; i < rows; i++) {
            if (slotOfRow[i] >= 0) {
                basic[i] = old[slotOfRow[i]];
            } else {
                basic[i] = matrix.columns + i;
                pivotValue[i] = 1;
                pivotSequence[pivots++] = i;
            }
        }
        if (replaced > 0) {
            dropUnpivoted();
        } else {
            for (int k = 0; k < upperCount; k++) {
                upperKey[k] = rowOfSlot[upperKey[k]];
            }
        }
        return replaced;
    }

    /** Forgets U entries of columns that never found a pivot; a logical stands in their place. */
    private void dropUnpivoted() {
        int kept = 0;
        for (int k = 0; k < upperCount; k++) {
            int row = rowOfSlot[upperKey[k]];
            if (row >= 0) {
                upperKey[kept] = row;
                upperIndex[kept] = upperIndex[k];
                upperValue[kept++] = upperValue[k];
            }
        }
        upperCount = kept;
    }

    private void gather(Matrix matrix, int[] basic) {
        int entries = 0;
        for (int variable : basic) {
            entries += variable >= matrix.columns ? 1 : matrix.start[variable + 1] - matrix.start[variable];
        }
        if (index.length < entries) {
            index = new int[entries + entries / 4];
            value = new double[entries + entries / 4];
            rowSlots = new int[entries + entries / 4];
        }
        Arrays.fill(rowCount, 0);
        int at = 0;
        for (int slot = 0; slot < rows; slot++) {
            int variable = basic[slot];
            start[slot] = at;
            if (variable >= matrix.columns) {
                index[at] = variable - matrix.columns;
                value[at++] = 1;
            } else {
                int length = matrix.start[variable + 1] - matrix.start[variable];
                System.arraycopy(matrix.index, matrix.start[variable], index, at, length);
                System.arraycopy(matrix.value, matrix.start[variable], value, at, length);
                at += length;
            }
            slotCount[slot] = at - start[slot];
        }
        start[rows] = at;
        for (int p = 0; p < at; p++) {
            rowCount[index[p]]++;
        }
        rowStart[0] = 0;
        for (int i = 0; i < rows; i++) {
            rowStart[i + 1] = rowStart[i] + rowCount[i];
            rowCount[i] = rowStart[i];
        }
        for (int slot = 0; slot < rows; slot++) {
            for (int p = start[slot]; p < start[slot + 1]; p++) {
                rowSlots[rowCount[index[p]]++] = slot;
            }
        }
        for (int i = 0; i < rows; i++) {
            rowCount[i] = rowStart[i + 1] - rowStart[i];
        }
    }

    private void pivotSingletons() {
        int tail = 0;
        for (int slot = 0; slot < rows; slot++) {
            if (slotCount[slot] == 1) {
                queue[tail++] = slot;
            }
        }
        for (int head = 0; head < tail; head++) {
            tail = pivotColumnSingleton(queue[head], tail);
        }
        tail = 0;
        for (int i = 0; i < rows; i++) {
            if (slotOfRow[i] < 0 && rowCount[i] == 1) {
                queue[tail++] = i;
            }
        }
        for (int head = 0; head < tail; head++) {
            tail = pivotRowSingleton(queue[head], tail);
        }
    }

    private int pivotColumnSingleton(int slot, int tail) {
        int at = -1;
        for (int p = start[slot]; p < start[slot + 1]; p++) {
            if (slotOfRow[index[p]] < 0) {
                at = p;
            }
        }
        if (at < 0 || Math.abs(value[at]) < Tolerances.MIN_PIVOT) {
            return tail;
        }
        int row = index[at];
        for (int p = start[slot]; p < start[slot + 1]; p++) {
            if (p != at) {
                addUpper(slot, index[p], value[p]);
            }
        }
        setPivot(row, slot, value[at]);
        int next = tail;
        for (int q = rowStart[row]; q < rowStart[row + 1]; q++) {
            int other = rowSlots[q];
            if (rowOfSlot[other] < 0 && --slotCount[other] == 1) {
                queue[next++] = other;
            }
        }
        return next;
    }

    private int pivotRowSingleton(int row, int tail) {
        int slot = -1;
        for (int q = rowStart[row]; q < rowStart[row + 1]; q++) {
            if (rowOfSlot[rowSlots[q]] < 0) {
                slot = rowSlots[q];
            }
        }
        if (slot < 0) {
            return tail;
        }
        double pivot = 0;
        for (int p = start[slot]; p < start[slot + 1]; p++) {
            if (index[p] == row) {
                pivot = value[p];
            }
        }
        if (Math.abs(pivot) < Tolerances.MIN_PIVOT) {
            return tail;
        }
        int next = tail;
        for (int p = start[slot]; p < start[slot + 1]; p++) {
            int i = index[p];
            if (i == row) {
                continue;
            }
            if (slotOfRow[i] >= 0) {
                addUpper(slot, i, value[p]);
            } else {
                addLower(row, i, value[p] / pivot);
                if (--rowCount[i] == 1) {
                    queue[next++] = i;
                }
            }
        }
        setPivot(row, slot, pivot);
        return next;
    }

    // What the elimination of the rest needs.

    int rows() {
        return rows;
    }

    boolean isOpenSlot(int slot) {
        return rowOfSlot[slot] < 0;
    }

    boolean isOpenRow(int row) {
        return slotOfRow[row] < 0;
    }

    int slotStart(int slot) {
        return start[slot];
    }

    int entryRow(int p) {
        return index[p];
    }

    double entryValue(int p) {
        return value[p];
    }

    void setPivot(int row, int slot, double pivot) {
        slotOfRow[row] = slot;
        rowOfSlot[slot] = row;
        pivotValue[row] = pivot;
        pivotSequence[pivots++] = row;
    }

    void addLower(int key, int position, double entry) {
        if (lowerCount == lowerKey.length) {
            lowerKey = Arrays.copyOf(lowerKey, 2 * lowerCount);
            lowerIndex = Arrays.copyOf(lowerIndex, 2 * lowerCount);
            lowerValue = Arrays.copyOf(lowerValue, 2 * lowerCount);
        }
        lowerKey[lowerCount] = key;
        lowerIndex[lowerCount] = position;
        lowerValue[lowerCount++] = entry;
    }

    /** Adds an entry of U in the column of a slot, in a row that is already pivoted. */
    void addUpper(int slot, int position, double entry) {
        if (upperCount == upperKey.length) {
            upperKey = Arrays.copyOf(upperKey, 2 * upperCount);
            upperIndex = Arrays.copyOf(upperIndex, 2 * upperCount);
            upperValue = Arrays.copyOf(upperValue, 2 * upperCount);
        }
        upperKey[upperCount] = slot;
        upperIndex[upperCount] = position;
        upperValue[upperCount++] = entry;
    }
}
