package dev.sop.wrong.two;

import dev.sop.wrong.one.First;

/** The other half. */
public final class Second {

    private Second() {}

    /** Calls the first half. */
    public static int count(int depth) {
        return depth == 0 ? 0 : First.count(depth - 1);
    }
}
