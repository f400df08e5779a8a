/**
 * What the market is expected to take: {@link dev.sop.demand.DemandSignal}s from several sources come in, the
 * consensus {@link dev.sop.demand.DemandPlan} with a bridge by source comes out.
 */
@NullMarked
@CheckReturnValue
@SopStyle
package dev.sop.demand;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.sop.internal.SopStyle;
import org.jspecify.annotations.NullMarked;
