/**
 * The problem solved product by product, as flat arrays, and the settings of a solve.
 * {@link dev.sop.solver.productwise.problem.ProductWiseProblemBuilder} checks each number.
 */
@NullMarked
package dev.sop.solver.productwise.problem;

import org.jspecify.annotations.NullMarked;
