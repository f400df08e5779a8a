package dev.sop.solver;

import dev.sop.program.LinearProgram;

/** A way to solve linear programs. Implementations are stateless and deterministic. */
public interface LpSolver {

    /** Name and version for the certificate. */
    String name();

    /** Whether its points are vertices; others hold tiny fractions that are part of the plan. */
    default boolean endsAtVertex() {
        return true;
    }

    /**
     * Solves the program; never throws for a program that has no solution.
     *
     * @return the best point found, row prices, and a proven bound
     */
    LpSolution solve(LinearProgram program);
}
