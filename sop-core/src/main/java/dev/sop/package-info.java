/**
 * Sales and operations planning in process: {@code SopCycle.builder()...reconcile()} takes a planning cycle and gives back
 * one immutable plan.
 */
@NullMarked
@CheckReturnValue
package dev.sop;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
