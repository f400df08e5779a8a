package dev.sop.metrics;

/** Why a metric has no value. An undefined metric is an answer about the data, never an error of the caller. */
public enum UndefinedReason {
    /** Nothing was given: no row, no line, no member. */
    NO_OBSERVATIONS,
    /** Rows were given and every one was left out; the passport says why. */
    ALL_LEFT_OUT,
    /** The sum the metric divides by is zero: no actual demand, no planned volume, no quantity ordered. */
    ZERO_DENOMINATOR,
    /** The history never changes, so the naive forecast has no error to scale by (MASE, RMSSE). */
    FLAT_HISTORY,
    /** The history is not longer than one season, so there is no naive error to scale by (MASE, RMSSE). */
    HISTORY_TOO_SHORT,
    /** Every error so far is zero: a tracking signal has no spread to compare with. */
    NO_ERROR_YET,
    /** Capacity is required where none is available: overloaded without limit, which no percentage can say. */
    NO_CAPACITY,
    /** The numbers are finite but their sum or ratio is beyond what a double holds. */
    OVERFLOW
}
