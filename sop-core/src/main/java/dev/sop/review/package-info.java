/**
 * How the past is scored: {@link dev.sop.review.PerformanceReview} lays a {@link dev.sop.performance.History} over the metrics
 * and gives a {@link dev.sop.performance.Performance}. Not exported.
 */
@NullMarked
@CheckReturnValue
package dev.sop.review;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
