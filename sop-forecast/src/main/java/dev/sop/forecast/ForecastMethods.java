package dev.sop.forecast;

import dev.sop.metrics.internal.Checks;

/**
 * The methods. Each takes every history: short, constant, all zero, huge, negative, with gaps.
 *
 * <p>Example: {@code ForecastMethods.standard().forecast(DemandHistory.of(sales).withSeason(12), 18).points()}.
 */
public final class ForecastMethods {

    private ForecastMethods() {}

    /**
     * The default: the plain mean of exponential smoothing weighted by AICc over all its models, the Theta method and the
     * dynamic optimised Theta model. Not below zero where the history never is.
     */
    public static ForecastMethod standard() {
        return new ModelMethod("standard", Combination::standard, true);
    }

    /** The default in a fraction of its time: exponential smoothing without season, on logarithms where they exist. */
    public static ForecastMethod fast() {
        return new ModelMethod("fast", Combination::fast, true);
    }

    /** The last value. */
    public static ForecastMethod naive() {
        return new ModelMethod("naive", (y, season, buckets) -> SimpleModels.naive(y, buckets), false);
    }

    /** The value of the same bucket in the last season. */
    public static ForecastMethod seasonalNaive() {
        return new ModelMethod("seasonal naive", SimpleModels::seasonalNaive, false);
    }

    /** The mean of all values. */
    public static ForecastMethod mean() {
        return new ModelMethod("mean", (y, season, buckets) -> SimpleModels.mean(y, y.length, buckets), false);
    }

    /**
     * The mean of the last values.
     *
     * @param last how many, 1 or more; all where there are fewer
     */
    public static ForecastMethod movingAverage(int last) {
        Checks.that(last >= 1, "last", last, "1 or more values", "all are meant: see mean()");
        return new ModelMethod("moving average", (y, season, buckets) -> SimpleModels.mean(y, last, buckets), false);
    }

    /** The last value and the mean change on. */
    public static ForecastMethod drift() {
        return new ModelMethod("drift", (y, season, buckets) -> SimpleModels.drift(y, buckets), false);
    }

    /** Simple exponential smoothing, its weight and start those of the least squared error. */
    public static ForecastMethod simpleSmoothing() {
        return ets("simple smoothing", new EtsModel(false, EtsModel.Trend.NONE, EtsModel.Season.NONE));
    }

    /** Holt's linear trend. */
    public static ForecastMethod holt() {
        return ets("Holt", new EtsModel(false, EtsModel.Trend.ADDITIVE, EtsModel.Season.NONE));
    }

    /** Holt's trend damped by 0.8 to 0.98 a bucket. */
    public static ForecastMethod dampedHolt() {
        return ets("damped Holt", new EtsModel(false, EtsModel.Trend.DAMPED, EtsModel.Season.NONE));
    }

    /** Holt and Winters with a season that is added; Holt alone where there is no season. */
    public static ForecastMethod holtWintersAdditive() {
        return ets("Holt-Winters additive", new EtsModel(false, EtsModel.Trend.ADDITIVE, EtsModel.Season.ADDITIVE));
    }

    /** Holt and Winters with a season that multiplies; one that is added where values are not all above zero. */
    public static ForecastMethod holtWintersMultiplicative() {
        return ets(
                "Holt-Winters multiplicative",
                new EtsModel(true, EtsModel.Trend.ADDITIVE, EtsModel.Season.MULTIPLICATIVE));
    }

    /** The fifteen models of exponential smoothing, weighted by AICc. */
    public static ForecastMethod ets() {
        return new ModelMethod("ETS", EtsFamily::weighted, false);
    }

    /** The Theta method on the series without its season. */
    public static ForecastMethod theta() {
        return adjusted("Theta", ThetaModel::standard);
    }

    /** The optimised Theta model on the series without its season. */
    public static ForecastMethod optimisedTheta() {
        return adjusted("optimised Theta", ThetaModel::optimised);
    }

    /** The dynamic optimised Theta model on the series without its season. */
    public static ForecastMethod dynamicTheta() {
        return adjusted("dynamic optimised Theta", ThetaModel::dynamic);
    }

    private interface Adjusted {
        Outcome of(double[] y, int buckets);
    }

    private static ForecastMethod adjusted(String name, Adjusted model) {
        return new ModelMethod(
                name,
                (y, season, buckets) -> {
                    SeasonalIndices indices = SeasonalIndices.shrunk(y, season);
                    return model.of(indices.adjust(y), buckets).seasonal(indices, y.length);
                },
                false);
    }

    private static ForecastMethod ets(String name, EtsModel model) {
        return new ModelMethod(
                name, (y, season, buckets) -> EtsFit.suited(y, season, model).outcome(buckets), false);
    }
}
