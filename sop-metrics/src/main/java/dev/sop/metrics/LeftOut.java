package dev.sop.metrics;

import dev.sop.metrics.internal.Checks;

/**
 * Observations a metric did not count, and why.
 *
 * @param why the reason in a planner's words, for example {@code zero actual}
 * @param count how many observations; at least one
 * @param volume their volume in the metric's own unit (for a zero actual: the forecast nobody is judged on); not
 *     negative
 */
public record LeftOut(String why, long count, double volume) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code count} is below one or {@code volume} is negative or not finite
     */
    public LeftOut {
        Checks.notNull(why, "why");
        Checks.that(count >= 1, "count", count, "at least 1", "nothing was left out and the entry is not needed");
        Checks.notNegative(volume, "volume");
    }
}
