package dev.sop.forecast;

import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;

/**
 * Exponential smoothing fitted to a history, with the parameters textbooks print: the weights and start of the least
 * squared error.
 *
 * <p>Example: {@code SmoothingFit.simple(DemandHistory.of(sales)).alpha()} is the weight of the newest value.
 */
public final class SmoothingFit {

    private final EtsFit fit;
    private final double unit;
    private final double[] fitted;
    private final double[] y;

    private SmoothingFit(DemandHistory history, EtsModel model) {
        this.y = FilledHistory.of(Checks.notNull(history, "history")).values().toArray();
        Checks.that(y.length > 0, "history", history, "a known value", "the wrong column was read");
        boolean seasonal = history.season() > 1 && y.length >= 2 * history.season();
        double unitOfValues = ModelMethod.unit(y);
        this.unit = unitOfValues == 0 ? 1 : unitOfValues;
        double[] scaled = ModelMethod.scaled(y, unit);
        this.fit = EtsFit.suited(scaled, seasonal ? history.season() : 1, model);
        this.fitted = ModelMethod.scaled(fit.fitted(), 1 / unit);
    }

    /** Simple smoothing. */
    public static SmoothingFit simple(DemandHistory history) {
        return new SmoothingFit(history, EtsModel.SIMPLE);
    }

    /** Holt's linear trend. */
    public static SmoothingFit holt(DemandHistory history) {
        return new SmoothingFit(history, EtsModel.HOLT);
    }

    /** Holt's trend damped by 0.8 to 0.98 a bucket. */
    public static SmoothingFit dampedHolt(DemandHistory history) {
        return new SmoothingFit(history, EtsModel.DAMPED_HOLT);
    }

    /** Holt and Winters with a season that is added. */
    public static SmoothingFit holtWintersAdditive(DemandHistory history) {
        return new SmoothingFit(history, EtsModel.WINTERS_ADDITIVE);
    }

    /** Holt and Winters with a season that multiplies. */
    public static SmoothingFit holtWintersMultiplicative(DemandHistory history) {
        return new SmoothingFit(history, EtsModel.WINTERS_MULTIPLICATIVE);
    }

    /** The share of an error the level takes, 0.0001 to 0.9999. */
    public double alpha() {
        return fit.alpha();
    }

    /** The share of an error the slope takes, 0.0001 to alpha; 0 without a trend. */
    public double beta() {
        return fit.beta();
    }

    /** The share of an error the season takes, 0.0001 to 1 - alpha; 0 without a season. */
    public double gamma() {
        return fit.gamma();
    }

    /** The level before the first value, in the unit of the history. */
    public double firstLevel() {
        return fit.firstLevel() * unit;
    }

    /** The slope before the first value, per bucket; 0 without a trend. */
    public double firstSlope() {
        return fit.firstSlope() * unit;
    }

    /** What was expected of each bucket of the history one bucket before. */
    public Series fitted() {
        return Series.of(fitted);
    }

    /** The history without its gaps, which {@link #fitted} stands beside. */
    public Series actual() {
        return Series.of(y);
    }

    /** The points ahead. */
    public Series points(int buckets) {
        Checks.that(buckets >= 1, "buckets", buckets, "1 or more", "the horizon was counted from its last bucket");
        return Series.of(ModelMethod.scaled(fit.outcome(buckets).points(), 1 / unit));
    }
}
