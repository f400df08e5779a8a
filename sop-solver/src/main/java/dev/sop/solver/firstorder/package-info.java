/**
 * Restarted primal-dual iteration for linear programs too large for the simplex method; entry
 * {@link dev.sop.solver.firstorder.FirstOrderSolver}.
 */
@NullMarked
package dev.sop.solver.firstorder;

import org.jspecify.annotations.NullMarked;
