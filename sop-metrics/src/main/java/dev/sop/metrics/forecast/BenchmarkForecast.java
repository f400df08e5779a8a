package dev.sop.metrics.forecast;

import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;
import java.util.Arrays;

/**
 * The forecasts every other forecast must beat to be worth its effort. All are made at the end of the history for
 * the buckets that follow.
 *
 * <p>Example: history 1, 2, 3, 7 for three buckets: mean 3.25 each; naive 7, 7, 7; seasonal naive with season 2: 3, 7,
 * 3; drift: a mean change of (7 - 1) / 3 = 2 a bucket, 9, 11, 13.
 *
 * <p>Source: Hyndman and Athanasopoulos, "Forecasting: Principles and Practice", 2nd edition, 2018, section 3.1.
 */
public final class BenchmarkForecast {
    private BenchmarkForecast() {}

    /**
     * The mean of the history, for every bucket.
     *
     * @throws IllegalArgumentException if the history is empty or {@code buckets} is negative
     */
    public static Series mean(Series history, int buckets) {
        double[] values = checked(history, 1, buckets);
        return flat(Arrays.stream(values).sum() / values.length, buckets);
    }

    /** The last bucket of the history, for every bucket; errors as for {@link #mean}. */
    public static Series naive(Series history, int buckets) {
        double[] values = checked(history, 1, buckets);
        return flat(values[values.length - 1], buckets);
    }

    /**
     * The last bucket and the mean change per bucket of the history added on for each bucket ahead: the line through
     * the first and the last bucket, drawn on. Not clipped: a falling history may end below zero.
     *
     * @throws IllegalArgumentException if the history has fewer than two buckets or {@code buckets} is negative
     */
    public static Series drift(Series history, int buckets) {
        double[] values = checked(history, 2, buckets);
        double last = values[values.length - 1];
        double perBucket = (last - values[0]) / (values.length - 1);
        double[] forecast = new double[buckets];
        for (int bucket = 0; bucket < buckets; bucket++) {
            forecast[bucket] = last + (bucket + 1) * perBucket;
        }
        return Series.of(forecast);
    }

    /**
     * The same bucket of the last season of the history, repeated season after season.
     *
     * @param season buckets in a season, at least 1; see {@link CalendarSeason}
     * @throws IllegalArgumentException if the history is shorter than one season, {@code season} is below 1, or
     *     {@code buckets} is negative
     */
    public static Series seasonalNaive(Series history, int season, int buckets) {
        Checks.that(season >= 1, "season", season, "at least 1", "CalendarSeason has the usual lengths");
        double[] values = checked(history, season, buckets);
        double[] forecast = new double[buckets];
        for (int bucket = 0; bucket < buckets; bucket++) {
            forecast[bucket] = values[values.length - season + bucket % season];
        }
        return Series.of(forecast);
    }

    private static Series flat(double level, int buckets) {
        double[] forecast = new double[buckets];
        Arrays.fill(forecast, level);
        return Series.of(forecast);
    }

    private static double[] checked(Series history, int atLeast, int buckets) {
        Checks.that(buckets >= 0, "buckets", buckets, "zero or more", "from and to are swapped");
        Checks.that(
                Checks.notNull(history, "history").size() >= atLeast,
                "history.size",
                history.size(),
                "at least " + atLeast,
                "the item is too new for this benchmark");
        return history.toArray();
    }
}
