package dev.sop.solver.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The least number of elements that meet each of some sets: grows the number allowed and branches on the members of the
 * smallest set not yet met, cutting off where disjoint sets alone need too many.
 */
final class HittingSet {
    private static final int NODES = 200_000;
    private static final int LOOK_UP_EVERY = 256;

    private final List<int[]> sets = new ArrayList<>();
    private final boolean[] chosen;
    private final BooleanSupplier stop;
    private boolean stopped;
    private int nodes;

    HittingSet(int elements, BooleanSupplier stop) {
        this.stop = stop;
        this.chosen = new boolean[elements];
    }

    void add(int[] set) {
        sets.add(set);
    }

    /** The smallest one with at most so many elements, first in order among equals; null when there is none or the search is too long. */
    boolean @Nullable [] smallest(int most) {
        nodes = 0;
        java.util.Arrays.fill(chosen, false);
        for (int size = 0; size <= most; size++) {
            if (extend(size)) {
                return chosen.clone();
            }
            if (isTooLong()) {
                return null;
            }
        }
        return null;
    }

    /** Whether the last search was given up. */
    boolean isTooLong() {
        return nodes > NODES || stopped;
    }

    private boolean extend(int left) {
        nodes++;
        stopped |= nodes % LOOK_UP_EVERY == 0 && stop.getAsBoolean();
        int[] open = smallestOpen();
        if (open == null) {
            return true;
        }
        if (left == 0 || isTooLong() || disjointOpen() > left) {
            return false;
        }
        for (int element : open) {
            chosen[element] = true;
            if (extend(left - 1)) {
                return true;
            }
            chosen[element] = false;
        }
        return false;
    }

    private int @Nullable [] smallestOpen() {
        int[] smallest = null;
        for (int[] set : sets) {
            if (!isMet(set, chosen) && (smallest == null || set.length < smallest.length)) {
                smallest = set;
            }
        }
        return smallest;
    }

    /** A number of open sets of which no two share an element. */
    private int disjointOpen() {
        boolean[] taken = chosen.clone();
        int count = 0;
        for (int[] set : sets) {
            if (!isMet(set, taken)) {
                count++;
                for (int element : set) {
                    taken[element] = true;
                }
            }
        }
        return count;
    }

    private static boolean isMet(int[] set, boolean[] by) {
        for (int element : set) {
            if (by[element]) {
                return true;
            }
        }
        return false;
    }
}
