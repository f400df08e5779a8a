package dev.sop.metrics.wrong;

import dev.sop.calendar.Series;

/** A metric must know nothing of the core. */
public final class MetricThatKnowsTheCore {

    private MetricThatKnowsTheCore() {}

    /** The sum. */
    public static double of(Series series) {
        return series.sum();
    }
}
