/**
 * How well demand was served in quantity and what the rest is worth: {@link dev.sop.metrics.service.FillRate} and
 * {@link dev.sop.metrics.service.RevenueAtRisk}. Whether it came in time is the question of the {@code otif} package.
 */
@NullMarked
@CheckReturnValue
package dev.sop.metrics.service;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
