package dev.sop.performance;

/** Where a figure is going. */
public enum ScorecardTrend {
    /** Toward the good side of the target. */
    IMPROVING,
    /** Away from it. */
    WORSENING,
    /** By less than half a percentage point, or a twentieth of a week. */
    STEADY,
    /** Fewer than two past buckets have a figure, or the newest has none. */
    UNKNOWN
}
