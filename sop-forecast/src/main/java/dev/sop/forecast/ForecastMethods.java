package dev.sop.forecast;

import dev.sop.metrics.internal.Checks;
import java.util.function.ToDoubleFunction;

/**
 * The methods. Each takes every history: short, constant, all zero, huge, negative, with gaps.
 *
 * <p>Example: {@code ForecastMethods.standard().forecast(DemandHistory.of(sales).withSeason(12), 18).points()}.
 */
public final class ForecastMethods {

    private ForecastMethods() {}

    /**
     * The default: the plain mean of exponential smoothing weighted by AICc over all its models, the Theta method and the
     * dynamic optimised Theta model. {@link #intermittent()} where the mean interval between demands is above 1.32 buckets
     * ({@link Intermittency}). Not below zero where the history never is.
     */
    public static ForecastMethod standard() {
        return new ModelMethod("standard", Combination::standard, true);
    }

    /** The default in a fraction of its time: exponential smoothing without season, on logarithms where they exist. */
    public static ForecastMethod fast() {
        return new ModelMethod("fast", Combination::fast, true);
    }

    /**
     * A method of the host's own, or any other, used only where it wins: both forecast the end of the history from up to six
     * earlier origins, and the challenger forecasts what is ahead only where its mean absolute error is the smaller one. The
     * reason says which won and by how much.
     */
    public static ForecastMethod ifItWins(ForecastMethod challenger, ForecastMethod incumbent) {
        return new Challenge(challenger, incumbent);
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
        return ets("simple smoothing", EtsModel.SIMPLE);
    }

    /** Holt's linear trend. */
    public static ForecastMethod holt() {
        return ets("Holt", EtsModel.HOLT);
    }

    /** Holt's trend damped by 0.8 to 0.98 a bucket. */
    public static ForecastMethod dampedHolt() {
        return ets("damped Holt", EtsModel.DAMPED_HOLT);
    }

    /** Holt and Winters with a season that is added; Holt alone where there is no season. */
    public static ForecastMethod holtWintersAdditive() {
        return ets("Holt-Winters additive", EtsModel.WINTERS_ADDITIVE);
    }

    /** Holt and Winters with a season that multiplies; one that is added where values are not all above zero. */
    public static ForecastMethod holtWintersMultiplicative() {
        return ets("Holt-Winters multiplicative", EtsModel.WINTERS_MULTIPLICATIVE);
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

    /** Simple exponential smoothing by a given weight, started at the first value. */
    public static ForecastMethod simpleSmoothing(double weight) {
        checkWeight(weight);
        return new ModelMethod(
                "simple smoothing " + weight, (y, season, buckets) -> SimpleModels.smoothed(y, weight, buckets), false);
    }

    /** Croston's: size over interval, both smoothed by a weight above 0 and at most 1. */
    public static ForecastMethod croston(double weight) {
        checkWeight(weight);
        return sparse("Croston", y -> IntermittentModels.croston(y, weight));
    }

    /** Croston's without its bias: times 1 - weight / 2 (SBA); above 0 and at most 1. */
    public static ForecastMethod syntetosBoylan(double weight) {
        checkWeight(weight);
        return sparse("SBA", y -> IntermittentModels.syntetosBoylan(y, weight));
    }

    /** Chance times size, falling when demand stops (TSB), its weights fitted. */
    public static ForecastMethod teunterSyntetosBabai() {
        return sparse("TSB", IntermittentModels::teunter);
    }

    /** Smoothed sums over the mean interval between demands. */
    public static ForecastMethod adida() {
        return sparse("ADIDA", IntermittentModels::adida);
    }

    /** The mean of smoothed sums over 1, 2, .. buckets up to the mean interval between demands. */
    public static ForecastMethod imapa() {
        return sparse("IMAPA", IntermittentModels::imapa);
    }

    /** For demand that does not come in every bucket: the plain mean of SBA (0.1), TSB and IMAPA. */
    public static ForecastMethod intermittent() {
        return sparse("mean of SBA, TSB, IMAPA", IntermittentModels::combined);
    }

    private static void checkWeight(double weight) {
        Checks.that(weight > 0 && weight <= 1, "weight", weight, "above 0 and at most 1", "it is in percent");
    }

    private static ForecastMethod sparse(String name, ToDoubleFunction<double[]> mean) {
        return new ModelMethod(
                name,
                (y, season, buckets) -> IntermittentModels.outcome(y, mean.applyAsDouble(y), buckets, name),
                true);
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
