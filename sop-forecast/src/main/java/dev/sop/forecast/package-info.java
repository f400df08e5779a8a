/**
 * Forecasts of demand from history: the same history gives the same forecast, bit for bit, on every run and on any number
 * of threads.
 *
 * <p>A {@link dev.sop.forecast.DemandHistory} is the past of one item, with gaps where nothing is known. A
 * {@link dev.sop.forecast.ForecastMethod} makes a {@link dev.sop.forecast.Forecast} from it: a point and quantiles for
 * each bucket ahead, and the reason of each choice. {@link dev.sop.forecast.ForecastMethods} holds the methods;
 * {@link dev.sop.forecast.ForecastMethods#standard()} is the default. A method of the host's own implements the same
 * interface.
 */
@NullMarked
@CheckReturnValue
package dev.sop.forecast;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
