/**
 * Metrics against targets. A {@link dev.sop.metrics.scorecard.Scorecard} holds one
 * {@link dev.sop.metrics.scorecard.ScorecardEntry} per metric: the result, its
 * {@link dev.sop.metrics.scorecard.Target} and status, and the worst families and buckets beside every average.
 * {@link dev.sop.metrics.scorecard.Trend} compares cycles; {@link dev.sop.metrics.scorecard.Hierarchy} rolls
 * accumulators up over any tree.
 */
@NullMarked
@CheckReturnValue
package dev.sop.metrics.scorecard;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
