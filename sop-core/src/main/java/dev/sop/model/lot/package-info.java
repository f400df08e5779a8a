/** Runs of whole lots and least sizes: which runs are forced, how large a run can be, and the bounds on stock that follow. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.model.lot;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
