package dev.sop.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.text.RefusedValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The planning horizon: consecutive half-open {@link Bucket}s without a hole, in order of time.
 *
 * <p>{@code Horizon.months(YearMonth.of(2027, 1), 18)} has the buckets {@code 2027-01} (2027-01-01 inclusive to
 * 2027-02-01 exclusive) to {@code 2028-06}. A telescoping horizon is put together from parts:
 * {@code Horizon.starting(day).weeks(13).months(9).quarters(2).build()}.
 */
public final class Horizon {

    /** The most buckets a horizon may have: two million, some 5,000 years of days. */
    public static final int MAX_BUCKETS = 2_000_000;

    private final ImmutableList<Bucket> buckets;
    private final WorkingCalendar calendar;
    private final ImmutableMap<String, Integer> indexByLabel;
    private final int frozenBuckets;
    private final CalendarRules rules;

    private Horizon(List<Bucket> buckets, WorkingCalendar calendar, int frozenBuckets, CalendarRules rules) {
        this.rules = rules;
        this.calendar = calendar;
        this.frozenBuckets = frozenBuckets;
        ImmutableList.Builder<Bucket> list = ImmutableList.builderWithExpectedSize(buckets.size());
        ImmutableMap.Builder<String, Integer> labels = ImmutableMap.builderWithExpectedSize(buckets.size());
        for (int t = 0; t < buckets.size(); t++) {
            Bucket bucket = buckets.get(t);
            list.add(new Bucket(
                    t,
                    bucket.label(),
                    bucket.start(),
                    bucket.end(),
                    calendar.workingDays(bucket.start(), bucket.end()),
                    t < frozenBuckets));
            labels.put(bucket.label(), t);
        }
        this.buckets = list.build();
        this.indexByLabel = labels.buildOrThrow();
    }

    /** {@code count} calendar months from {@code first}; labels {@code 2027-01}. */
    public static Horizon months(YearMonth first, int count) {
        return starting(first.atDay(1)).months(count).build();
    }

    /** {@code count} weeks of seven days from {@code firstDay}, whatever its day of the week; ISO labels {@code 2027-W01}. */
    public static Horizon weeks(LocalDate firstDay, int count) {
        return starting(firstDay).weeks(count).build();
    }

    /** {@code count} calendar quarters from the quarter that begins on {@code firstDay}; labels {@code 2027-Q1}. */
    public static Horizon quarters(LocalDate firstDay, int count) {
        return starting(firstDay).quarters(count).build();
    }

    /**
     * {@code count} periods of whole weeks in a repeating pattern, from the first day of a fiscal year. A horizon that begins with
     * another period of the year: {@code Horizon.starting(day).fiscalYear(year).fiscal(12, pattern).build()}.
     *
     * @param firstDay first day of the first period, the start of a fiscal year
     * @param count number of periods; a year has 12, or 13 of four weeks
     * @param pattern weeks per period within a quarter
     */
    public static Horizon fiscal(LocalDate firstDay, int count, FiscalPattern pattern) {
        return starting(firstDay).fiscal(count, pattern).build();
    }

    /** Starts a horizon of mixed parts: weeks, then months, then quarters. */
    public static HorizonBuilder starting(LocalDate firstDay) {
        return new HorizonBuilder(firstDay);
    }

    static Horizon of(List<Bucket> buckets, WorkingCalendar calendar, CalendarRules rules) {
        return new Horizon(buckets, calendar, 0, rules);
    }

    /** The same horizon with working days counted by this calendar, and figures spread by them. */
    public Horizon workingDays(WorkingCalendar workingCalendar) {
        return new Horizon(buckets, workingCalendar, frozenBuckets, rules.withWorkCalendar());
    }

    /** Whether working days were given; without, months are spread over weeks by calendar days. */
    public boolean hasWorkCalendar() {
        return rules.workCalendar();
    }

    /** The fiscal year its periods and quarters belong to, if one was given. */
    public Optional<FiscalYear> fiscalYear() {
        return rules.fiscalYear();
    }

    /** The day on which its weeks begin, if one was given. */
    public Optional<DayOfWeek> weekStart() {
        return rules.weekStart();
    }

    /** Whether the bucket is the rest of a period that began before it: 8 February to 1 March of a month of February. */
    public boolean isPartial(int index) {
        return rules.wholeStart().containsKey(index);
    }

    /** First day of the whole period the bucket belongs to; its own first day where it is whole. */
    public LocalDate wholeStart(int index) {
        LocalDate whole = rules.wholeStart().get(index);
        return whole == null ? bucket(index).start() : whole;
    }

    /**
     * The share of a whole period that a bucket has, by working days (by days where none is worked): 1 for a whole one, 15 of 20
     * working days or 0.75 for 8 February to 1 March 2027. A quantity given per bucket is scaled by it.
     */
    public double part(int index) {
        if (!isPartial(index)) {
            return 1;
        }
        Bucket bucket = bucket(index);
        LocalDate whole = wholeStart(index);
        int days = calendar.workingDays(whole, bucket.end());
        return days > 0
                ? (double) bucket.workingDays() / days
                : (double) bucket.days() / ChronoUnit.DAYS.between(whole, bucket.end());
    }

    /** How its buckets were read where that was not given, by what it is about; empty where nothing was assumed. */
    public ImmutableMap<String, String> readings() {
        ImmutableMap.Builder<String, String> all =
                ImmutableMap.<String, String>builder().putAll(rules.readings());
        for (int index : rules.wholeStart().keySet()) {
            Bucket bucket = bucket(index);
            all.put("part." + bucket.label(), CalendarText.part(bucket, wholeStart(index), calendar, part(index)));
        }
        return all.buildOrThrow();
    }

    /** Working days of each bucket, whole numbers from 0: 20 in a February of weekdays. */
    public Series workingDays() {
        return Series.of(buckets.stream().mapToDouble(Bucket::workingDays).toArray());
    }

    /**
     * The same horizon with its first {@code count} buckets frozen.
     *
     * @throws IllegalArgumentException if {@code count} is negative or above the number of buckets
     */
    public Horizon frozen(int count) {
        if (count < 0 || count > buckets.size()) {
            throw new RefusedValueException(
                    "frozen",
                    Integer.toString(count),
                    "0 to " + buckets.size() + " (the number of buckets)",
                    "Maybe the frozen zone was given in days.");
        }
        return new Horizon(buckets, calendar, count, rules);
    }

    /** The buckets in order of time. */
    public ImmutableList<Bucket> buckets() {
        return buckets;
    }

    /** Number of buckets, at least 1. */
    public int size() {
        return buckets.size();
    }

    /** Number of frozen buckets at the start of the horizon; 0 by default. */
    public int frozenBuckets() {
        return frozenBuckets;
    }

    /** The bucket at {@code index}, from 0. */
    public Bucket bucket(int index) {
        return buckets.get(index);
    }

    /** The calendar by which working days are counted. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /** First day of the first bucket, inclusive. */
    public LocalDate start() {
        return buckets.get(0).start();
    }

    /** The day after the last bucket, exclusive. */
    public LocalDate end() {
        return buckets.get(buckets.size() - 1).end();
    }

    /** The bucket with this label, or empty. */
    public Optional<Bucket> bucket(String label) {
        Integer index = indexByLabel.get(label);
        return index == null ? Optional.empty() : Optional.of(buckets.get(index));
    }

    /** The bucket that contains the day, or empty where the day lies outside the horizon. */
    public Optional<Bucket> bucketOf(LocalDate day) {
        int low = 0;
        int high = buckets.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Bucket bucket = buckets.get(middle);
            if (day.isBefore(bucket.start())) {
                high = middle - 1;
            } else if (!day.isBefore(bucket.end())) {
                low = middle + 1;
            } else {
                return Optional.of(bucket);
            }
        }
        return Optional.empty();
    }

    /** Labels of all buckets, in order. */
    public ImmutableList<String> labels() {
        List<String> labels = new ArrayList<>(buckets.size());
        for (Bucket bucket : buckets) {
            labels.add(bucket.label());
        }
        return ImmutableList.copyOf(labels);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Horizon that
                && buckets.equals(that.buckets)
                && calendar.equals(that.calendar)
                && frozenBuckets == that.frozenBuckets
                && rules.workCalendar() == that.rules.workCalendar()
                && rules.wholeStart().equals(that.rules.wholeStart());
    }

    @Override
    public int hashCode() {
        return buckets.hashCode();
    }

    /** For people: {@code 18 buckets 2027-01 to 2028-06}. */
    @Override
    public String toString() {
        return size() + " buckets " + bucket(0).label() + " to "
                + bucket(size() - 1).label();
    }
}
