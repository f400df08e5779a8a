/** The second opinion: a plan measured, costed and held against every limit without a look at model or solver. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.verifier;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
