package dev.sop.metrics.forecast;

/** How many buckets make a year, the season length m of the seasonal naive forecast and of MASE and RMSSE. */
public enum CalendarSeason {
    /** Twelve. */
    MONTHS(12),
    /** Fifty-two. */
    WEEKS(52),
    /** Four. */
    QUARTERS(4);

    private final int buckets;

    CalendarSeason(int buckets) {
        this.buckets = buckets;
    }

    /** Buckets per year. */
    public int buckets() {
        return buckets;
    }
}
