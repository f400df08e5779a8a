package dev.sop.calendar;

import com.google.common.collect.ImmutableList;

/**
 * Weeks per period within a fiscal quarter of 13 weeks, as retailers and many makers keep their books (United States
 * Internal Revenue Service, Publication 538, describes the 52-53-week year it belongs to).
 */
public enum FiscalPattern {
    /** Four, four, five weeks. */
    FOUR_FOUR_FIVE(4, 4, 5),
    /** Four, five, four weeks. */
    FOUR_FIVE_FOUR(4, 5, 4),
    /** Five, four, four weeks. */
    FIVE_FOUR_FOUR(5, 4, 4);

    private final ImmutableList<Integer> weeks;

    FiscalPattern(int first, int second, int third) {
        this.weeks = ImmutableList.of(first, second, third);
    }

    /** Weeks of the three periods of a quarter, in order; they sum to 13. */
    public ImmutableList<Integer> weeks() {
        return weeks;
    }
}
