package dev.sop.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A plan of weeks seen by month, or by any other periods: totals of a series, what lies across two months shared by working days (by
 * days, where no working days were given). {@code MonthView.of(plan.horizon()).totals(series)} has 31 / 7 weeks of 70 in January, 310,
 * if the weeks cover it.
 */
public final class MonthView {

    private final Horizon buckets;
    private final Horizon periods;

    private MonthView(Horizon buckets, Horizon periods) {
        this.buckets = buckets;
        this.periods = periods;
    }

    /** By calendar month, from the month the horizon begins in to the one it ends in. */
    public static MonthView of(Horizon buckets) {
        YearMonth first = YearMonth.from(buckets.start());
        YearMonth last = YearMonth.from(buckets.end().minusDays(1));
        return new MonthView(buckets, Horizon.months(first, (int) ChronoUnit.MONTHS.between(first, last) + 1));
    }

    /**
     * By the buckets of another horizon: fiscal periods, quarters.
     *
     * @throws IllegalArgumentException if they do not cover the horizon, as totals would be lost
     */
    public static MonthView of(Horizon buckets, Horizon periods) {
        LocalDate start = periods.start();
        if (start.isAfter(buckets.start()) || periods.end().isBefore(buckets.end())) {
            throw new IllegalArgumentException("periods from " + start + " to " + periods.end()
                    + ", expected to cover " + buckets.start() + " to " + buckets.end()
                    + ". Maybe a period is missing at the end.");
        }
        return new MonthView(buckets, periods);
    }

    /** The periods, by whose labels the totals go. */
    public Horizon periods() {
        return periods;
    }

    /** The total of each period; their sum is that of the series. For quantities and money, not for stock or prices. */
    public Series totals(Series series) {
        double[] result = new double[periods.size()];
        int from = 0;
        for (Bucket bucket : buckets.buckets()) {
            while (!periods.bucket(from).end().isAfter(bucket.start())) {
                from++;
            }
            PeriodSpread.spread(
                    series.get(bucket.index()), bucket.start(), bucket.end(), periods, from, buckets, result);
        }
        return Series.of(result);
    }
}
