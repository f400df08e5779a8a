package dev.sop.performance;

/** How an expectation came out, within 10 % of what was expected. */
public enum ExpectationOutcome {
    /** Within the tolerance. */
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
