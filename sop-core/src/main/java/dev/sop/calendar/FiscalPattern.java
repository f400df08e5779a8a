package dev.sop.calendar;

import com.google.common.collect.ImmutableList;

/**
 * Weeks per period of a fiscal year of 52 weeks, repeated through the year, as retailers and many makers keep their books
 * (United States Internal Revenue Service, Publication 538, describes the 52-53-week year it belongs to).
 */
public enum FiscalPattern {
    /** Four, four, five weeks: 12 periods. */
    FOUR_FOUR_FIVE(4, 4, 5),
    /** Four, five, four weeks: 12 periods. */
    FOUR_FIVE_FOUR(4, 5, 4),
    /** Five, four, four weeks: 12 periods. */
    FIVE_FOUR_FOUR(5, 4, 4),
    /** Four weeks each: 13 periods. */
    THIRTEEN_OF_FOUR(4);

    private static final int WEEKS_PER_YEAR = 52;

    private final ImmutableList<Integer> weeks;

    FiscalPattern(Integer... weeks) {
        this.weeks = ImmutableList.copyOf(weeks);
    }

    /** Weeks of the periods that repeat, in order: the three of a quarter, which sum to 13, or 4 alone. */
    public ImmutableList<Integer> weeks() {
        return weeks;
    }

    /** Periods in a year: 12, or 13 of four weeks. */
    public int periodsPerYear() {
        int sum = weeks.stream().mapToInt(Integer::intValue).sum();
        return WEEKS_PER_YEAR / sum * weeks.size();
    }

    /** Weeks of the period with this number, from 1, in a year of 52 weeks. */
    int weeksOf(int number) {
        return weeks.get((number - 1) % weeks.size());
    }
}
