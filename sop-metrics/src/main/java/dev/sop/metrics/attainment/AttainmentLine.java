package dev.sop.metrics.attainment;

import dev.sop.metrics.internal.Checks;

/**
 * What the published plan said and what was made, for one item in one bucket.
 *
 * @param item the item
 * @param bucket index of the bucket in the caller's calendar, zero or more
 * @param planned units in the plan as published, never as re-planned since; not negative
 * @param actual units made; not negative
 */
public record AttainmentLine(String item, int bucket, double planned, double actual) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the item is null or a number is negative or not finite
     */
    public AttainmentLine {
        Checks.notNull(item, "item");
        Checks.that(bucket >= 0, "bucket", bucket, "zero or more", "buckets count from the calendar's first");
        Checks.notNegative(planned, "planned");
        Checks.notNegative(actual, "actual");
    }

    /** Whether this was made though nothing was planned. */
    public boolean unplanned() {
        return planned == 0 && actual > 0;
    }
}
