package dev.sop.metrics.inventory;

import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;

/**
 * How long each of the following buckets is, to turn buckets of cover into weeks.
 *
 * <p>Example: a 4-4-5 quarter is {@code CoverCalendar.of(Series.of(4, 4, 5), Series.of(20, 20, 25))}.
 */
public final class CoverCalendar {
    private static final CoverCalendar WEEKLY = uniform(1, 5);

    private final Series weeks;
    private final Series workingDays;
    private final boolean uniform;

    private CoverCalendar(Series weeks, Series workingDays, boolean uniform) {
        this.weeks = weeks;
        this.workingDays = workingDays;
        this.uniform = uniform;
    }

    /** Every bucket is one week of five working days. */
    public static CoverCalendar weekly() {
        return WEEKLY;
    }

    /**
     * Every bucket is equally long, however many there are.
     *
     * @param weeks length of a bucket in weeks, above zero; 52.0 / 12 for a mean month
     * @param workingDays working days in a bucket, zero or more
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static CoverCalendar uniform(double weeks, int workingDays) {
        return of(Series.of(weeks), Series.of(workingDays), true);
    }

    /**
     * Each following bucket has its own length; index 0 is the first bucket that draws on the stock.
     *
     * @param weeks length of each bucket in weeks, each above zero
     * @param workingDays working days of each bucket, as many as {@code weeks}, each zero or more
     * @throws IllegalArgumentException if the sizes differ or a number is outside its range
     */
    public static CoverCalendar of(Series weeks, Series workingDays) {
        return of(weeks, workingDays, false);
    }

    private static CoverCalendar of(Series weeks, Series workingDays, boolean uniform) {
        Checks.notNull(weeks, "weeks");
        Checks.notNull(workingDays, "workingDays");
        Checks.sameLength(weeks.size(), "weeks", workingDays.size(), "workingDays");
        for (int i = 0; i < weeks.size(); i++) {
            Checks.that(weeks.get(i) > 0, "weeks[" + i + "]", weeks.get(i), "above zero", "the bucket is empty");
            Checks.notNegative(workingDays.get(i), "workingDays[" + i + "]");
        }
        return new CoverCalendar(weeks, workingDays, uniform);
    }

    double weeks(int bucket) {
        return weeks.get(uniform ? 0 : bucket);
    }

    /** The weeks that a share of a bucket's demand counts for. */
    double weeksOfPart(int bucket, double share, PartialBucket policy) {
        return switch (policy) {
            case LINEAR -> share * weeks(bucket);
            case FLOOR -> 0;
            case WORKING_DAYS -> {
                double days = workingDays.get(uniform ? 0 : bucket);
                yield days == 0 ? 0 : Math.floor(share * days) / days * weeks(bucket);
            }
        };
    }

    void checkCovers(int buckets) {
        Checks.that(
                uniform || weeks.size() >= buckets,
                "calendar",
                weeks.size() + " buckets",
                "at least " + buckets + ", one per bucket of demand",
                "the calendar ends earlier than the demand plan");
    }
}
