package dev.sop.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One planning period: the days from {@code start} (inclusive) to {@code end} (exclusive), so that neighbouring buckets
 * share no day and lose none.
 *
 * @param index position in the horizon, from 0
 * @param label how planners name it: {@code 2027-01} for a month, {@code 2027-W01} for an ISO week, {@code 2027-Q1} for a
 *     quarter, {@code 2027-P01} for a 4-4-5 period; unique in a horizon
 * @param start first day, inclusive
 * @param end the day after the last one, exclusive; after {@code start}
 * @param workingDays working days inside the bucket by the horizon's {@link WorkingCalendar}; 0 is allowed (a shut month)
 * @param frozen whether the bucket lies in the frozen zone, where production is as last published
 */
public record Bucket(int index, String label, LocalDate start, LocalDate end, int workingDays, boolean frozen) {

    /** A month of 30.4375 days (365.25 / 12): the length that converts monthly and annual rates to a bucket. */
    public static final double DAYS_PER_MONTH = 365.25 / 12;

    /** Calendar days in the bucket, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    /** Length in average months: 31 days = 1.0185. Converts a rate per month to a rate per bucket. */
    public double months() {
        return days() / DAYS_PER_MONTH;
    }

    /** Length in weeks of seven days: 28 days = 4.0. */
    public double weeks() {
        return days() / 7.0;
    }

    /** Whether the day lies inside: on or after {@code start} and before {@code end}. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }
}
