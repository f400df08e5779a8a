/**
 * Solvers asked in turn until one answers: {@link dev.sop.solver.chain.SolverChain}, with ojAlgo and solvers from outside as
 * links of it. Every answer is checked on the program as given.
 */
@NullMarked
package dev.sop.solver.chain;

import org.jspecify.annotations.NullMarked;
