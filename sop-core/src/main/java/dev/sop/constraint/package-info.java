/**
 * What limits the plan beyond the capacity of a resource: {@link dev.sop.constraint.Constraint} and the grammar
 * for limits written as text.
 */
@NullMarked
@CheckReturnValue
@SopStyle
package dev.sop.constraint;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.sop.internal.SopStyle;
import org.jspecify.annotations.NullMarked;
