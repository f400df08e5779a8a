/** From a solution back to the planner's words: quantities, what limits decided, marginal values. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.model.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
