package dev.sop.forecast;

import java.util.Arrays;

/**
 * The indices of a season by classical decomposition, drawn towards "no season" by the rule of James and Stein (Miller and
 * Williams, Shrinkage estimators of time series seasonal factors, 2003). Multiplicative where every value is above zero,
 * else additive.
 *
 * <p>Each index is the mean, over the seasons, of value / centred moving average (or value - it). The share of shrinkage is
 * W = (m - 3) / (m - 1) x V / (spread of the indices), at most 1, with V the variance of a mean.
 */
final class SeasonalIndices {

    private final double[] indices;
    private final boolean multiplicative;

    private SeasonalIndices(double[] indices, boolean multiplicative) {
        this.indices = indices;
        this.multiplicative = multiplicative;
    }

    /** Of a series of at least two seasons; without a season nothing is adjusted. */
    static SeasonalIndices shrunk(double[] y, int season) {
        return of(y, season, true, Arrays.stream(y).min().orElse(0) > 0);
    }

    /** As the decomposition gives them. */
    static SeasonalIndices plain(double[] y, int season, boolean multiplicative) {
        return of(y, season, false, multiplicative);
    }

    private static SeasonalIndices of(double[] y, int season, boolean shrink, boolean multiplicative) {
        double neutral = multiplicative ? 1 : 0;
        double[] indices = new double[Math.max(1, season)];
        if (season < 2 || y.length < 2 * season) {
            Arrays.fill(indices, neutral);
            return new SeasonalIndices(indices, multiplicative);
        }
        double[] average = centredAverage(y, season);
        double[] squares = new double[season];
        int[] counts = new int[season];
        for (int t = season / 2; t < y.length - season / 2; t++) {
            double part = multiplicative ? y[t] / average[t] : y[t] - average[t];
            indices[t % season] += part;
            squares[t % season] += part * part;
            counts[t % season]++;
        }
        double variance = 0;
        for (int i = 0; i < season; i++) {
            indices[i] /= counts[i];
            double within = Math.max(0, squares[i] - counts[i] * indices[i] * indices[i]);
            variance += counts[i] < 2 ? 0 : within / (counts[i] - 1.0) / counts[i] / season;
        }
        centre(indices, multiplicative);
        if (shrink && season > 3) {
            double spread = 0;
            for (double index : indices) {
                spread += (index - neutral) * (index - neutral) / (season - 1);
            }
            double share = spread > 0 ? Math.min(1, (season - 3.0) / (season - 1) * variance / spread) : 1;
            for (int i = 0; i < season; i++) {
                indices[i] = share * neutral + (1 - share) * indices[i];
            }
        }
        return new SeasonalIndices(indices, multiplicative);
    }

    private static void centre(double[] indices, boolean multiplicative) {
        double mean = Arrays.stream(indices).average().orElse(0);
        for (int i = 0; i < indices.length; i++) {
            indices[i] = multiplicative ? indices[i] / mean : indices[i] - mean;
        }
    }

    /** The moving average over a season, of two halves where the season is even. */
    static double[] centredAverage(double[] y, int season) {
        double[] average = new double[y.length];
        int half = season / 2;
        for (int t = half; t < y.length - half; t++) {
            double sum = 0;
            for (int i = t - half; i <= t + half; i++) {
                boolean end = season % 2 == 0 && (i == t - half || i == t + half);
                sum += end ? y[i] / 2 : y[i];
            }
            average[t] = sum / season;
        }
        return average;
    }

    /** The index of a bucket, counted from the start of the series. */
    double at(int bucket) {
        return indices[bucket % indices.length];
    }

    /** The series without its season. */
    double[] adjust(double[] y) {
        double[] adjusted = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            adjusted[t] = multiplicative ? y[t] / Math.max(0.01, at(t)) : y[t] - at(t);
        }
        return adjusted;
    }

    /** A value with its season. */
    double restore(double value, int bucket) {
        return multiplicative ? value * Math.max(0.01, at(bucket)) : value + at(bucket);
    }
}
