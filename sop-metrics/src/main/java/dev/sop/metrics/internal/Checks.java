package dev.sop.metrics.internal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.jspecify.annotations.Nullable;

/** Argument checks. Each message names the place, the value and the expectation, and guesses at the fix. */
public final class Checks {
    /** Arrays are checked this many numbers side by side, in loops the compiler turns into vector instructions. */
    private static final int LANES = 512;

    private Checks() {}

    /** Returns the argument, or throws naming it when it is null. */
    @CanIgnoreReturnValue
    public static <T> T notNull(@Nullable T value, String place) {
        if (value == null) {
            throw new IllegalArgumentException(
                    place + " is null, expected a value. Maybe it was never set; pass an empty one to say \"none\".");
        }
        return value;
    }

    /** Throws unless the expectation holds. */
    public static void that(boolean holds, String place, Object value, String expected, String maybe) {
        if (!holds) {
            throw new IllegalArgumentException(
                    place + " is " + value + ", expected " + expected + ". Maybe " + maybe + ".");
        }
    }

    /** Returns the argument, or throws when it is NaN or infinite. */
    @CanIgnoreReturnValue
    public static double finite(double value, String place) {
        if (!Double.isFinite(value)) {
            throw notFinite(value, place);
        }
        return value;
    }

    /** Returns the argument, or throws when it is negative, NaN or infinite. */
    @CanIgnoreReturnValue
    public static double notNegative(double value, String place) {
        if (!(finite(value, place) >= 0)) {
            throw negative(value, place);
        }
        return value;
    }

    /** Throws when a number of the range is NaN or infinite, naming the first such. */
    public static void finite(double[] values, int from, int to, String place) {
        // v * 0 is 0 for a finite number and NaN for any other
        double[] lanes = new double[Math.min(LANES, to - from)];
        for (int start = from; start < to; start += LANES) {
            int count = Math.min(LANES, to - start);
            for (int i = 0; i < count; i++) {
                lanes[i] += values[start + i] * 0.0;
            }
        }
        if (!allZero(lanes)) {
            int i = from;
            while (Double.isFinite(values[i])) {
                i++;
            }
            throw notFinite(values[i], place + "[" + i + "]");
        }
    }

    /** Throws when a number of the range is negative, NaN or infinite, naming the first such; {@code -0.0} is zero. */
    public static void notNegative(double[] values, int from, int to, String place) {
        // v - |v| is 0 for a finite number that is not negative, below zero or NaN for any other
        double[] lanes = new double[Math.min(LANES, to - from)];
        for (int start = from; start < to; start += LANES) {
            int count = Math.min(LANES, to - start);
            for (int i = 0; i < count; i++) {
                lanes[i] += values[start + i] - Math.abs(values[start + i]);
            }
        }
        if (!allZero(lanes)) {
            finite(values, from, to, place);
            int i = from;
            while (values[i] >= 0) {
                i++;
            }
            throw negative(values[i], place + "[" + i + "]");
        }
    }

    /** Each lane only ever falls from zero or turns to NaN, so no two numbers can hide each other. */
    private static boolean allZero(double[] lanes) {
        boolean zero = true;
        for (double lane : lanes) {
            zero &= lane == 0;
        }
        return zero;
    }

    /** Throws unless both lengths are the same. */
    public static void sameLength(int expected, String expectedPlace, int actual, String place) {
        that(
                expected == actual,
                place + ".length",
                actual,
                expected + " as " + expectedPlace + " has",
                "one series starts a bucket later");
    }

    /** Throws unless {@code [from, to)} lies inside an array of this length. */
    public static void range(int from, int to, int length) {
        that(
                from >= 0 && from <= to && to <= length,
                "range",
                "[" + from + ", " + to + ")",
                "inside [0, " + length + ")",
                "to is meant exclusive");
    }

    private static IllegalArgumentException notFinite(double value, String place) {
        return new IllegalArgumentException(place + " is " + value
                + ", expected a finite number. Maybe the bucket has no figure yet: leave the row out instead.");
    }

    private static IllegalArgumentException negative(double value, String place) {
        return new IllegalArgumentException(
                place + " is " + value + ", expected zero or more. Maybe the sign convention differs at the source.");
    }
}
