package dev.sop.forecast.wrong;

import dev.sop.calendar.Series;

/** A forecast must know nothing of the core. */
public final class ForecastThatKnowsTheCore {

    private ForecastThatKnowsTheCore() {}

    /** The last value. */
    public static double of(Series series) {
        return series.sum();
    }
}
