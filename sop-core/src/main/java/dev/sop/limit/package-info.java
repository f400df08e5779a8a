/** A kind of limit, a class: what can be wrong with it, what a scenario scales, and the resolved limits it is. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.limit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
