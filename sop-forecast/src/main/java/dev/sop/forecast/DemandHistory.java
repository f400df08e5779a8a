package dev.sop.forecast;

import dev.sop.metrics.internal.Checks;
import java.util.Arrays;

/**
 * The past of one item, oldest bucket first. A bucket with NaN has no known value (a gap); zero means that nothing was
 * sold. Negative values (returns) are allowed. Empty is allowed: nothing is known of the item.
 *
 * <p>Example: {@code DemandHistory.of(120, 130, Double.NaN, 125).withSeason(12)} is four months, the third unknown.
 */
public final class DemandHistory {
    /** So large that trends and bounds of any method stay far below what a {@code double} holds. */
    private static final double LARGEST = 1e100;

    private final double[] values;
    private final int season;

    private DemandHistory(double[] values, int season) {
        this.values = values;
        this.season = season;
    }

    /**
     * A history without a season.
     *
     * @param values one per bucket, NaN where unknown
     * @throws IllegalArgumentException if a value is infinite or above 1e100 in size; the message names the bucket
     */
    public static DemandHistory of(double... values) {
        double[] copy = Checks.notNull(values, "values").clone();
        for (int t = 0; t < copy.length; t++) {
            Checks.that(
                    Double.isNaN(copy[t]) || Math.abs(copy[t]) <= LARGEST,
                    "values[" + t + "]",
                    copy[t],
                    "a number up to 1e100, or NaN for a bucket that is not known",
                    "a division by zero made it");
        }
        return new DemandHistory(copy, 1);
    }

    /**
     * The same history with a season of this many buckets: 12 for months, 4 for quarters, 52 for weeks, 7 for days, 1 for
     * none (the default).
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public DemandHistory withSeason(int buckets) {
        Checks.that(buckets >= 1, "season", buckets, "1 or more buckets", "1 says there is no season");
        return new DemandHistory(values, buckets);
    }

    /** How many buckets, gaps included. */
    public int size() {
        return values.length;
    }

    /** How many buckets a season has; 1 where there is none. */
    public int season() {
        return season;
    }

    /** The first buckets alone, for trials of a method on what came later; 0 to {@link #size()}. */
    public DemandHistory first(int buckets) {
        Checks.that(
                buckets >= 0 && buckets <= values.length,
                "buckets",
                buckets,
                "from 0 to " + values.length,
                "the history is shorter than the trial needs");
        return new DemandHistory(Arrays.copyOf(values, buckets), season);
    }

    /** A fresh array of the values, NaN where unknown; changing it does not change the history. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DemandHistory history
                && season == history.season
                && Arrays.equals(values, history.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + season;
    }

    @Override
    public String toString() {
        return Arrays.toString(values) + (season == 1 ? "" : " season " + season);
    }
}
