package dev.sop.solver;

/** Hears how a solve that takes long gets on. */
@FunctionalInterface
public interface MipListener {
    /** Hears and says nothing. */
    MipListener SILENT = (nodes, incumbent, bound) -> {};

    /**
     * Called now and then, and at every better point.
     *
     * @param nodes nodes solved, or steps taken, so far
     * @param incumbent cost of the best feasible point, or positive infinity
     * @param bound proven lower bound so far
     */
    void progress(long nodes, double incumbent, double bound);
}
