/**
 * Wrong input: each {@link dev.sop.problem.Problem} with its place, value, expectation and likely fix, all reported
 * together by {@link dev.sop.problem.InvalidCycleException}.
 */
@NullMarked
@CheckReturnValue
package dev.sop.problem;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
