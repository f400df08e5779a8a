/**
 * Where a plan falls short: each {@link dev.sop.gap.Gap} with volume, money, buckets and causes that sum to it.
 */
@NullMarked
@CheckReturnValue
package dev.sop.gap;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
