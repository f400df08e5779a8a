/** What the plan takes for granted because nobody said otherwise: {@link dev.sop.assumption.Assumption}. */
@NullMarked
@CheckReturnValue
package dev.sop.assumption;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
