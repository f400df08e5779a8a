package dev.sop.solver;

import dev.sop.program.LinearProgram;

/** Our own dual simplex behind the common door: the usual choice for a linear program. */
public final class SimplexSolver implements LpSolver {

    /** A solver with all defaults. */
    public SimplexSolver() {}

    @Override
    public String name() {
        return "dual simplex";
    }

    @Override
    public LpSolution solve(LinearProgram program) {
        return Simplex.solve(program, SimplexOptions.defaults(), null);
    }
}
