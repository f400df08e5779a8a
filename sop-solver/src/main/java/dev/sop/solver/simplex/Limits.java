package dev.sop.solver.simplex;

import dev.sop.solver.Stop;

/** Watches the limits a caller set, asking clock and caller only now and then. */
public final class Limits {
    /** Asked each so many steps on small programs; on larger ones more often, as a step takes time in proportion to the size. */
    private static final int EVERY = 32;

    private static final int SIZE = 50_000;

    private final SimplexOptions options;
    private final long startNanos;
    private final int every;
    private int calls;
    private String reached = "";

    /** Limits of a solve of a program of so many rows and columns together. */
    public Limits(SimplexOptions options, int size) {
        this.options = options;
        this.every = Math.max(1, Math.min(EVERY, SIZE / Math.max(1, size)));
        this.startNanos = options.nanoClock().getAsLong();
    }

    boolean stop(long iterations) {
        if (!reached.isEmpty()) {
            return true;
        }
        if (iterations >= options.iterationLimit()) {
            reached = "iteration limit (" + options.iterationLimit() + ")";
        } else if (calls++ % every == 0) {
            if (options.cancelled().getAsBoolean()) {
                reached = Stop.reasonOf(options.cancelled());
            } else if (options.nanoClock().getAsLong() - startNanos >= options.timeLimitNanos()) {
                reached = "time limit (" + options.timeLimitNanos() + " ns)";
            }
        }
        return !reached.isEmpty();
    }

    String reached() {
        return reached;
    }
}
