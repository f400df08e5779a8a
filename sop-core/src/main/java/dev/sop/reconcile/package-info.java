/**
 * The engine as pure functions: {@link dev.sop.reconcile.Reconciliation} takes inputs and gives a verified, explained plan;
 * {@link dev.sop.effort.PlanningEffort} says how good it must be and what may be spent on it.
 */
@NullMarked
@CheckReturnValue
package dev.sop.reconcile;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
