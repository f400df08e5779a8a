package dev.sop.forecast;

import java.util.Collections;
import java.util.List;

/** What a model says of the buckets ahead, in the unit of the series it was given: points, quantiles, what it found. */
final class Outcome {
    /** Of a value 1e100 times the largest of the series: bounds that wide say nothing more. */
    private static final double LARGEST_LOGARITHM = 230;

    private final double[] points;
    private final Forecast.Spread spread;
    private final String reason;

    Outcome(double[] points, Forecast.Spread spread, String reason) {
        this.points = points;
        this.spread = spread;
        this.reason = reason;
    }

    /** The mean of each bucket; a fresh array. */
    double[] points() {
        return points.clone();
    }

    /** The quantiles. */
    Forecast.Spread spread() {
        return spread;
    }

    /** What it found, in a few words. */
    String reason() {
        return reason;
    }

    /** With normal errors of these standard deviations. */
    static Outcome normal(double[] points, double[] errors, String reason) {
        double[] middle = points.clone();
        return new Outcome(
                points,
                (h, level) -> errors[h] == 0 ? middle[h] : middle[h] + Normal.quantile(level) * errors[h],
                reason);
    }

    /** The plain mean of several: of the points, and of each bound. */
    static Outcome mean(List<Outcome> parts, String reason) {
        return weighted(parts, Collections.nCopies(parts.size(), 1.0), reason);
    }

    /** The mean of several, of the points and of each bound, by weights that need not sum to one. */
    static Outcome weighted(List<Outcome> parts, List<Double> weights, String reason) {
        double total = weights.stream().mapToDouble(weight -> weight).sum();
        double[] shares = weights.stream().mapToDouble(weight -> weight / total).toArray();
        double[] points = new double[parts.get(0).points.length];
        for (int i = 0; i < shares.length; i++) {
            for (int h = 0; h < points.length; h++) {
                points[h] += shares[i] * parts.get(i).points[h];
            }
        }
        return new Outcome(
                points,
                (h, level) -> {
                    double sum = 0;
                    for (int i = 0; i < shares.length; i++) {
                        sum += shares[i] * parts.get(i).spread.quantile(h, level);
                    }
                    return sum;
                },
                reason);
    }

    /** With the season put back, for buckets that begin at one counted from the start of the series. */
    Outcome seasonal(SeasonalIndices indices, int from) {
        double[] whole = new double[points.length];
        for (int h = 0; h < whole.length; h++) {
            whole[h] = indices.restore(points[h], from + h);
        }
        return new Outcome(whole, (h, level) -> indices.restore(spread.quantile(h, level), from + h), reason);
    }

    /**
     * With quantiles further from the median, because a fitted model knows less than its formula says: times 1.11 + 0.35 h / n,
     * h buckets ahead of n values. Both numbers are from series simulated from the models themselves, none from data.
     */
    Outcome widened(int n) {
        return new Outcome(
                points,
                (h, level) -> {
                    double median = spread.quantile(h, 0.5);
                    return median + (1.11 + 0.35 * (h + 1) / n) * (spread.quantile(h, level) - median);
                },
                reason);
    }

    /** Of a series whose logarithm this is the outcome for; points are medians. */
    Outcome exponential() {
        double[] whole = new double[points.length];
        for (int h = 0; h < whole.length; h++) {
            whole[h] = Math.exp(Math.min(LARGEST_LOGARITHM, points[h]));
        }
        return new Outcome(
                whole,
                (h, level) -> Math.exp(Math.min(LARGEST_LOGARITHM, spread.quantile(h, level))),
                reason + " of logarithms");
    }
}
