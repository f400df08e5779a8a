package dev.sop.metrics.forecast;

import dev.sop.metrics.internal.Checks;

/**
 * What was forecast and what happened, for one item in one bucket at one lag.
 *
 * <p>Example: {@code new ForecastObservation("Lager 0.5 l", 14, 2, 420, 435)}: for bucket 14, two buckets ahead, 435
 * were forecast; 420 were sold.
 *
 * @param item the leaf: product, or product at location
 * @param bucket index of the bucket in the caller's calendar, zero or more
 * @param lag buckets between the freezing of the forecast and the bucket forecast, zero or more; lag 1 was frozen as
 *     the bucket before ended
 * @param actual demand in units; negative for net returns
 * @param forecast forecast in the same units
 */
public record ForecastObservation(String item, int bucket, int lag, double actual, double forecast) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if item is null, bucket or lag is negative, or a quantity is not finite
     */
    public ForecastObservation {
        Checks.notNull(item, "item");
        Checks.that(bucket >= 0, "bucket", bucket, "zero or more", "buckets count from the calendar's first");
        Checks.that(lag >= 0, "lag", lag, "zero or more", "the lag is counted back from the bucket");
        Checks.finite(actual, "actual");
        Checks.finite(forecast, "forecast");
    }

    /** What identifies the row: the same key in two steps is the same thing forecast twice. */
    Key key() {
        return new Key(item, bucket, lag);
    }

    record Key(String item, int bucket, int lag) {}
}
