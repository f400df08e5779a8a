/**
 * A general solver for sparse linear and mixed-integer programs, written for planning models.
 *
 * <p>{@link dev.sop.program.LinearProgram} is the problem, {@link dev.sop.solver.LpSolution} the answer. {@link
 * dev.sop.solver.simplex.Simplex} solves the continuous problem with a bounded dual simplex and cleans up with a primal one;
 * {@link dev.sop.solver.tree.BranchAndBound} adds integer columns with cuts, heuristics and a tree. Every answer is checked
 * on the problem as it was given: an optimum carries a lower bound recomputed from its prices, and "infeasible" is only
 * said with a contradiction that was checked in plain arithmetic. When neither can be had the answer is "failed".
 *
 * <p>Nothing here reads a clock, writes a log or draws a random number: the same problem takes the same path each time.
 */
@NullMarked
package dev.sop.solver;

import org.jspecify.annotations.NullMarked;
