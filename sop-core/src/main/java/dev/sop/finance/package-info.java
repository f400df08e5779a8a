/**
 * Money: {@link dev.sop.finance.CostPolicy} for costs nobody gave, {@link dev.sop.finance.FinancialTargets}, and
 * the {@link dev.sop.finance.FinancialPlan} of a reconciled cycle.
 */
@NullMarked
@CheckReturnValue
@SopStyle
package dev.sop.finance;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.sop.internal.SopStyle;
import org.jspecify.annotations.NullMarked;
