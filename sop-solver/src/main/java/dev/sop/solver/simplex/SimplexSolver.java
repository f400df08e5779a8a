package dev.sop.solver.simplex;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import dev.sop.solver.LpSolution;
import dev.sop.solver.LpSolver;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Our own dual simplex behind the common door: the usual choice for a linear program. */
public final class SimplexSolver implements LpSolver {

    /** Its name in certificates. */
    public static final String NAME = "dual simplex";

    private static final double CAREFUL = 1e-10;

    private final @Nullable Basis start;
    private final SimplexOptions options;

    /** A solver with all defaults, which starts from nothing and is never stopped. */
    public SimplexSolver() {
        this(() -> false);
    }

    /** A solver with all defaults, which starts from nothing and asks now and then whether to end. */
    public SimplexSolver(BooleanSupplier stop) {
        this(null, SimplexOptions.defaults().withCancellation(stop));
    }

    private SimplexSolver(@Nullable Basis start, SimplexOptions options) {
        this.start = start;
        this.options = options;
    }

    /** The same solver, which starts from the basis of the answer to a like program; a program of another size it starts from nothing. */
    public SimplexSolver from(LpSolution solution) {
        return new SimplexSolver(solution.basis(), options);
    }

    /** The same solver, unscaled and to smaller tolerances. */
    public SimplexSolver careful() {
        return new SimplexSolver(start, options.withTolerances(CAREFUL, CAREFUL).withSteps(false, false, false));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public LpSolution solve(LinearProgram program) {
        boolean fits = start != null && start.fits(program);
        return Simplex.solve(program, options, fits ? start : null);
    }
}
