/**
 * How things may turn out: a {@link dev.sop.scenario.Scenario} is a list of {@link dev.sop.scenario.Change}s laid over the
 * inputs of a cycle, with its likelihood and expected impact. The standard set lives in a module of its own.
 */
@NullMarked
@CheckReturnValue
@SopStyle
package dev.sop.scenario;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.sop.internal.SopStyle;
import org.jspecify.annotations.NullMarked;
