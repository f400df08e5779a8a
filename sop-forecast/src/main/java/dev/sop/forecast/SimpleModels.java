package dev.sop.forecast;

import java.util.Arrays;

/**
 * The methods every other must beat, with the standard errors of their theory (Hyndman and Athanasopoulos, Forecasting,
 * principles and practice, 5.5). s is the root of the mean squared one-step error, n the number of values, h counts from 1.
 */
final class SimpleModels {

    private SimpleModels() {}

    /** The last value; error s sqrt(h). */
    static Outcome naive(double[] y, int buckets) {
        double s = rootMeanSquare(y, 1, 0);
        return outcome(buckets, h -> y[y.length - 1], h -> s * Math.sqrt(h + 1), "the last value");
    }

    /** The value of the same bucket a season ago; error s sqrt(seasons ahead). */
    static Outcome seasonalNaive(double[] y, int season, int buckets) {
        double s = rootMeanSquare(y, season, 0);
        int last = y.length - season;
        return outcome(
                buckets,
                h -> y[last + h % season],
                h -> s * Math.sqrt(1 + h / season),
                season == 1 ? "the last value" : "the value of the same bucket a season ago");
    }

    /** The mean of the last values; error s sqrt(1 + 1/k). */
    static Outcome mean(double[] y, int last, int buckets) {
        int k = Math.min(last, y.length);
        double mean = Arrays.stream(y, y.length - k, y.length).average().orElse(0);
        double squares = Arrays.stream(y, y.length - k, y.length)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double error = k < 2 ? 0 : Math.sqrt(squares / (k - 1) * (1 + 1.0 / k));
        return outcome(buckets, h -> mean, h -> error, "the mean of " + k + (k == 1 ? " value" : " values"));
    }

    /** The last value and the mean change on; error s sqrt(h (1 + h / (n - 1))). */
    static Outcome drift(double[] y, int buckets) {
        int n = y.length;
        double slope = n < 2 ? 0 : (y[n - 1] - y[0]) / (n - 1);
        double s = n < 3 ? 0 : rootMeanSquare(y, 1, slope) * Math.sqrt((n - 1) / (n - 2.0));
        return outcome(
                buckets,
                h -> y[n - 1] + (h + 1) * slope,
                h -> s * Math.sqrt((h + 1) * (1 + (h + 1) / (n - 1.0))),
                "the last value and the mean change");
    }

    /** Smoothed by a given weight, started at the first value; error s sqrt(1 + (h - 1) weight^2). */
    static Outcome smoothed(double[] y, double weight, int buckets) {
        double level = y[0];
        double squares = 0;
        for (int t = 1; t < y.length; t++) {
            squares += (y[t] - level) * (y[t] - level);
            level += weight * (y[t] - level);
        }
        double last = level;
        double s = Math.sqrt(squares / Math.max(1, y.length - 1));
        return outcome(buckets, h -> last, h -> s * Math.sqrt(1 + h * weight * weight), "smoothed by " + weight);
    }

    private static double rootMeanSquare(double[] y, int lag, double slope) {
        double squares = 0;
        for (int t = lag; t < y.length; t++) {
            double error = y[t] - y[t - lag] - slope;
            squares += error * error;
        }
        return y.length > lag ? Math.sqrt(squares / (y.length - lag)) : 0;
    }

    private interface At {
        double at(int bucket);
    }

    private static Outcome outcome(int buckets, At point, At error, String reason) {
        double[] points = new double[buckets];
        double[] errors = new double[buckets];
        for (int h = 0; h < buckets; h++) {
            points[h] = point.at(h);
            double e = error.at(h);
            errors[h] = Double.isFinite(e) ? e : 0;
        }
        return Outcome.normal(points, errors, reason);
    }
}
