package dev.sop.solver.productwise.problem;

/** Told how a solve is getting on, each time a plan and a bound have been certified. */
@FunctionalInterface
public interface SolveListener {
    /**
     * A plan and a bound have been certified.
     *
     * @param iterations first-order iterations so far
     * @param cost of the best plan so far
     * @param bound the greatest proven lower bound so far
     */
    void certified(int iterations, double cost, double bound);
}
