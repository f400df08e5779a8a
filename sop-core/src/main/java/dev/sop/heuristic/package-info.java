/** Demand served order by order, the way many planning systems do, by {@link dev.sop.heuristic.PriorityHeuristic}. Not exported. */
@NullMarked
@CheckReturnValue
package dev.sop.heuristic;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
