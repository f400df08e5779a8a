package dev.sop.metrics.forecast;

import com.google.common.collect.ImmutableSet;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.LaneSum;

/**
 * Forecast error of actuals against forecasts, row by row in step: the same bucket of the same item at the same
 * index, the forecast as it was frozen at one lag. See {@link ErrorMeasure} for formulas, units, signs and sources.
 *
 * <p>Negative actuals (returns) enter denominators with their absolute value. The array doors give the same bits on
 * every run; they may differ from {@link ForecastErrorAccumulator} in the last digits, because they sum fast instead
 * of exactly.
 *
 * <p>Example: {@code ForecastError.of(WAPE, Series.of(100, 50), Series.of(90, 60))} is 20 / 150 = 0.1333.
 */
public final class ForecastError {
    private ForecastError() {}

    /** The measure of two series under {@link ErrorPolicy#DEFAULT}. */
    public static MetricResult of(ErrorMeasure measure, Series actual, Series forecast) {
        return of(measure, actual, forecast, ErrorPolicy.DEFAULT);
    }

    /**
     * The measure of two series.
     *
     * @throws IllegalArgumentException if an argument is null, the lengths differ, or the policy wants weights or
     *     refuses a zero actual
     */
    public static MetricResult of(ErrorMeasure measure, Series actual, Series forecast, ErrorPolicy policy) {
        return of(
                measure,
                Checks.notNull(actual, "actual").toArray(),
                Checks.notNull(forecast, "forecast").toArray(),
                policy);
    }

    /** The measure of two arrays under {@link ErrorPolicy#DEFAULT}; the arrays are only read. */
    public static MetricResult of(ErrorMeasure measure, double[] actual, double[] forecast) {
        return of(measure, actual, forecast, ErrorPolicy.DEFAULT);
    }

    /**
     * The measure of two arrays.
     *
     * @throws IllegalArgumentException as for series, or if a number is NaN or infinite; the message names its place
     */
    public static MetricResult of(ErrorMeasure measure, double[] actual, double[] forecast, ErrorPolicy policy) {
        checkArrays(actual, forecast);
        ErrorSums sums = fast(measure, policy);
        sums.add(actual, forecast, null, 0, actual.length);
        return sums.result(measure);
    }

    /**
     * The measure of two arrays stated in revenue or cost: each row is multiplied by its price or cost per unit first.
     *
     * <p>Example: actuals 10, 1000 of items at 500 and 1 each, forecasts 12, 900: WAPE in units is 102 / 1010 =
     * 0.10, in revenue 1100 / 6000 = 0.18.
     *
     * @throws IllegalArgumentException as for arrays without weights, if a weight is negative, or if the policy's
     *     weighting is UNITS
     */
    public static MetricResult of(
            ErrorMeasure measure, double[] actual, double[] forecast, double[] weight, ErrorPolicy policy) {
        checkArrays(actual, forecast);
        Checks.sameLength(actual.length, "actual", Checks.notNull(weight, "weight").length, "weight");
        ErrorSums sums = fast(measure, policy);
        sums.add(actual, forecast, weight, 0, actual.length);
        return sums.result(measure);
    }

    static void checkArrays(double[] actual, double[] forecast) {
        Checks.notNull(actual, "actual");
        Checks.notNull(forecast, "forecast");
        Checks.sameLength(actual.length, "actual", forecast.length, "forecast");
    }

    private static ErrorSums fast(ErrorMeasure measure, ErrorPolicy policy) {
        Checks.notNull(measure, "measure");
        return new ErrorSums(Checks.notNull(policy, "policy"), ImmutableSet.of(measure), LaneSum::new);
    }
}
