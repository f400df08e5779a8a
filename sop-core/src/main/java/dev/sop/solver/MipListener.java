package dev.sop.solver;

/** Hears how an integer solve gets on. */
@FunctionalInterface
public interface MipListener {
    /**
     * Called now and then, and at every better point.
     *
     * @param nodes nodes solved so far
     * @param incumbent cost of the best feasible point, or positive infinity
     * @param bound proven lower bound so far
     */
    void progress(long nodes, double incumbent, double bound);
}
