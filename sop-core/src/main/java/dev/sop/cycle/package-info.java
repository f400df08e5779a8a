/**
 * One planning cycle before it is planned: {@link dev.sop.cycle.CycleInputs} as given, and the choices of the cycle.
 */
@NullMarked
@CheckReturnValue
@SopStyle
package dev.sop.cycle;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.sop.internal.SopStyle;
import org.jspecify.annotations.NullMarked;
