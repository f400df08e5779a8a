/**
 * The cycle as an index-based linear program ({@link dev.sop.model.PlanningModel}), compiled from values and read back to
 * values; kept apart from both.
 */
@NullMarked
@CheckReturnValue
package dev.sop.model;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
