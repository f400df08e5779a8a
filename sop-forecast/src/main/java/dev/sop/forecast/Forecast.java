package dev.sop.forecast;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;

/**
 * What a method says of the buckets ahead: a point for each, how far it may be off, and why.
 *
 * <p>The point is the mean expected. Quantiles are in the unit of the history and never cross: a higher level is never
 * below a lower one.
 *
 * <p>Example: point 100 and standard error 10 in one bucket: {@code quantile(0.9)} is 112.8, {@code interval(0.95)} is
 * 80.4 to 119.6.
 */
public final class Forecast {
    /** The nine quantiles most scores are made of: 0.1, 0.2 to 0.9. */
    public static final ImmutableList<Double> NINE_LEVELS =
            ImmutableList.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

    private final String method;
    private final Series points;
    private final Spread spread;
    private final double least;
    private final String reason;

    /** The number below which a share of the outcomes of a bucket lies, before the bound from below. */
    interface Spread {
        double quantile(int bucket, double level);
    }

    /** Two bounds for each bucket. */
    public record Interval(Series lower, Series upper) {}

    Forecast(String method, double[] points, Spread spread, double least, String reason) {
        this.method = Checks.notNull(method, "method");
        this.points = Series.of(Checks.notNull(points, "points"));
        this.spread = spread;
        this.least = least;
        this.reason = Checks.notNull(reason, "reason");
    }

    /**
     * A forecast whose errors are normal: what a method of the host's own returns.
     *
     * @param method name of the method
     * @param points one per bucket ahead
     * @param standardErrors of each point, in the unit of the history, zero or more; zero says it is certain
     * @param reason why this forecast, in a sentence; empty if there is nothing to say
     * @throws IllegalArgumentException if the lengths differ, a number is not finite or an error is negative
     */
    public static Forecast normal(String method, double[] points, double[] standardErrors, String reason) {
        double[] errors = Checks.notNull(standardErrors, "standardErrors").clone();
        Checks.notNegative(errors, 0, errors.length, "standardErrors");
        Checks.sameLength(Checks.notNull(points, "points").length, "points", errors.length, "standardErrors");
        double[] middle = points.clone();
        Spread spread = (bucket, level) ->
                errors[bucket] == 0 ? middle[bucket] : middle[bucket] + Normal.quantile(level) * errors[bucket];
        return new Forecast(method, middle, spread, Double.NEGATIVE_INFINITY, reason);
    }

    /** The same forecast with no point and no quantile below a number: 0 for what cannot be sold back. */
    public Forecast atLeast(double bound) {
        Checks.finite(bound, "bound");
        double[] raised = points.toArray();
        for (int h = 0; h < raised.length; h++) {
            raised[h] = Math.max(bound, raised[h]);
        }
        return new Forecast(method, raised, spread, Math.max(least, bound), reason);
    }

    /** The same forecast with one more reason, after a semicolon where there is one already. */
    Forecast because(String more) {
        return new Forecast(method, points.toArray(), spread, least, reason.isEmpty() ? more : reason + "; " + more);
    }

    /** The name of the method that made it. */
    public String method() {
        return method;
    }

    /** The mean expected in each bucket ahead, the next bucket first. */
    public Series points() {
        return points;
    }

    /** Why this forecast: the method or methods, what they found, what of the history was changed on the way. */
    public String reason() {
        return reason;
    }

    /**
     * The number below which this share of outcomes is expected, bucket by bucket.
     *
     * @param level above 0 and below 1
     */
    public Series quantile(double level) {
        Checks.that(level > 0 && level < 1, "level", level, "above 0 and below 1", "it is in percent");
        double[] quantiles = new double[points.size()];
        for (int h = 0; h < quantiles.length; h++) {
            quantiles[h] = Math.max(least, spread.quantile(h, level));
        }
        return Series.of(quantiles);
    }

    /** The quantiles of {@link #NINE_LEVELS}, in their order. */
    public ImmutableList<Series> nineQuantiles() {
        return NINE_LEVELS.stream().map(this::quantile).collect(ImmutableList.toImmutableList());
    }

    /**
     * The central interval that is expected to hold this share of outcomes in each bucket.
     *
     * @param coverage above 0 and below 1: 0.95 leaves 0.025 on each side
     */
    public Interval interval(double coverage) {
        Checks.that(coverage > 0 && coverage < 1, "coverage", coverage, "above 0 and below 1", "it is in percent");
        return new Interval(quantile((1 - coverage) / 2), quantile((1 + coverage) / 2));
    }

    @Override
    public String toString() {
        return method + " " + points + (reason.isEmpty() ? "" : ": " + reason);
    }
}
