package dev.sop.solver.algebra;

import dev.sop.solver.Tolerances;
import java.util.Arrays;

/**
 * A work vector with an optional list of its non-zeros.
 *
 * <p>While {@code count >= 0} the list {@code index[0 .. count)} holds each position with a non-zero value exactly once;
 * {@code count == DENSE} means the pattern is unknown. {@code density} is a running mean of how full results of this
 * role were, by which the next solve chooses its method.
 */
public final class SparseVector {
    public static final int DENSE = -1;
    /** A value that is zero for all purposes but keeps its place in the pattern. */
    public static final double KEPT_ZERO = 1e-100;
    /** Results below this are rounding noise. */
    public static final double DROP = Tolerances.DROP;

    final int size;
    public final double[] value;
    public final int[] index;
    public int count;
    public double density;

    public SparseVector(int size) {
        this.size = size;
        this.value = new double[size];
        this.index = new int[size];
    }

    public void clear() {
        if (count < 0 || count > size / 4) {
            Arrays.fill(value, 0);
        } else {
            for (int k = 0; k < count; k++) {
                value[index[k]] = 0;
            }
        }
        count = 0;
    }

    /** Adds to a position; a cancelled value keeps its place. */
    public void add(int position, double amount) {
        double old = value[position];
        double next = old + amount;
        if (old == 0 && count >= 0) {
            index[count++] = position;
        }
        value[position] = Math.abs(next) < DROP ? KEPT_ZERO : next;
    }

    /** Drops noise and restores the rule that exactly the non-zeros are listed (when a list is kept). */
    void tidy() {
        if (count < 0) {
            return;
        }
        int kept = 0;
        for (int k = 0; k < count; k++) {
            int i = index[k];
            if (Math.abs(value[i]) < DROP) {
                value[i] = 0;
            } else {
                index[kept++] = i;
            }
        }
        count = kept;
    }

    /** Builds the list when the pattern is unknown. */
    public void list() {
        if (count >= 0) {
            tidy();
            return;
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (Math.abs(value[i]) < DROP) {
                value[i] = 0;
            } else {
                index[kept++] = i;
            }
        }
        count = kept;
    }

    void remember() {
        density = 0.9 * density + 0.1 * (count < 0 ? 1.0 : (double) count / Math.max(1, size));
    }

    public void copyFrom(SparseVector other) {
        clear();
        if (other.count < 0) {
            System.arraycopy(other.value, 0, value, 0, size);
        } else {
            for (int k = 0; k < other.count; k++) {
                int i = other.index[k];
                index[k] = i;
                value[i] = other.value[i];
            }
        }
        count = other.count;
    }
}
