package dev.sop.effort;

import java.time.Duration;

/** Told how the search for a large plan is getting on; called on the caller's thread. */
@FunctionalInterface
public interface SolveListener {

    /** Says nothing. */
    SolveListener SILENT = (iteration, bestCost, bound, gap, elapsed) -> {};

    /**
     * A plan that keeps every limit and a bound that no plan can beat have been proven.
     *
     * @param iteration steps so far
     * @param bestCost cost of the best plan so far
     * @param bound no plan costs less
     * @param gap their difference as a share of the cost
     * @param elapsed since the search began, by the clock of the effort
     */
    void certified(int iteration, double bestCost, double bound, double gap, Duration elapsed);
}
