/**
 * A resolved cycle as a {@link dev.sop.solver.productwise.problem.ProductWiseProblem}: products that share capacity, materials and storage, on flat
 * arrays, without a linear program; and the way back to a supply plan and its prices.
 *
 * <p>{@link dev.sop.model.productwise.Eligibility} says what it takes, {@link dev.sop.model.productwise.ProductWiseCompiler} lays it out,
 * {@link dev.sop.model.productwise.ProductWiseReader} and {@link dev.sop.model.productwise.ProductWisePrices} read the answer.
 */
@NullMarked
@CheckReturnValue
package dev.sop.model.productwise;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
