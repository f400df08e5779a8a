/** The standard set of scenarios: {@link dev.sop.scenarios.StandardScenarios}. */
@NullMarked
@CheckReturnValue
package dev.sop.scenarios;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
