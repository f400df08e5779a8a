/**
 * The plan for those who decide: {@link dev.sop.executive.ExecutiveSummary} with decisions, assumptions and risks, and the
 * {@link dev.sop.executive.ActionItem}s.
 */
@NullMarked
@CheckReturnValue
package dev.sop.executive;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
