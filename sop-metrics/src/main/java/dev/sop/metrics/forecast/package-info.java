/**
 * Forecast error, bias, tracking signal and the value a forecasting step adds.
 *
 * <p>Throughout, {@code A} is the actual and {@code F} the forecast of a bucket as frozen at a declared lag; the
 * error is {@code e = F - A}, so over-forecasting is positive. {@link dev.sop.metrics.forecast.ForecastError}
 * computes any {@link dev.sop.metrics.forecast.ErrorMeasure} of series or arrays,
 * {@link dev.sop.metrics.forecast.ForecastErrorAccumulator} of a stream;
 * {@link dev.sop.metrics.forecast.ForecastSample} is the readable door on rows with item, bucket and lag, and
 * reports the leaf ("mix") and family ("volume") error together. {@link dev.sop.metrics.forecast.ScaledError} has
 * MASE and RMSSE, {@link dev.sop.metrics.forecast.TrackingSignal} the alarms,
 * {@link dev.sop.metrics.forecast.ForecastValueAdded} the comparison of two steps, and
 * {@link dev.sop.metrics.forecast.BenchmarkForecast} the mean, naive and seasonal naive forecasts to compare with.
 */
@NullMarked
@CheckReturnValue
package dev.sop.metrics.forecast;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
