/**
 * The bounded simplex method: presolve, scaling, dual simplex with a primal clean-up, pricing and ratio tests.
 *
 * <p>{@link dev.sop.solver.simplex.Simplex} solves a program once, cold or from a basis;
 * {@link dev.sop.solver.simplex.SimplexCore} is kept by the tree and by the search for conflicts and solved again as limits change.
 */
@NullMarked
package dev.sop.solver.simplex;

import org.jspecify.annotations.NullMarked;
