package dev.sop.wrong.one;

import dev.sop.wrong.two.Second;

/** One half of a cycle between packages. */
public final class First {

    private First() {}

    /** Calls the other half. */
    public static int count(int depth) {
        return depth == 0 ? 0 : Second.count(depth - 1);
    }
}
