/**
 * The fast planning solver: products that share capacity, overtime, materials and storage, on flat arrays.
 *
 * <p>{@link dev.sop.solver.productwise.ProductWiseSolver} is the only door. It takes a {@link dev.sop.solver.productwise.problem.ProductWiseProblem}
 * and {@link dev.sop.solver.productwise.problem.SolveSettings} and gives a {@link dev.sop.solver.productwise.ProductWisePlan}: a feasible plan, prices
 * and a proven lower bound. Products that share nothing are solved exactly by the slope trick ({@code ProductSolver} on a
 * {@code ProductProgram}); the rest by a first-order method whose plan is repaired with the same exact product solver and whose
 * bound is valid for any prices.
 */
@NullMarked
package dev.sop.solver.productwise;

import org.jspecify.annotations.NullMarked;
