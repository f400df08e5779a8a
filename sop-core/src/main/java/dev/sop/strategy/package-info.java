/**
 * Ways of planning beside the optimum, each a {@link dev.sop.cycle.Strategy} a cycle names; what a strategy cannot plan it declines with
 * {@link dev.sop.strategy.StrategyDeclinedException}.
 */
@NullMarked
@CheckReturnValue
package dev.sop.strategy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
