/**
 * A resolved cycle as a {@link dev.sop.solver.productwise.problem.CoupledProblem}: families that share capacity, materials and storage, on flat
 * arrays, without a linear program; and the way back to a supply plan and its prices.
 *
 * <p>{@link dev.sop.model.coupled.Eligibility} says what it takes, {@link dev.sop.model.coupled.CoupledCompiler} lays it out,
 * {@link dev.sop.model.coupled.CoupledReader} and {@link dev.sop.model.coupled.CoupledPrices} read the answer.
 */
@NullMarked
@CheckReturnValue
package dev.sop.model.coupled;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
