/**
 * The engine as pure functions: {@link dev.sop.reconcile.Reconciliation} takes inputs and gives a verified, explained plan.
 */
@NullMarked
@CheckReturnValue
package dev.sop.reconcile;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
