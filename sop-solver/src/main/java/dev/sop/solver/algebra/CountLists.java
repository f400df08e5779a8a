package dev.sop.solver.algebra;

import java.util.Arrays;

/** Keeps items in doubly linked lists by their count, so that those with few entries are found first. */
final class CountLists {
    private final int[] head;
    private final int[] next;
    private final int[] previous;
    private final int[] count;

    CountLists(int size) {
        this.head = new int[size + 1];
        this.next = new int[size];
        this.previous = new int[size];
        this.count = new int[size];
        Arrays.fill(head, -1);
    }

    void clear() {
        Arrays.fill(head, -1);
    }

    int first(int wanted) {
        return head[wanted];
    }

    int next(int item) {
        return next[item];
    }

    void put(int item, int itsCount) {
        count[item] = itsCount;
        previous[item] = -1;
        next[item] = head[itsCount];
        if (head[itsCount] >= 0) {
            previous[head[itsCount]] = item;
        }
        head[itsCount] = item;
    }

    void remove(int item) {
        int before = previous[item];
        int after = next[item];
        if (before >= 0) {
            next[before] = after;
        } else {
            head[count[item]] = after;
        }
        if (after >= 0) {
            previous[after] = before;
        }
    }

    void move(int item, int newCount) {
        if (count[item] != newCount) {
            remove(item);
            put(item, newCount);
        }
    }
}
