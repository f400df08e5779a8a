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

    private static final double[] NONE = {};

    private final int size;
    /** Values from bucket {@code offset} on; all others are {@code rest}. */
    private final double[] values;

    private final int offset;
    private final double rest;

    private Series(int size, double[] values, int offset, double rest) {
        this.size = size;
        this.values = values;
        this.offset = offset;
        this.rest = rest;
    }

    private Series(double[] values) {
        this(values.length, values, 0, 0);
    }

    /** A series of these values, copied. */
    public static Series of(double... values) {
        return owned(values.clone());
    }

    /** {@code size} times the same value; takes the memory of one. */
    public static Series constant(int size, double value) {
        if (size < 0) {
            throw new IllegalArgumentException("series of " + size + " values, expected 0 or more.");
        }
        return new Series(size, NONE, 0, value + 0.0);
    }

    /** {@code size} zeros. */
    public static Series zeros(int size) {
        return constant(size, 0);
    }

    /** A series of these values, which nobody may change any more: not copied where no sign must be cleared. */
    static Series sharing(double[] values) {
        for (double value : values) {
            if (value == 0 && 1 / value < 0) {
                return of(values);
            }
        }
        return new Series(values);
    }

    /**
     * {@code size} numbers, zero but for the {@code values}, which stand from bucket {@code offset} on. Takes the memory of the
     * values alone: how thousands of short gaps are told of on a long horizon.
     *
     * @throws IllegalArgumentException if the values reach beyond the buckets
     */
    public static Series within(int size, int offset, double... values) {
        if (offset < 0 || offset > size - values.length) {
            throw new IllegalArgumentException("series of " + values.length + " values from bucket " + offset
                    + ", expected to lie within " + size + " buckets.");
        }
        double[] copy = values.clone();
        clearSign(copy);
        return new Series(size, copy, offset, 0);
    }

    /** The {@code size} values from {@code offset} on in an array, copied: how results are read back from flat arrays. */
    public static Series copyOfRange(double[] source, int offset, int size) {
        return owned(Arrays.copyOfRange(source, offset, offset + size));
    }

    private static Series owned(double[] values) {
        clearSign(values);
        return new Series(values);
    }

    private static void clearSign(double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] += 0.0;
        }
    }

    /** Number of buckets. */
    public int size() {
        return size;
    }

    /** The value of the bucket at {@code index}, from 0. */
    public double get(int index) {
        int at = index - offset;
        if (at >= 0 && at < values.length) {
            return values[at];
        }
        return outside(index);
    }

    private double outside(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(
                    "bucket " + index + ", expected 0 to " + (size - 1) + ". Maybe it belongs to another horizon.");
        }
        return rest;
    }

    /** A copy of the values. */
    public double[] toArray() {
        double[] all = new double[size];
        if (rest != 0) {
            Arrays.fill(all, rest);
        }
        System.arraycopy(values, 0, all, offset, values.length);
        return all;
    }

    /** All values in an array nobody may change. */
    private double[] all() {
        return values.length == size ? values : toArray();
    }

    private boolean isConstant() {
        return values.length == 0;
    }

    /** Sum over all buckets, added in bucket order; 0 for an empty series. */
    public double sum() {
        double sum = 0;
        if (rest != 0) {
            for (int t = 0; t < size; t++) {
                sum += get(t);
            }
            return sum;
        }
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Largest value; negative infinity for an empty series. */
    public double max() {
        double max = values.length < size ? rest : Double.NEGATIVE_INFINITY;
        for (double value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    /** Smallest value; positive infinity for an empty series. */
    public double min() {
        double min = values.length < size ? rest : Double.POSITIVE_INFINITY;
        for (double value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    /** Bucket by bucket, this plus the other. */
    public Series plus(Series other) {
        checkLength(other);
        if (other.isZero()) {
            return this;
        }
        if (isZero()) {
            return other;
        }
        double[] left = all();
        double[] right = other.all();
        double[] result = new double[size];
        for (int t = 0; t < size; t++) {
            result[t] = left[t] + right[t] + 0.0;
        }
        return new Series(result);
    }

    /** Bucket by bucket, this minus the other. */
    public Series minus(Series other) {
        checkLength(other);
        if (other.isZero()) {
            return this;
        }
        double[] left = all();
        double[] right = other.all();
        double[] result = new double[size];
        for (int t = 0; t < size; t++) {
            result[t] = left[t] - right[t] + 0.0;
        }
        return new Series(result);
    }

    /** Bucket by bucket, this times the other. */
    public Series times(Series other) {
        checkLength(other);
        if (other.isConstant()) {
            return times(other.rest);
        }
        if (isConstant()) {
            return other.times(rest);
        }
        double[] left = all();
        double[] right = other.all();
        double[] result = new double[size];
        for (int t = 0; t < size; t++) {
            result[t] = left[t] * right[t] + 0.0;
        }
        return new Series(result);
    }

    /** Every value times the factor. */
    public Series times(double factor) {
        if (factor == 1) {
            return this;
        }
        double[] scaled = new double[values.length];
        for (int t = 0; t < scaled.length; t++) {
            scaled[t] = values[t] * factor + 0.0;
        }
        return new Series(size, scaled, offset, rest * factor + 0.0);
    }

    /** Whether it is nothing but zeros, and is known to be at once. */
    private boolean isZero() {
        return values.length == 0 && rest == 0;
    }

    /** Every value through the function. */
    public Series map(DoubleUnaryOperator function) {
        double[] result = new double[size];
        for (int t = 0; t < size; t++) {
            result[t] = function.applyAsDouble(get(t));
        }
        return owned(result);
    }

    /**
     * Bucket by bucket, both values through the function.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public Series combine(Series other, DoubleBinaryOperator function) {
        checkLength(other);
        double[] result = new double[size];
        for (int t = 0; t < size; t++) {
            result[t] = function.applyAsDouble(get(t), other.get(t));
        }
        return owned(result);
    }

    private void checkLength(Series other) {
        if (size != other.size) {
            throw new IllegalArgumentException("series of " + other.size + " buckets, expected " + size
                    + ". Maybe the two belong to different horizons.");
        }
    }

    /** Index of the first bucket with a value above {@code threshold}, or -1. */
    public int firstAbove(double threshold) {
        for (int t = 0; t < size; t++) {
            if (get(t) > threshold) {
                return t;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Series that && sameValues(that);
    }

    private boolean sameValues(Series that) {
        if (size != that.size) {
            return false;
        }
        for (int t = 0; t < size; t++) {
            if (Double.doubleToLongBits(get(t)) != Double.doubleToLongBits(that.get(t))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray());
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
