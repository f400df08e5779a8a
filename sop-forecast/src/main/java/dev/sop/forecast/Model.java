package dev.sop.forecast;

/** A model of a series that is ready for it: not empty, no gap, scaled to about one. */
@FunctionalInterface
interface Model {

    /**
     * Fits and forecasts.
     *
     * @param y the series, at least one value
     * @param season buckets of a season, 1 for none; at least two whole seasons of values where above 1
     * @param buckets how many ahead
     */
    Outcome of(double[] y, int season, int buckets);
}
