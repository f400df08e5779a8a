package dev.sop.certificate;

import java.util.Optional;

/**
 * How good a plan is and who says so.
 *
 * @param status what is known
 * @param cost cost by type, recomputed by the verifier from the plan's values
 * @param lowerBound no plan within the limits costs less, in the same money as {@code cost}; computed from prices by weak
 *     duality, so that no error of a solver can raise it. Empty where the limits contradict each other
 * @param gap {@code (cost - lowerBound) / max(1, |cost|)}, not negative; empty with the bound
 * @param largestViolation the worst rule the verifier found broken, beyond rounding of 1e-6 relative; empty where all hold
 * @param solver who found the plan
 * @param reason why this solver
 * @param iterations steps it took
 */
public record Certificate(
        PlanStatus status,
        CostBreakdown cost,
        Optional<Double> lowerBound,
        Optional<Double> gap,
        Optional<Violation> largestViolation,
        String solver,
        String reason,
        long iterations) {

    /** A plan is called optimal up to this gap: 1e-6 of its cost. */
    public static final double OPTIMAL_GAP = 1e-6;

    /**
     * The certificate of a plan that keeps every limit: the bound is the cost at most, the gap follows from both, and the plan is
     * optimal at a gap of {@value #OPTIMAL_GAP} at most. A cost of 200 with a bound of 190 is feasible with a gap of 0.05; without a
     * bound, or with one that is not finite, it is feasible without a gap.
     *
     * @param bound what no plan costs less than, as proven; empty where nothing is
     */
    public static Certificate of(
            CostBreakdown cost, Optional<Double> bound, String solver, String reason, long iterations) {
        Optional<Double> lower = bound.filter(Double::isFinite).map(value -> Math.min(value, cost.total()));
        Optional<Double> gap = lower.map(value -> (cost.total() - value) / scale(cost.total()));
        boolean optimal = gap.filter(value -> value <= OPTIMAL_GAP).isPresent();
        return new Certificate(
                optimal ? PlanStatus.OPTIMAL : PlanStatus.FEASIBLE,
                cost,
                lower,
                gap,
                Optional.empty(),
                solver,
                reason,
                iterations);
    }

    /** The same plan, of which something else is known: no bound is left where limits contradict each other or the search did not end. */
    public Certificate as(PlanStatus known, Optional<Violation> violation) {
        boolean bounded = known != PlanStatus.CONFLICTING_LIMITS && known != PlanStatus.UNFINISHED;
        return new Certificate(
                known,
                cost,
                bounded ? lowerBound : Optional.empty(),
                bounded ? gap : Optional.empty(),
                violation,
                solver,
                reason,
                iterations);
    }

    /** Whether a bound is the cost of the plan at most, up to {@link #OPTIMAL_GAP}: one above it is wrong. */
    public static boolean isBelow(double bound, double cost) {
        return bound <= cost + OPTIMAL_GAP * scale(cost);
    }

    private static double scale(double cost) {
        return Math.max(1, Math.abs(cost));
    }
}
