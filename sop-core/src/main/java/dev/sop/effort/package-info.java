/**
 * How much work a call may do: {@link dev.sop.effort.PlanningEffort} says how good a plan must be, what may be spent on it, and who
 * is told how far it has come.
 */
@NullMarked
@CheckReturnValue
@SopStyle
package dev.sop.effort;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.sop.internal.SopStyle;
import org.jspecify.annotations.NullMarked;
