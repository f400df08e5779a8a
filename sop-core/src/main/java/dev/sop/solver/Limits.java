package dev.sop.solver;

/** Watches the limits a caller set, asking clock and caller only now and then. */
final class Limits {
    static final String CANCELLED = "cancelled by the caller";

    private static final int EVERY = 32;

    private final SimplexOptions options;
    private final long startNanos;
    private int calls;
    private String reached = "";

    Limits(SimplexOptions options) {
        this.options = options;
        this.startNanos = options.nanoClock().getAsLong();
    }

    boolean stop(long iterations) {
        if (!reached.isEmpty()) {
            return true;
        }
        if (iterations >= options.iterationLimit()) {
            reached = "iteration limit (" + options.iterationLimit() + ")";
        } else if (calls++ % EVERY == 0) {
            if (options.cancelled().getAsBoolean()) {
                reached = CANCELLED;
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
