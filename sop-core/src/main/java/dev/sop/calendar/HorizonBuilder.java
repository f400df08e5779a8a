package dev.sop.calendar;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.sop.internal.Ids;
import dev.sop.text.RefusedValueException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    private final List<Bucket> buckets = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();
    private LocalDate next;
    private int frozen;
    private WorkingCalendar calendar = WorkingCalendar.mondayToFriday();

    HorizonBuilder(LocalDate firstDay) {
        this.next = firstDay;
    }

    /** Adds {@code count} weeks of seven days; the label is the ISO week of the bucket's first day. */
    @CanIgnoreReturnValue
    public HorizonBuilder weeks(int count) {
        check("weeks", count);
        for (int i = 0; i < count; i++) {
            String label = String.format(
                    Locale.ROOT,
                    "%04d-W%02d",
                    next.get(IsoFields.WEEK_BASED_YEAR),
                    next.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            add(label, next.plusWeeks(1));
        }
        return this;
    }

    /** Adds {@code count} calendar months; the first one is a rest of a month where the part starts inside one. */
    @CanIgnoreReturnValue
    public HorizonBuilder months(int count) {
        check("months", count);
        for (int i = 0; i < count; i++) {
            String label = String.format(Locale.ROOT, "%04d-%02d", next.getYear(), next.getMonthValue());
            add(label, next.withDayOfMonth(1).plusMonths(1));
        }
        return this;
    }

    /** Adds {@code count} calendar quarters; the first one is a rest of a quarter where the part starts inside one. */
    @CanIgnoreReturnValue
    public HorizonBuilder quarters(int count) {
        check("quarters", count);
        for (int i = 0; i < count; i++) {
            int quarter = next.get(IsoFields.QUARTER_OF_YEAR);
            LocalDate end = LocalDate.of(next.getYear(), quarter * 3 - 2, 1).plusMonths(3);
            add(String.format(Locale.ROOT, "%04d-Q%d", next.getYear(), quarter), end);
        }
        return this;
    }

    /**
     * Adds {@code count} fiscal periods of whole weeks. The label carries the year in which the first week of the fiscal
     * year ends and the period's number in it, {@code 2027-P01} to {@code 2027-P12}: a fiscal year that starts on 28
     * December 2026 is 2027.
     */
    @CanIgnoreReturnValue
    public HorizonBuilder fiscal(int count, FiscalPattern pattern) {
        check("periods", count);
        int year = next.plusDays(6).getYear();
        for (int i = 0; i < count; i++) {
            int period = i % 12;
            String label = String.format(Locale.ROOT, "%04d-P%02d", year + i / 12, period + 1);
            add(label, next.plusWeeks(pattern.weeks().get(period % 3)));
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
        add(label, endExclusive);
        return this;
    }

    /** Freezes the first {@code count} buckets of the whole horizon; 0 by default. */
    @CanIgnoreReturnValue
    public HorizonBuilder frozen(int count) {
        this.frozen = count;
        return this;
    }

    /** Counts working days by this calendar; Monday to Friday by default. */
    @CanIgnoreReturnValue
    public HorizonBuilder workingDays(WorkingCalendar workingCalendar) {
        this.calendar = workingCalendar;
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
        return Horizon.of(buckets, calendar, 0).frozen(frozen);
    }

    private void add(String label, LocalDate end) {
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
