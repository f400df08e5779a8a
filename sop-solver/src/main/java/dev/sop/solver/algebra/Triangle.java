package dev.sop.solver.algebra;

import java.util.Arrays;

/**
 * A sparse triangular matrix, stored by vectors (columns, or rows of its transpose), that solves right-hand sides in
 * place and may be edited.
 *
 * <p>Vectors are named by their pivot position ("key"). Solving visits keys in triangular order; when a right-hand side
 * is sparse only the keys that can become non-zero are visited, found by a depth-first search.
 *
 * <p>Source: J. R. Gilbert, T. Peierls, <em>Sparse Partial Pivoting in Time Proportional to Arithmetic Operations</em>,
 * 1988; J. A. J. Hall, K. I. M. McKinnon, <em>Hyper-sparsity in the Revised Simplex Method</em>, 2005.
 */
final class Triangle {
    private static final double HYPER_START = 0.05;
    private static final double HYPER_RESULT = 0.10;

    private final int size;
    /** Pivot per key, or all ones. */
    final double[] pivot;

    private final boolean unit;
    private final int[] start;
    private final int[] end;
    private final int[] room;
    private int[] index;
    private double[] value;
    private int used;

    /** Keys in solving order, -1 where one has moved; only keys that matter when the triangle is unit. */
    private int[] order;

    private final int[] place;
    private int ordered;

    private final int[] mark;
    private int stamp;
    private final int[] stack;
    private final int[] cursor;
    private final int[] found;

    Triangle(int size, boolean unit) {
        this.size = size;
        this.unit = unit;
        this.pivot = new double[unit ? 0 : size];
        this.start = new int[size];
        this.end = new int[size];
        this.room = new int[size];
        this.index = new int[4 * size + 16];
        this.value = new double[4 * size + 16];
        this.order = new int[2 * size + 16];
        this.place = new int[size];
        this.mark = new int[size];
        this.stack = new int[size];
        this.cursor = new int[size];
        this.found = new int[size];
    }

    int nonZeros() {
        return used;
    }

    /** Takes vectors from triplets (key, index, value); {@code sequence} gives all keys in solving order. */
    void load(int[] keys, int[] indices, double[] values, int entries, int[] sequence, boolean reverse) {
        Arrays.fill(end, 0);
        for (int k = 0; k < entries; k++) {
            end[keys[k]]++;
        }
        int gap = unit ? 0 : 4;
        int next = 0;
        for (int i = 0; i < size; i++) {
            start[i] = next;
            next += end[i] + gap;
            room[i] = next;
            end[i] = start[i];
        }
        if (index.length < next) {
            index = new int[next + next / 2];
            value = new double[next + next / 2];
        }
        used = next;
        for (int k = 0; k < entries; k++) {
            int at = end[keys[k]]++;
            index[at] = indices[k];
            value[at] = values[k];
        }
        ordered = 0;
        for (int k = 0; k < size; k++) {
            int key = sequence[reverse ? size - 1 - k : k];
            if (!unit || end[key] > start[key]) {
                place[key] = ordered;
                order[ordered++] = key;
            }
        }
    }

    /** Solves in place: on entry the right-hand side, on return the solution, both by position. */
    void solve(SparseVector x) {
        if (x.count >= 0 && x.count <= HYPER_START * size && x.density <= HYPER_RESULT) {
            solveHyperSparse(x);
        } else {
            solveInOrder(x, false);
        }
    }

    /** As {@link #solve} for a triangle whose order is kept backwards. */
    void solveBackwards(SparseVector x) {
        if (x.count >= 0 && x.count <= HYPER_START * size && x.density <= HYPER_RESULT) {
            solveHyperSparse(x);
        } else {
            solveInOrder(x, true);
        }
    }

    private void solveInOrder(SparseVector x, boolean backwards) {
        double[] v = x.value;
        int[] rows = index;
        double[] entries = value;
        boolean relist = !unit;
        int count = 0;
        for (int k = 0; k < ordered; k++) {
            int key = order[backwards ? ordered - 1 - k : k];
            if (key < 0) {
                continue;
            }
            double entry = v[key];
            if (entry == 0) {
                continue;
            }
            if (Math.abs(entry) < SparseVector.DROP) {
                v[key] = 0;
                continue;
            }
            if (relist) {
                entry /= pivot[key];
                v[key] = entry;
                x.index[count++] = key;
            }
            for (int p = start[key], stop = end[key]; p < stop; p++) {
                v[rows[p]] -= entry * entries[p];
            }
        }
        x.count = relist ? count : SparseVector.DENSE;
    }

    private void solveHyperSparse(SparseVector x) {
        double[] v = x.value;
        int reached = reach(x);
        int count = 0;
        for (int k = reached - 1; k >= 0; k--) {
            int key = found[k];
            double entry = v[key];
            if (Math.abs(entry) < SparseVector.DROP) {
                v[key] = 0;
                continue;
            }
            if (!unit) {
                entry /= pivot[key];
                v[key] = entry;
            }
            x.index[count++] = key;
            for (int p = start[key], stop = end[key]; p < stop; p++) {
                v[index[p]] -= entry * value[p];
            }
        }
        x.count = count;
    }

    /** Depth-first search from the non-zeros of x; fills {@code found} in post-order. */
    private int reach(SparseVector x) {
        if (++stamp == Integer.MAX_VALUE) {
            Arrays.fill(mark, 0);
            stamp = 1;
        }
        int reached = 0;
        for (int k = 0; k < x.count; k++) {
            int root = x.index[k];
            if (mark[root] == stamp) {
                continue;
            }
            mark[root] = stamp;
            int depth = 0;
            stack[0] = root;
            cursor[0] = start[root];
            while (depth >= 0) {
                int key = stack[depth];
                int p = cursor[depth];
                int stop = end[key];
                int child = -1;
                while (p < stop) {
                    int candidate = index[p++];
                    if (mark[candidate] != stamp) {
                        child = candidate;
                        break;
                    }
                }
                cursor[depth] = p;
                if (child < 0) {
                    found[reached++] = key;
                    depth--;
                } else {
                    mark[child] = stamp;
                    stack[++depth] = child;
                    cursor[depth] = start[child];
                }
            }
        }
        return reached;
    }

    /** Moves a key to the end of the forward order. */
    void moveLast(int key) {
        order[place[key]] = -1;
        if (ordered == order.length) {
            order = Arrays.copyOf(order, 2 * ordered);
        }
        place[key] = ordered;
        order[ordered++] = key;
    }

    /** Removes every entry of a vector and its mirror in the transposed triangle. */
    void clearVector(int key, Triangle transposed) {
        for (int p = start[key]; p < end[key]; p++) {
            transposed.remove(index[p], key);
        }
        end[key] = start[key];
    }

    private void remove(int key, int position) {
        int p = start[key];
        while (index[p] != position) {
            p++;
        }
        int last = --end[key];
        index[p] = index[last];
        value[p] = value[last];
    }

    /** Appends one entry to a vector, moving the vector when its room is full. */
    void append(int key, int position, double entry) {
        if (end[key] == room[key]) {
            int length = end[key] - start[key];
            int wanted = 2 * length + 4;
            if (used + wanted > index.length) {
                int grown = Math.max(2 * index.length, used + wanted);
                index = Arrays.copyOf(index, grown);
                value = Arrays.copyOf(value, grown);
            }
            System.arraycopy(index, start[key], index, used, length);
            System.arraycopy(value, start[key], value, used, length);
            start[key] = used;
            end[key] = used + length;
            used += wanted;
            room[key] = used;
        }
        index[end[key]] = position;
        value[end[key]++] = entry;
    }
}
