package dev.sop.metrics.scorecard;

/** How a metric stands against its target. */
public enum TargetStatus {
    /** The target is reached. */
    MET,
    /** It is not. */
    MISSED,
    /** The metric has no value, so neither can be said. */
    UNDEFINED
}
