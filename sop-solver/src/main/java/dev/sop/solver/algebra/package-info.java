/**
 * Sparse linear algebra: matrices by row and column, vectors, compensated sums, and the LU factors of a basis matrix with
 * Markowitz elimination and Forrest-Tomlin updates.
 */
@NullMarked
package dev.sop.solver.algebra;

import org.jspecify.annotations.NullMarked;
