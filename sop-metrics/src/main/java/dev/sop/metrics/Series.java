package dev.sop.metrics;

import dev.sop.metrics.internal.Checks;
import java.util.Arrays;

/**
 * An unchangeable row of finite numbers, one per bucket, first bucket first. The array given is copied and never
 * handed out again.
 *
 * <p>Example: {@code Series.of(420, 390, 410)} has {@code size() == 3} and {@code get(1) == 390}.
 */
public final class Series {
    private final double[] values;

    private Series(double[] values) {
        this.values = values;
    }

    /**
     * A series of these numbers; empty is allowed.
     *
     * @throws IllegalArgumentException if the array is null or a number is NaN or infinite; the message names the
     *     bucket
     */
    public static Series of(double... values) {
        double[] copy = Checks.notNull(values, "values").clone();
        Checks.finite(copy, 0, copy.length, "values");
        return new Series(copy);
    }

    /** How many buckets. */
    public int size() {
        return values.length;
    }

    /**
     * The number of one bucket.
     *
     * @param bucket from 0 inclusive to {@code size()} exclusive
     * @throws IllegalArgumentException if the bucket is outside the series
     */
    public double get(int bucket) {
        Checks.that(
                bucket >= 0 && bucket < values.length,
                "bucket",
                bucket,
                "from 0 to " + (values.length - 1),
                "buckets are counted from 1 by the caller");
        return values[bucket];
    }

    /** A fresh array of the numbers; changing it does not change the series. */
    public double[] toArray() {
        return values.clone();
    }

    /** The buckets {@code from} inclusive to {@code to} exclusive. */
    public Series slice(int from, int to) {
        Checks.that(
                from >= 0 && from <= to && to <= values.length,
                "slice",
                "[" + from + ", " + to + ")",
                "inside [0, " + values.length + ")",
                "from and to are swapped");
        return new Series(Arrays.copyOfRange(values, from, to));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series && Arrays.equals(values, series.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
