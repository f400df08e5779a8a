package dev.sop.performance;

import java.util.Optional;

/**
 * A decision or assumption of a past cycle with the impact expected of it, and the impact that came.
 *
 * <p>Example: {@code PastExpectation.decision("third shift", 40_000).came(31_000)}.
 *
 * @param id what meetings call it; used once
 * @param kind decision or assumption
 * @param expected impact expected, in money, other than zero; the sign says the direction
 * @param actual impact that came, in money and of the same sign convention; empty while not known
 */
public record PastExpectation(String id, ExpectationKind kind, double expected, Optional<Double> actual) {

    /** A decision whose impact is not known yet. */
    public static PastExpectation decision(String id, double expected) {
        return new PastExpectation(id, ExpectationKind.DECISION, expected, Optional.empty());
    }

    /** An assumption whose impact is not known yet. */
    public static PastExpectation assumption(String id, double expected) {
        return new PastExpectation(id, ExpectationKind.ASSUMPTION, expected, Optional.empty());
    }

    /** The same expectation with what came of it. */
    public PastExpectation came(double impact) {
        return new PastExpectation(id, kind, expected, Optional.of(impact));
    }
}
