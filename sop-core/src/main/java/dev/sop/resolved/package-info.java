/** A checked cycle with nothing left open: every figure per bucket, every limit a sum or a decision. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.resolved;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
