package dev.sop.metrics.forecast;

import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.UndefinedReason;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.LaneSum;
import java.util.function.DoubleUnaryOperator;

/**
 * Forecast error of one series in units of its own in-sample naive error, so that series of any size compare. Below
 * 1 the forecast beats "same as one season ago" as that did in the history.
 *
 * <ul>
 *   <li>MASE = mean|F - A| / mean over t &gt; m of |H_t - H_(t-m)|
 *   <li>RMSSE = sqrt(mean (F - A)^2 / mean over t &gt; m of (H_t - H_(t-m))^2)
 * </ul>
 *
 * <p>{@code H} is the history the forecast was made from, without the test buckets; {@code m} the season length, see
 * {@link CalendarSeason}; 1 compares with the plain naive forecast. A history that never changes is
 * {@link UndefinedReason#FLAT_HISTORY}, one of m or fewer buckets {@link UndefinedReason#HISTORY_TOO_SHORT}. Over
 * many series use {@link dev.sop.metrics.MeanAccumulator} on the results.
 *
 * <p>Example: history 10, 14, 12 has naive errors 4 and 2, mean 3; actual 12, 15 against forecast 15, 12 has MAE 3,
 * so MASE is 1.
 *
 * <p>Sources: Hyndman and Koehler, "Another look at measures of forecast accuracy", International Journal of
 * Forecasting 22, 2006 (MASE); Makridakis, Spiliotis and Assimakopoulos, "The M5 competition", International Journal
 * of Forecasting 38, 2022 (RMSSE).
 */
public final class ScaledError {
    private ScaledError() {}

    /** Mean absolute scaled error of series; see {@link #mase(double[], double[], double[], int)}. */
    public static MetricResult mase(Series actual, Series forecast, Series history, int season) {
        return mase(
                Checks.notNull(actual, "actual").toArray(),
                Checks.notNull(forecast, "forecast").toArray(),
                Checks.notNull(history, "history").toArray(),
                season);
    }

    /** Root mean squared scaled error of series; see {@link #rmsse(double[], double[], double[], int)}. */
    public static MetricResult rmsse(Series actual, Series forecast, Series history, int season) {
        return rmsse(
                Checks.notNull(actual, "actual").toArray(),
                Checks.notNull(forecast, "forecast").toArray(),
                Checks.notNull(history, "history").toArray(),
                season);
    }

    /**
     * Mean absolute scaled error of arrays, which are only read.
     *
     * @param season m in buckets, at least 1
     * @throws IllegalArgumentException if an array is null or holds NaN or infinity, actual and forecast differ in
     *     length, or {@code season} is below 1
     */
    public static MetricResult mase(double[] actual, double[] forecast, double[] history, int season) {
        MetricResult error = ForecastError.of(ErrorMeasure.MAE, actual, forecast);
        return scaled("MASE = MAE / in-sample seasonal naive MAE", error, history, season, Math::abs);
    }

    /**
     * Root mean squared scaled error of arrays; arguments and errors as for
     * {@link #mase(double[], double[], double[], int)}.
     */
    public static MetricResult rmsse(double[] actual, double[] forecast, double[] history, int season) {
        MetricResult error = ForecastError.of(ErrorMeasure.RMSE, actual, forecast);
        MetricResult squared =
                error.isDefined() ? MetricResult.of(error.value() * error.value(), error.passport()) : error;
        MetricResult ratio = scaled(
                "RMSSE = sqrt(MSE / in-sample seasonal naive MSE)",
                squared,
                history,
                season,
                change -> change * change);
        return ratio.isDefined() ? MetricResult.of(Math.sqrt(ratio.value()), ratio.passport()) : ratio;
    }

    private static MetricResult scaled(
            String formula, MetricResult error, double[] history, int season, DoubleUnaryOperator size) {
        Checks.notNull(history, "history");
        Checks.finite(history, 0, history.length, "history");
        Checks.that(season >= 1, "season", season, "at least 1", "CalendarSeason has the usual lengths");
        MetricPassport passport = MetricPassport.of(formula, error.passport().counted())
                .withPolicy("season", season)
                .withPolicy("history buckets", history.length);
        if (error instanceof MetricResult.Undefined undefined) {
            return MetricResult.undefined(undefined.reason(), passport);
        }
        if (history.length <= season) {
            return MetricResult.undefined(UndefinedReason.HISTORY_TOO_SHORT, passport);
        }
        LaneSum changes = new LaneSum();
        for (int t = season; t < history.length; t++) {
            changes.add(size.applyAsDouble(history[t] - history[t - season]));
        }
        double scale = changes.total() / (history.length - season);
        return scale == 0
                ? MetricResult.undefined(UndefinedReason.FLAT_HISTORY, passport)
                : MetricResult.of(error.value() / scale, passport);
    }
}
