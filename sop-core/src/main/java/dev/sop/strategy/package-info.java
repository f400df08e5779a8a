/**
 * Ways of planning beside the optimum. {@link dev.sop.strategy.PriorityHeuristic} serves demand order by order, the
 * way many planning systems do; its plans keep every limit, and their cost against the optimum's says what planning
 * as a whole is worth.
 */
@NullMarked
@CheckReturnValue
package dev.sop.strategy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
