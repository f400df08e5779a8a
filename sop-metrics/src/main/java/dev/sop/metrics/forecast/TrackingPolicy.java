package dev.sop.metrics.forecast;

import dev.sop.metrics.internal.Checks;

/**
 * The choices of a tracking signal.
 *
 * @param threshold an alarm is raised where the absolute signal is above it; above 0
 * @param smoothing the weight of the newest bucket in Trigg's signal, above 0 and at most 1; not used by the classic
 *     one
 * @param resetAt index of the first bucket that counts: 0, or the first bucket after a known level shift; earlier
 *     buckets are left out
 */
public record TrackingPolicy(double threshold, double smoothing, int resetAt) {
    /** Alarm beyond +/- 4 mean absolute deviations (Brown 1959), never reset. */
    public static final TrackingPolicy CLASSIC = new TrackingPolicy(4, 0.1, 0);

    /** Alarm beyond +/- 0.5 with smoothing 0.1 (Trigg 1964), never reset. */
    public static final TrackingPolicy TRIGG = new TrackingPolicy(0.5, 0.1, 0);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is outside its range
     */
    public TrackingPolicy {
        Checks.that(
                Checks.finite(threshold, "threshold") > 0, "threshold", threshold, "above 0", "the sign is not needed");
        Checks.that(smoothing > 0 && smoothing <= 1, "smoothing", smoothing, "above 0 and at most 1", "0.1 is meant");
        Checks.that(resetAt >= 0, "resetAt", resetAt, "zero or more", "0 says never reset");
    }

    /** This policy with another threshold. */
    public TrackingPolicy withThreshold(double choice) {
        return new TrackingPolicy(choice, smoothing, resetAt);
    }

    /** This policy with another smoothing. */
    public TrackingPolicy withSmoothing(double choice) {
        return new TrackingPolicy(threshold, choice, resetAt);
    }

    /** This policy starting anew at this bucket, after a level shift for example. */
    public TrackingPolicy withResetAt(int bucket) {
        return new TrackingPolicy(threshold, smoothing, bucket);
    }
}
