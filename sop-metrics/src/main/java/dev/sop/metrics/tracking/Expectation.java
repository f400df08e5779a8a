package dev.sop.metrics.tracking;

import dev.sop.metrics.internal.Checks;
import java.util.OptionalDouble;

/**
 * A decision or assumption of a past cycle with the impact expected of it, and the impact that came once it is known.
 *
 * @param id what meetings call it
 * @param kind decision or assumption
 * @param expected impact expected, in one unit over all expectations scored together (a currency, units); the sign
 *     says the direction
 * @param actual impact that came, in the same unit and sign; empty while not known
 */
public record Expectation(String id, Kind kind, double expected, OptionalDouble actual) {
    /** What it was. */
    public enum Kind {
        /** Something decided: a price, a shift, a pre-build. */
        DECISION,
        /** Something taken as given: a win, a ramp-up, a supplier's ceiling. */
        ASSUMPTION
    }

    /** How it came out. */
    public enum Outcome {
        /** Within the tolerance of what was expected. */
        AS_EXPECTED,
        /** In the expected direction and beyond. */
        MORE_THAN_EXPECTED,
        /** In the expected direction, not far enough, or nothing at all. */
        LESS_THAN_EXPECTED,
        /** In the other direction. */
        OPPOSITE,
        /** Not known yet. */
        OPEN
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is null, an impact is not finite, or the expected one is zero
     */
    public Expectation {
        Checks.notNull(id, "id");
        Checks.notNull(kind, "kind");
        Checks.that(
                Checks.finite(expected, "expected") != 0,
                "expected",
                expected,
                "an impact other than zero",
                "an expectation of nothing cannot be scored");
        Checks.notNull(actual, "actual").ifPresent(impact -> Checks.finite(impact, "actual"));
    }

    /**
     * How it came out.
     *
     * @param tolerance share of the expected impact within which it counts as expected, inclusive; from 0 to below 1
     * @throws IllegalArgumentException if the tolerance is outside its range
     */
    public Outcome outcome(double tolerance) {
        Checks.that(tolerance >= 0 && tolerance < 1, "tolerance", tolerance, "from 0 to below 1", "0.1 is meant");
        if (actual.isEmpty()) {
            return Outcome.OPEN;
        }
        double came = actual.getAsDouble();
        if (Math.abs(came - expected) <= tolerance * Math.abs(expected)) {
            return Outcome.AS_EXPECTED;
        }
        if (came * Math.signum(expected) < 0) {
            return Outcome.OPPOSITE;
        }
        return Math.abs(came) > Math.abs(expected) ? Outcome.MORE_THAN_EXPECTED : Outcome.LESS_THAN_EXPECTED;
    }
}
