/**
 * Metrics of sales and operations planning as pure functions: the same input gives the same answer, on every run.
 *
 * <p>This package is the vocabulary every metric answers in. A {@link dev.sop.metrics.MetricResult} is a value or
 * "undefined, because"; either way it carries its {@link dev.sop.metrics.MetricPassport}: the formula, every policy
 * choice, how many observations counted and which were {@link dev.sop.metrics.LeftOut left out}.
 * {@link dev.sop.metrics.Series} is an unchangeable row of numbers, one per bucket.
 * {@link dev.sop.metrics.MeanAccumulator} averages the results of many items.
 *
 * <p>The metrics live by the planner's word: {@code forecast} (error, bias, tracking signal, value added),
 * {@code attainment} (plan attainment, utilisation), {@code inventory} (weeks of supply, turns, excess),
 * {@code otif}, {@code service} (fill rate, revenue at risk), {@code scorecard} (targets, trend, worst members) and
 * {@code tracking} (accuracy by lag and step, decisions scored). Each metric has a readable door on values and a
 * fast one on arrays, and an accumulator whose answer has the same bits in whatever order rows were added and parts
 * were merged.
 */
@NullMarked
@CheckReturnValue
package dev.sop.metrics;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
