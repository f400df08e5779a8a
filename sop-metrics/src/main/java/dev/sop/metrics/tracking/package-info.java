/**
 * Looking back: what was said, and what happened. {@link dev.sop.metrics.tracking.ForecastSnapshot}s are forecasts
 * as frozen; {@link dev.sop.metrics.tracking.ForecastHistory} keeps them and gives accuracy by lag and by step once
 * actuals arrive. {@link dev.sop.metrics.tracking.PublishedPlan} is the base of plan attainment.
 * {@link dev.sop.metrics.tracking.Expectation}s are decisions and assumptions with the impact expected of them;
 * {@link dev.sop.metrics.tracking.ImpactScore} holds them against what came.
 */
@NullMarked
@CheckReturnValue
package dev.sop.metrics.tracking;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
