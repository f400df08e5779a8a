package dev.sop.calendar;

import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a planner gives it, before it meets a horizon: one number that holds in every bucket ("45,000"), a rate per
 * calendar period ("5,000 per month", whatever the buckets are), or one number for each bucket. A single number is always
 * per bucket, never a total to be spread.
 *
 * <p>Nothing is checked here: a wrong number or a wrong length is reported by the cycle with its place, together with
 * everything else that is wrong.
 */
public final class PerBucket {

    private final double[] values;
    private final boolean constant;
    private final Period period;

    private PerBucket(double[] values, boolean constant, Period period) {
        this.values = values;
        this.constant = constant;
        this.period = period;
    }

    /** The same number in every bucket. */
    public static PerBucket constant(double value) {
        return new PerBucket(new double[] {value}, true, Period.BUCKET);
    }

    /** A rate: {@code rate(5_000, Period.MONTH)} is 5,000 in a month and 1,149.9 in a week of seven days. */
    public static PerBucket rate(double value, Period period) {
        return new PerBucket(new double[] {value}, true, period);
    }

    /** One number for each bucket, copied. */
    public static PerBucket of(double... values) {
        return new PerBucket(values.clone(), false, Period.BUCKET);
    }

    /** One number for each bucket. */
    public static PerBucket of(Series series) {
        return new PerBucket(series.toArray(), false, Period.BUCKET);
    }

    /** Whether one number holds throughout. */
    public boolean isConstant() {
        return constant;
    }

    /** The period a constant refers to; {@link Period#BUCKET} where none was named. */
    public Period period() {
        return period;
    }

    /** How many numbers there are, or empty for a constant, which fits any horizon. */
    public OptionalInt length() {
        return constant ? OptionalInt.empty() : OptionalInt.of(values.length);
    }

    /** The given numbers: one for a constant, else one for each bucket; a copy. */
    public double[] values() {
        return values.clone();
    }

    /** Every number times the factor. */
    public PerBucket times(double factor) {
        double[] scaled = values.clone();
        for (int t = 0; t < scaled.length; t++) {
            scaled[t] *= factor;
        }
        return new PerBucket(scaled, constant, period);
    }

    /**
     * The figure laid over a horizon.
     *
     * @throws IllegalArgumentException if there is one number for each bucket, of another horizon
     */
    public Series over(Horizon horizon) {
        int size = horizon.size();
        if (!constant) {
            if (values.length != size) {
                throw new IllegalArgumentException("series of " + values.length + " numbers, expected " + size
                        + ". Maybe it was made for another horizon.");
            }
            return Series.sharing(values);
        }
        if (period == Period.BUCKET) {
            return Series.constant(size, values[0]);
        }
        double[] result = new double[size];
        for (int t = 0; t < size; t++) {
            result[t] = values[0] * period.countIn(horizon.bucket(t));
        }
        return Series.of(result);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PerBucket that
                && constant == that.constant
                && period == that.period
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return constant
                ? values[0] + " per " + period.name().toLowerCase(java.util.Locale.ROOT)
                : Arrays.toString(values);
    }
}
