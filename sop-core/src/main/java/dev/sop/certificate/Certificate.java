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
        long iterations) {}
