package dev.sop.solver.algebra;

import java.util.Arrays;

/** Many short lists of (index, value) in one pair of arrays; a full list moves to the end and leaves a hole behind. */
final class GrowingLists {
    private final int[] start;
    private final int[] length;
    private final int[] room;
    int[] index;
    double[] value;
    private int used;

    GrowingLists(int lists, boolean withValues) {
        this.start = new int[lists];
        this.length = new int[lists];
        this.room = new int[lists];
        this.index = new int[256];
        this.value = new double[withValues ? 256 : 0];
    }

    void clear() {
        Arrays.fill(length, 0);
        Arrays.fill(room, 0);
        used = 0;
    }

    int start(int list) {
        return start[list];
    }

    int end(int list) {
        return start[list] + length[list];
    }

    int length(int list) {
        return length[list];
    }

    void append(int list, int position, double entry) {
        if (length[list] == room[list]) {
            relocate(list);
        }
        int at = start[list] + length[list]++;
        index[at] = position;
        if (value.length > 0) {
            value[at] = entry;
        }
    }

    private void relocate(int list) {
        int wanted = 2 * room[list] + 4;
        if (used + wanted > index.length) {
            int grown = Math.max(2 * index.length, used + wanted);
            index = Arrays.copyOf(index, grown);
            if (value.length > 0) {
                value = Arrays.copyOf(value, grown);
            }
        }
        System.arraycopy(index, start[list], index, used, length[list]);
        if (value.length > 0) {
            System.arraycopy(value, start[list], value, used, length[list]);
        }
        start[list] = used;
        room[list] = wanted;
        used += wanted;
    }

    void removeAt(int list, int at) {
        int last = start[list] + --length[list];
        index[at] = index[last];
        if (value.length > 0) {
            value[at] = value[last];
        }
    }

    void remove(int list, int position) {
        removeAt(list, find(list, position));
    }

    double removeValue(int list, int position) {
        int at = find(list, position);
        double entry = value[at];
        removeAt(list, at);
        return entry;
    }

    double valueAt(int list, int position) {
        return value[find(list, position)];
    }

    private int find(int list, int position) {
        int at = start[list];
        while (index[at] != position) {
            at++;
        }
        return at;
    }
}
