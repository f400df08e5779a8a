package dev.sop.solver.algebra;

import dev.sop.solver.Tolerances;
import java.util.Arrays;

/**
 * Gaussian elimination of the part of a basis that singletons leave over, choosing pivots that create little fill and
 * are not small within their column.
 *
 * <p>Source: H. M. Markowitz, <em>The Elimination Form of the Inverse</em>, Management Science, 1957; the search over few
 * candidates follows Suhl and Suhl (1990).
 */
final class MarkowitzElimination {
    private static final double THRESHOLD = 0.1;
    private static final int CANDIDATES = 4;

    private final LuKernel kernel;
    private final int size;
    private final GrowingLists slots;
    private final GrowingLists rowSlots;
    private final double[] largest;
    private final double[] multiplier;
    private final int[] seen;
    private int stamp;
    private final CountLists slotsByCount;
    private final CountLists rowsByCount;

    private int bestRow;
    private int bestSlot;
    private double bestValue;

    MarkowitzElimination(LuKernel kernel) {
        this.kernel = kernel;
        this.size = kernel.rows();
        this.slots = new GrowingLists(size, true);
        this.rowSlots = new GrowingLists(size, false);
        this.largest = new double[size];
        this.multiplier = new double[size];
        this.seen = new int[size];
        this.slotsByCount = new CountLists(size);
        this.rowsByCount = new CountLists(size);
    }

    void run() {
        slots.clear();
        rowSlots.clear();
        slotsByCount.clear();
        rowsByCount.clear();
        int open = load();
        while (open > 0 && findPivot()) {
            eliminate(bestRow, bestSlot, bestValue);
            open--;
        }
    }

    private int load() {
        int open = 0;
        for (int slot = 0; slot < size; slot++) {
            if (!kernel.isOpenSlot(slot)) {
                continue;
            }
            open++;
            for (int p = kernel.slotStart(slot); p < kernel.slotStart(slot + 1); p++) {
                int row = kernel.entryRow(p);
                if (kernel.isOpenRow(row)) {
                    slots.append(slot, row, kernel.entryValue(p));
                    rowSlots.append(row, slot, 0);
                } else {
                    kernel.addUpper(slot, row, kernel.entryValue(p));
                }
            }
            largest[slot] = largestOf(slot);
            slotsByCount.put(slot, slots.length(slot));
        }
        for (int row = 0; row < size; row++) {
            if (kernel.isOpenRow(row)) {
                rowsByCount.put(row, rowSlots.length(row));
            }
        }
        return open;
    }

    private double largestOf(int slot) {
        double max = 0;
        for (int p = slots.start(slot); p < slots.end(slot); p++) {
            max = Math.max(max, Math.abs(slots.value[p]));
        }
        return max;
    }

    private boolean findPivot() {
        long best = Long.MAX_VALUE;
        int looked = 0;
        bestRow = -1;
        for (int count = 1; count <= size; count++) {
            if (best <= (long) (count - 1) * (count - 1)) {
                return true;
            }
            for (int slot = slotsByCount.first(count); slot >= 0; slot = slotsByCount.next(slot)) {
                long found = searchSlot(slot, count, best);
                best = found;
                looked++;
                if (best <= (long) (count - 1) * (count - 1) || (looked >= CANDIDATES && bestRow >= 0)) {
                    return true;
                }
            }
            for (int row = rowsByCount.first(count); row >= 0; row = rowsByCount.next(row)) {
                long found = searchRow(row, count, best);
                best = found;
                looked++;
                if (best <= (long) count * (count - 1) || (looked >= CANDIDATES && bestRow >= 0)) {
                    return true;
                }
            }
        }
        return bestRow >= 0;
    }

    private long searchSlot(int slot, int count, long limit) {
        long best = limit;
        double least = Math.max(Tolerances.MIN_PIVOT, THRESHOLD * largest[slot]);
        for (int p = slots.start(slot); p < slots.end(slot); p++) {
            double entry = slots.value[p];
            if (Math.abs(entry) < least) {
                continue;
            }
            int row = slots.index[p];
            long merit = (long) (count - 1) * (rowSlots.length(row) - 1);
            if (merit < best) {
                best = merit;
                bestRow = row;
                bestSlot = slot;
                bestValue = entry;
            }
        }
        return best;
    }

    private long searchRow(int row, int count, long limit) {
        long best = limit;
        for (int q = rowSlots.start(row); q < rowSlots.end(row); q++) {
            int slot = rowSlots.index[q];
            long merit = (long) (count - 1) * (slots.length(slot) - 1);
            if (merit >= best) {
                continue;
            }
            double entry = slots.valueAt(slot, row);
            if (Math.abs(entry) >= Math.max(Tolerances.MIN_PIVOT, THRESHOLD * largest[slot])) {
                best = merit;
                bestRow = row;
                bestSlot = slot;
                bestValue = entry;
            }
        }
        return best;
    }

    private void eliminate(int row, int slot, double pivot) {
        kernel.setPivot(row, slot, pivot);
        slotsByCount.remove(slot);
        rowsByCount.remove(row);
        for (int p = slots.start(slot); p < slots.end(slot); p++) {
            int i = slots.index[p];
            if (i != row) {
                multiplier[i] = slots.value[p] / pivot;
                kernel.addLower(row, i, multiplier[i]);
                rowSlots.remove(i, slot);
            }
        }
        for (int q = rowSlots.start(row); q < rowSlots.end(row); q++) {
            int other = rowSlots.index[q];
            if (other != slot) {
                double factor = slots.removeValue(other, row);
                kernel.addUpper(other, row, factor);
                subtract(slot, row, other, factor);
                largest[other] = largestOf(other);
                slotsByCount.move(other, slots.length(other));
            }
        }
        for (int p = slots.start(slot); p < slots.end(slot); p++) {
            int i = slots.index[p];
            if (i != row) {
                multiplier[i] = 0;
                rowsByCount.move(i, rowSlots.length(i));
            }
        }
    }

    /** Subtracts {@code factor} times the pivot column from another column. */
    private void subtract(int slot, int row, int other, double factor) {
        if (++stamp == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0);
            stamp = 1;
        }
        int p = slots.start(other);
        while (p < slots.end(other)) {
            int i = slots.index[p];
            double m = multiplier[i];
            if (m != 0) {
                seen[i] = stamp;
                double next = slots.value[p] - m * factor;
                if (Math.abs(next) < Tolerances.DROP) {
                    slots.removeAt(other, p);
                    rowSlots.remove(i, other);
                    continue;
                }
                slots.value[p] = next;
            }
            p++;
        }
        for (int k = slots.start(slot), stop = slots.end(slot); k < stop; k++) {
            int i = slots.index[k];
            if (i != row && seen[i] != stamp) {
                double fill = -multiplier[i] * factor;
                if (Math.abs(fill) >= Tolerances.DROP) {
                    slots.append(other, i, fill);
                    rowSlots.append(i, other, 0);
                }
            }
        }
    }
}
