package dev.sop.performance;

/** What was expected to have an impact. */
public enum ExpectationKind {
    /** Something decided: a price, a shift, a pre-build. */
    DECISION,
    /** Something taken as given: a win, a ramp-up, a supplier's ceiling. */
    ASSUMPTION
}
