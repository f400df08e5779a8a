package dev.sop.forecast;

/**
 * A way to forecast. Open to hosts: a method of one's own, or a model trained elsewhere, implements this and stands where
 * the methods of {@link ForecastMethods} stand.
 *
 * <p>An implementation gives the same forecast for the same history, may be called from several threads at once, and
 * returns as many buckets as asked.
 */
public interface ForecastMethod {

    /** The name by which reports tell it apart. */
    String name();

    /**
     * The forecast of the buckets that follow the history.
     *
     * @param history the past; may be short, constant, all zero, negative, empty, or have gaps
     * @param buckets how many buckets ahead, 1 or more
     */
    Forecast forecast(DemandHistory history, int buckets);
}
