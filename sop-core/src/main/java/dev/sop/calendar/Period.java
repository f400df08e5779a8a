package dev.sop.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The time a rate refers to: 5,000 units <em>per month</em>. */
public enum Period {
    /** Per bucket of the horizon, whatever its length: the meaning of every number that names no period. */
    BUCKET,
    /** Per calendar day. */
    DAY,
    /** Per seven days. */
    WEEK,
    /** Per calendar month. */
    MONTH,
    /** Per three calendar months. */
    QUARTER,
    /** Per twelve calendar months. */
    YEAR;

    /**
     * How many of these periods the bucket holds. Whole calendar months count as whole months, so a rate per month is the
     * same in January and February; other lengths count by days (a month has 365.25 / 12 days): a week holds 7 / 30.4375 =
     * 0.22998 months.
     */
    public double countIn(Bucket bucket) {
        return switch (this) {
            case BUCKET -> 1;
            case DAY -> bucket.days();
            case WEEK -> bucket.weeks();
            case MONTH -> monthsIn(bucket);
            case QUARTER -> monthsIn(bucket) / 3;
            case YEAR -> monthsIn(bucket) / 12;
        };
    }

    /** How many of these periods a bucket of a horizon holds: the rest of a month its share of it by working days. */
    double countIn(Horizon horizon, int index) {
        Bucket bucket = horizon.bucket(index);
        boolean longer = this == MONTH || this == QUARTER || this == YEAR;
        boolean wholeMonths =
                bucket.start().getDayOfMonth() == 1 && bucket.end().getDayOfMonth() == 1;
        if (!longer || wholeMonths || !horizon.isPartial(index)) {
            return countIn(bucket);
        }
        Bucket whole = new Bucket(index, bucket.label(), horizon.wholeStart(index), bucket.end(), 0, false);
        return horizon.part(index) * countIn(whole);
    }

    /** The day so many periods after another, on which the next one begins. */
    LocalDate after(LocalDate start, long count) {
        return switch (this) {
            case BUCKET, DAY -> start.plusDays(count);
            case WEEK -> start.plusWeeks(count);
            case MONTH -> start.plusMonths(count);
            case QUARTER -> start.plusMonths(3 * count);
            case YEAR -> start.plusYears(count);
        };
    }

    private static double monthsIn(Bucket bucket) {
        LocalDate start = bucket.start();
        LocalDate end = bucket.end();
        if (start.getDayOfMonth() == 1 && end.getDayOfMonth() == 1) {
            return ChronoUnit.MONTHS.between(start, end);
        }
        return bucket.months();
    }
}
