package dev.sop.scenario;

/** Which way a scenario is expected to move results, before it is calculated. */
public enum Impact {
    /** Worse than base. */
    NEGATIVE,
    /** About as planned. */
    MEDIUM,
    /** Better than base. */
    POSITIVE
}
