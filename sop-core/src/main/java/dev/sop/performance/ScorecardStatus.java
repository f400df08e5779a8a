package dev.sop.performance;

/** How a figure stands against its target. */
public enum ScorecardStatus {
    /** The target is reached. */
    MET,
    /** It is not. */
    MISSED,
    /** There is no figure, so neither can be said. */
    UNDEFINED
}
