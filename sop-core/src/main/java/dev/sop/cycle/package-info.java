/**
 * One planning cycle before it is planned: {@link dev.sop.cycle.CycleInputs} as given, {@link dev.sop.cycle.CycleCheck}
 * that finds everything wrong with them, {@link dev.sop.cycle.ResolvedCycle} with nothing left open.
 */
@NullMarked
@CheckReturnValue
@SopStyle
package dev.sop.cycle;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.sop.internal.SopStyle;
import org.jspecify.annotations.NullMarked;
