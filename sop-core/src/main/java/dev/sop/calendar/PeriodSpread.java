package dev.sop.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A list of numbers per calendar period spread over the buckets of a horizon. A bucket takes of each period the share of its
 * working days that lie in the bucket (of its days, where no working days were given or none is worked).
 */
final class PeriodSpread {

    private static final int QUARTER = 3;

    private final PerBucket figure;
    private final Horizon horizon;
    private final LocalDate first;

    private PeriodSpread(PerBucket figure, Horizon horizon) {
        this.figure = figure;
        this.horizon = horizon;
        this.first = figure.first().orElse(begun(figure.period(), horizon));
    }

    static PeriodSpread of(PerBucket figure, Horizon horizon) {
        return new PeriodSpread(figure, horizon);
    }

    /** First day of the period the horizon begins in. */
    private static LocalDate begun(Period period, Horizon horizon) {
        LocalDate start = horizon.start();
        return switch (period) {
            case BUCKET, DAY -> start;
            case WEEK ->
                start.with(TemporalAdjusters.previousOrSame(horizon.weekStart().orElse(DayOfWeek.MONDAY)));
            case MONTH -> start.withDayOfMonth(1);
            case QUARTER -> month(start, horizon, QUARTER);
            case YEAR -> month(start, horizon, 12);
        };
    }

    private static LocalDate month(LocalDate day, Horizon horizon, int months) {
        int begins =
                horizon.fiscalYear().map(year -> year.start().getMonthValue()).orElse(1);
        return day.withDayOfMonth(1).minusMonths(Math.floorMod(day.getMonthValue() - begins, months));
    }

    private LocalDate start(int index) {
        return figure.period().after(first, index);
    }

    /** Whether the periods begin in time, reach into the last bucket, and none begins after the horizon. */
    boolean fits() {
        int count = figure.values().length;
        return count > 0
                && !first.isAfter(horizon.start())
                && start(1).isAfter(horizon.start())
                && start(count).isAfter(horizon.bucket(horizon.size() - 1).start())
                && start(count - 1).isBefore(horizon.end());
    }

    /** How many numbers there should be. */
    String expected() {
        if (first.isAfter(horizon.start()) || !start(1).isAfter(horizon.start())) {
            return "a first " + word() + " that holds " + horizon.start() + ", where the horizon starts";
        }
        int count = 1;
        while (start(count).isBefore(horizon.end())) {
            count++;
        }
        return count + ", one for each " + word() + " from " + first + " to "
                + horizon.end().minusDays(1);
    }

    private String word() {
        return figure.period().name().toLowerCase(Locale.ROOT);
    }

    /**
     * The numbers by bucket; the sum over the buckets is kept to the last digit, as the last bucket of a period takes what is left.
     *
     * @throws IllegalArgumentException if the periods are not those of the horizon
     */
    Series series() {
        double[] values = figure.values();
        if (!fits()) {
            throw new IllegalArgumentException("series of " + values.length + " numbers per " + word() + ", expected "
                    + expected() + ". Maybe it was made for another horizon.");
        }
        double[] result = new double[horizon.size()];
        int from = 0;
        for (int k = 0; k < values.length; k++) {
            while (!horizon.bucket(from).end().isAfter(start(k))) {
                from++;
            }
            spread(values[k], start(k), start(k + 1), horizon, from, horizon, result);
        }
        return Series.of(result);
    }

    /** Spreads what is from {@code start} to {@code end} over the buckets from {@code from} on, by the calendar of a horizon. */
    static void spread(
            double value,
            LocalDate start,
            LocalDate end,
            Horizon buckets,
            int from,
            Horizon calendar,
            double[] result) {
        boolean worked = calendar.hasWorkCalendar() && calendar.calendar().workingDays(start, end) > 0;
        long all = weight(worked, calendar, start, end);
        long seen = 0;
        double given = 0;
        for (int t = from; t < buckets.size() && buckets.bucket(t).start().isBefore(end); t++) {
            LocalDate left = later(start, buckets.bucket(t).start());
            LocalDate right =
                    buckets.bucket(t).end().isBefore(end) ? buckets.bucket(t).end() : end;
            long share = weight(worked, calendar, left, right);
            if (share > 0) {
                seen += share;
                double amount = seen == all ? value - given : value * share / all;
                result[t] += amount;
                given += amount;
            }
        }
    }

    private static long weight(boolean worked, Horizon calendar, LocalDate start, LocalDate end) {
        return worked ? calendar.calendar().workingDays(start, end) : ChronoUnit.DAYS.between(start, end);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
