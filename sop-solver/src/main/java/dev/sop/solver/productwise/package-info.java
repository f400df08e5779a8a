/**
 * The fast planning solver: families that share capacity, overtime, materials and storage, on flat arrays.
 *
 * <p>{@link dev.sop.solver.productwise.CoupledSolver} is the only door. It takes a {@link dev.sop.solver.productwise.problem.CoupledProblem}
 * and {@link dev.sop.solver.productwise.problem.SolveSettings} and gives a {@link dev.sop.solver.productwise.CoupledPlan}: a feasible plan, prices
 * and a proven lower bound. Families that share nothing are solved exactly by the slope trick ({@code FamilySolver} on a
 * {@code FamilyProgram}); the rest by a first-order method whose plan is repaired with the same exact family solver and whose
 * bound is valid for any prices.
 */
@NullMarked
package dev.sop.solver.productwise;

import org.jspecify.annotations.NullMarked;
