/**
 * Linear programs by OR-Tools' native solvers, where the host allows native code. Nothing is used before an effort names it:
 * {@code PlanningEffort.builder().linearSolver(OrToolsSolver.glop())}.
 */
@NullMarked
package dev.sop.ortools;

import org.jspecify.annotations.NullMarked;
