/**
 * On time in full, as one joint test per order line. {@link dev.sop.metrics.otif.Otif} judges
 * {@link dev.sop.metrics.otif.OrderLine}s with their {@link dev.sop.metrics.otif.Delivery deliveries} under an
 * {@link dev.sop.metrics.otif.OtifPolicy} and answers with an {@link dev.sop.metrics.otif.OtifReport}: the rates at
 * an {@link dev.sop.metrics.otif.OtifLevel} and the {@link dev.sop.metrics.otif.LineJudgement} behind each line.
 * {@link dev.sop.metrics.otif.OtifAccumulator} does the same for arrays and streams of lines whose quantities inside
 * the window are known, or whose flags are.
 */
@NullMarked
@CheckReturnValue
@MetricStyle
package dev.sop.metrics.otif;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.sop.metrics.internal.MetricStyle;
import org.jspecify.annotations.NullMarked;
