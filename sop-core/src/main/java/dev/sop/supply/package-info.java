/**
 * What can be made or bought: {@link dev.sop.supply.SupplyResource}s with capacity, overtime tiers and routings
 * come in, the {@link dev.sop.supply.SupplyPlan} comes out.
 */
@NullMarked
@CheckReturnValue
@SopStyle
package dev.sop.supply;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.sop.internal.SopStyle;
import org.jspecify.annotations.NullMarked;
