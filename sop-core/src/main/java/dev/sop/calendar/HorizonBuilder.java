package dev.sop.calendar;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.sop.internal.Ids;
import dev.sop.text.RefusedValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a horizon together from parts that follow each other without a hole: the next part starts on the day the last one
 * ended. Where months or quarters start inside a calendar month or quarter (after a part of weeks), their first bucket is
 * the rest of that month or quarter and counts as one bucket.
 *
 * <p>From Monday 4 January 2027, {@code weeks(4).months(2)} gives four weeks to 1 February (exclusive), then February and
 * March. {@code weeks(5).months(2)} ends its weeks on 8 February, so its first month bucket is 8 February to 1 March.
 */
public final class HorizonBuilder {

    /** The subject of a refusal that is about the label of a bucket, not about its days. */
    public static final String LABEL = "label of a bucket";

    private static final int MIDDLE_OF_WEEK = 3;

    private final List<Bucket> buckets = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();
    private final Map<Integer, LocalDate> wholeStart = new LinkedHashMap<>();
    private final Map<String, String> readings = new LinkedHashMap<>();
    private LocalDate next;
    private int frozen;
    private WorkingCalendar calendar = WorkingCalendar.mondayToFriday();
    private boolean workCalendar;
    private Optional<FiscalYear> fiscalYear = Optional.empty();
    private Optional<DayOfWeek> weekStart = Optional.empty();

    HorizonBuilder(LocalDate firstDay) {
        this.next = firstDay;
    }

    /**
     * The year of the books, for the fiscal periods and quarters added after this. Without one, the first period added is the
     * first of its year and quarters are those of the calendar year.
     */
    @CanIgnoreReturnValue
    public HorizonBuilder fiscalYear(FiscalYear year) {
        this.fiscalYear = Optional.of(year);
        return this;
    }

    /**
     * The day on which weeks begin, for the weeks added after this; by default the day on which a part of weeks begins. Where the
     * part begins on another day, its first bucket is the rest of that week.
     */
    @CanIgnoreReturnValue
    public HorizonBuilder weekStart(DayOfWeek day) {
        this.weekStart = Optional.of(day);
        return this;
    }

    /**
     * Adds {@code count} weeks of seven days. The label is the ISO week in which most of the week's days lie: the week from Sunday
     * 3 January 2027 is {@code 2027-W01}, as is that from Monday the 4th.
     */
    @CanIgnoreReturnValue
    public HorizonBuilder weeks(int count) {
        check("weeks", count);
        DayOfWeek first = weekStart.orElse(next.getDayOfWeek());
        if (first != DayOfWeek.MONDAY) {
            readings.put("week", CalendarText.weeks(first));
        }
        for (int i = 0; i < count; i++) {
            LocalDate whole = next.with(TemporalAdjusters.previousOrSame(first));
            LocalDate middle = whole.plusDays(MIDDLE_OF_WEEK);
            String label = String.format(
                    Locale.ROOT,
                    "%04d-W%02d",
                    middle.get(IsoFields.WEEK_BASED_YEAR),
                    middle.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            add(label, whole, whole.plusWeeks(1));
        }
        return this;
    }

    /** Adds {@code count} calendar months; the first one is a rest of a month where the part starts inside one. */
    @CanIgnoreReturnValue
    public HorizonBuilder months(int count) {
        check("months", count);
        for (int i = 0; i < count; i++) {
            String label = String.format(Locale.ROOT, "%04d-%02d", next.getYear(), next.getMonthValue());
            LocalDate whole = next.withDayOfMonth(1);
            add(label, whole, whole.plusMonths(1));
        }
        return this;
    }

    /**
     * Adds {@code count} quarters of three months, those of the fiscal year, else of the calendar year; the first one is a rest of
     * a quarter where the part starts inside one. A horizon that begins with quarters on the first day of another month, without a
     * fiscal year, begins with the first quarter of a fiscal year: from 1 February 2027, {@code 2027-Q1} is February to April.
     */
    @CanIgnoreReturnValue
    public HorizonBuilder quarters(int count) {
        check("quarters", count);
        boolean fiscal =
                fiscalYear.isEmpty() && buckets.isEmpty() && next.getDayOfMonth() == 1 && next.getMonthValue() % 3 != 1;
        FiscalYear year = fiscalYear.orElse(FiscalYear.starting(fiscal ? next : LocalDate.of(next.getYear(), 1, 1)));
        if (fiscal) {
            readings.put("quarter", CalendarText.quarters(next, year.name()));
        }
        for (int i = 0; i < count; i++) {
            FiscalYear.FiscalPeriod quarter = year.quarterOf(next);
            String label = String.format(Locale.ROOT, "%04d-Q%d", quarter.year(), quarter.number());
            add(label, quarter.start(), quarter.end());
        }
        return this;
    }

    /**
     * Adds {@code count} fiscal periods of whole weeks. The label carries the name of the fiscal year and the period's number in
     * it, {@code 2027-P01} to {@code 2027-P12}. Without {@link #fiscalYear} the part begins with the first period of a year that is
     * named by the calendar year in which its first week ends: one that starts on 28 December 2026 is 2027. Where the part starts
     * inside a period, its first bucket is the rest of it.
     */
    @CanIgnoreReturnValue
    public HorizonBuilder fiscal(int count, FiscalPattern pattern) {
        check("periods", count);
        FiscalYear year = fiscalYear.orElse(FiscalYear.starting(next));
        if (fiscalYear.isEmpty()) {
            readings.put("period", CalendarText.periods(next, year.name()));
        }
        FiscalYear.FiscalPeriod period = year.periodOf(next, pattern);
        for (int i = 0; i < count; i++) {
            String label = String.format(Locale.ROOT, "%04d-P%02d", period.year(), period.number());
            add(label, period.start(), period.end());
            period = year.after(period, pattern);
        }
        return this;
    }

    /**
     * Adds one bucket of any length: a period the other parts do not know, such as a 53rd week.
     *
     * @throws IllegalArgumentException if the label is none, is that of an earlier bucket, or the bucket has no day
     */
    @CanIgnoreReturnValue
    public HorizonBuilder bucket(String label, LocalDate endExclusive) {
        Ids.refusal(label).ifPresent(refusal -> {
            throw refusal.of(LABEL);
        });
        if (labels.contains(label)) {
            throw new RefusedValueException(
                    LABEL,
                    "'" + label + "', which an earlier bucket has",
                    "a label used once",
                    "Maybe the bucket is listed twice.");
        }
        if (!endExclusive.isAfter(next)) {
            throw new RefusedValueException(
                    "bucket " + label,
                    "ends " + endExclusive,
                    "a day after " + next + ", where it starts",
                    "Maybe the end is given as the last day; it is exclusive.");
        }
        add(label, next, endExclusive);
        return this;
    }

    /** Freezes the first {@code count} buckets of the whole horizon; 0 by default. */
    @CanIgnoreReturnValue
    public HorizonBuilder frozen(int count) {
        this.frozen = count;
        return this;
    }

    /** Counts working days by this calendar, and spreads by them; by default it counts Monday to Friday and spreads by days. */
    @CanIgnoreReturnValue
    public HorizonBuilder workingDays(WorkingCalendar workingCalendar) {
        this.calendar = workingCalendar;
        this.workCalendar = true;
        return this;
    }

    /**
     * The horizon.
     *
     * @throws IllegalArgumentException if it has no bucket, too many, or more frozen ones than it has
     */
    public Horizon build() {
        if (buckets.isEmpty()) {
            throw new RefusedValueException(
                    "horizon", "no bucket", "at least 1", "Maybe add months(18) before build().");
        }
        CalendarRules rules = new CalendarRules(
                ImmutableMap.copyOf(wholeStart), fiscalYear, weekStart, workCalendar, ImmutableMap.copyOf(readings));
        return Horizon.of(buckets, calendar, rules).frozen(frozen);
    }

    private void add(String label, LocalDate whole, LocalDate end) {
        if (whole.isBefore(next)) {
            wholeStart.put(buckets.size(), whole);
        }
        String unique = label;
        for (int copy = 2; !labels.add(unique); copy++) {
            unique = label + "/" + copy;
        }
        buckets.add(new Bucket(buckets.size(), unique, next, end, 0, false));
        next = end;
    }

    private void check(String part, int count) {
        if (count < 1 || count > Horizon.MAX_BUCKETS - buckets.size()) {
            throw new RefusedValueException(
                    part,
                    Integer.toString(count),
                    "1 to " + (Horizon.MAX_BUCKETS - buckets.size()),
                    "Maybe the count and the first day were swapped.");
        }
    }
}
