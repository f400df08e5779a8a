package dev.sop.calendar;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One number for each bucket of a horizon, in bucket order. Immutable: it copies in, and never hands out its array.
 * Equality is by value, bit for bit, with {@code -0.0} stored as {@code 0.0}.
 *
 * <p>Arithmetic reads as English: {@code supply.minus(demand)}. Two series meet only if they have the same length.
 */
public final class Series {

    private final double[] values;

    private Series(double[] values) {
        this.values = values;
    }

    /** A series of these values, copied. */
    public static Series of(double... values) {
        return owned(values.clone());
    }

    /** {@code size} times the same value. */
    public static Series constant(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return owned(values);
    }

    /** {@code size} zeros. */
    public static Series zeros(int size) {
        return new Series(new double[size]);
    }

    /** The {@code size} values from {@code offset} on in an array, copied: how results are read back from flat arrays. */
    public static Series copyOfRange(double[] source, int offset, int size) {
        return owned(Arrays.copyOfRange(source, offset, offset + size));
    }

    private static Series owned(double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] += 0.0;
        }
        return new Series(values);
    }

    /** Number of buckets. */
    public int size() {
        return values.length;
    }

    /** The value of the bucket at {@code index}, from 0. */
    public double get(int index) {
        return values[index];
    }

    /** A copy of the values. */
    public double[] toArray() {
        return values.clone();
    }

    /** Sum over all buckets, added in bucket order; 0 for an empty series. */
    public double sum() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Largest value; negative infinity for an empty series. */
    public double max() {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    /** Smallest value; positive infinity for an empty series. */
    public double min() {
        double min = Double.POSITIVE_INFINITY;
        for (double value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    /** Bucket by bucket, this plus the other. */
    public Series plus(Series other) {
        return combine(other, Double::sum);
    }

    /** Bucket by bucket, this minus the other. */
    public Series minus(Series other) {
        return combine(other, (a, b) -> a - b);
    }

    /** Bucket by bucket, this times the other. */
    public Series times(Series other) {
        return combine(other, (a, b) -> a * b);
    }

    /** Every value times the factor. */
    public Series times(double factor) {
        return map(value -> value * factor);
    }

    /** Every value through the function. */
    public Series map(DoubleUnaryOperator function) {
        double[] result = new double[values.length];
        for (int t = 0; t < result.length; t++) {
            result[t] = function.applyAsDouble(values[t]);
        }
        return owned(result);
    }

    /**
     * Bucket by bucket, both values through the function.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public Series combine(Series other, DoubleBinaryOperator function) {
        if (values.length != other.values.length) {
            throw new IllegalArgumentException("series of " + other.values.length + " buckets, expected "
                    + values.length + ". Maybe the two belong to different horizons.");
        }
        double[] result = new double[values.length];
        for (int t = 0; t < result.length; t++) {
            result[t] = function.applyAsDouble(values[t], other.values[t]);
        }
        return owned(result);
    }

    /** Index of the first bucket with a value above {@code threshold}, or -1. */
    public int firstAbove(double threshold) {
        for (int t = 0; t < values.length; t++) {
            if (values[t] > threshold) {
                return t;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Series that && Arrays.equals(values, that.values);
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
