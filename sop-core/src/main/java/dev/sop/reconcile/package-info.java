/**
 * From inputs to a verified, explained plan: {@link dev.sop.reconcile.Reconciliation} chooses the method, solves and reads back;
 * {@link dev.sop.effort.PlanningEffort} says how good it must be and what may be spent on it.
 */
@NullMarked
@CheckReturnValue
package dev.sop.reconcile;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
