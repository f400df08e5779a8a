/**
 * Looking back before planning ahead. A cycle takes in a {@link dev.sop.performance.History}: past buckets, what was sold, made
 * and left in stock ({@link dev.sop.performance.ProductActuals}), what had been forecast
 * ({@link dev.sop.performance.FrozenForecast}) and published ({@link dev.sop.performance.PublishedProduction}), how orders were
 * served ({@link dev.sop.performance.OrderCounts}) and what decisions and assumptions were expected to bring
 * ({@link dev.sop.performance.PastExpectation}). The plan gives back a {@link dev.sop.performance.Performance}: a scorecard
 * against {@link dev.sop.performance.PerformanceTargets}, accuracy by lag and step, attainment of each published plan, and the
 * score of past expectations. The formulas are those of the metrics module; every figure says which.
 */
@NullMarked
@CheckReturnValue
@SopStyle
package dev.sop.performance;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.sop.internal.SopStyle;
import org.jspecify.annotations.NullMarked;
