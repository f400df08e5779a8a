package dev.sop.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a planner gives it, before it meets a horizon: one number that holds in every bucket ("45,000"), a rate per
 * calendar period ("5,000 per month", whatever the buckets are), or one number for each bucket. A single number is always
 * per bucket, never a total to be spread. A list may have its own period, {@code PerBucket.list(Period.MONTH, 1000, 1000, 2000)}: it is
 * spread over the buckets by working days, by days where no working days were given.
 *
 * <p>Nothing is checked here: a wrong number or a wrong length is reported by the cycle with its place, together with
 * everything else that is wrong.
 */
public final class PerBucket {

    private final double[] values;
    private final boolean constant;
    private final Period period;
    private final Optional<LocalDate> first;

    private PerBucket(double[] values, boolean constant, Period period) {
        this(values, constant, period, Optional.empty());
    }

    private PerBucket(double[] values, boolean constant, Period period, Optional<LocalDate> first) {
        this.first = first;
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

    /**
     * One number for each calendar period, copied: the first is that of the period the horizon begins in, which counts for its
     * days in the horizon alone. Months 1,000, 1,000 over weeks from 2 January 2023 give the week of 30 January 2 / 31 of the first
     * and 5 / 28 of the second, 243.1. The last period may be left out where only the last bucket reaches into it.
     */
    public static PerBucket list(Period period, double... values) {
        return new PerBucket(values.clone(), false, period);
    }

    /** As {@link #list(Period, double...)}, the first number for the period that begins on this day, in or before the first bucket. */
    public static PerBucket list(Period period, LocalDate first, double... values) {
        return new PerBucket(values.clone(), false, period, Optional.of(first));
    }

    /** One number for each bucket. */
    public static PerBucket of(Series series) {
        return new PerBucket(series.toArray(), false, Period.BUCKET);
    }

    /** Whether one number holds throughout. */
    public boolean isConstant() {
        return constant;
    }

    /** The first day of the first period of a list that has periods of its own, if it was given. */
    public Optional<LocalDate> first() {
        return first;
    }

    /** Whether it can be laid over the horizon: a constant always, a list with a number for each bucket or period. */
    public boolean fits(Horizon horizon) {
        return constant
                || (period == Period.BUCKET
                        ? values.length == horizon.size()
                        : PeriodSpread.of(this, horizon).fits());
    }

    /** How many numbers a list for this horizon must have, in words. */
    public String expected(Horizon horizon) {
        return period == Period.BUCKET
                ? horizon.size() + ", one for each bucket (" + horizon + ")"
                : PeriodSpread.of(this, horizon).expected();
    }

    /** The period a constant or a list refers to; {@link Period#BUCKET} where none was named. */
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
        return new PerBucket(scaled, constant, period, first);
    }

    /**
     * The figure laid over a horizon.
     *
     * @throws IllegalArgumentException if there is one number for each bucket, of another horizon
     */
    public Series over(Horizon horizon) {
        int size = horizon.size();
        if (!constant) {
            if (period != Period.BUCKET) {
                return PeriodSpread.of(this, horizon).series();
            }
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
            result[t] = values[0] * period.countIn(horizon, t);
        }
        return Series.of(result);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PerBucket that
                && constant == that.constant
                && period == that.period
                && first.equals(that.first)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        String per = " per " + period.name().toLowerCase(Locale.ROOT);
        return constant ? values[0] + per : Arrays.toString(values) + (period == Period.BUCKET ? "" : per);
    }
}
