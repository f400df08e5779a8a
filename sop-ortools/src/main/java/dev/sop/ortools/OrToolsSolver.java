package dev.sop.ortools;

import dev.sop.program.LinearAnswer;
import dev.sop.program.LinearSolver;
import dev.sop.program.SolverSession;
import java.util.Optional;

/**
 * A native solver of OR-Tools for linear programs. The native library is loaded when the first plan is made, unpacked to the temporary
 * folder by OR-Tools itself; where that fails the plan is made by the library's own solvers, and its certificate says what was missing.
 *
 * <p>HiGHS is not offered: through OR-Tools 9.15 it gives the rows' activities in place of their prices, which prove nothing. Java has no
 * way to hand it a start either.
 *
 * <p>Within one reconcile the basis of the first program is kept, and every later program of the same shape starts from it: a
 * scenario or an option is a small change. Always from the first, so that the order of the later ones matters in the last digits at
 * most. The same inputs and effort give the same plan bit for bit on the same machine. May be shared by threads; it holds nothing, each reconcile has a session of its own and gives
 * its native memory back at the end.
 *
 * <pre>{@code
 * PlanningEffort effort = PlanningEffort.builder()
 *     .linearSolver(OrToolsSolver.glop())
 *     .solver(SolverChoice.GENERAL)          // also where the library has a method of its own for the cycle
 *     .build();
 * }</pre>
 */
public final class OrToolsSolver implements LinearSolver {

    private final String solver;

    private OrToolsSolver(String solver) {
        this.solver = solver;
    }

    /** GLOP, Google's revised simplex method. */
    public static OrToolsSolver glop() {
        return new OrToolsSolver("GLOP");
    }

    /** CLP, COIN-OR's simplex method. */
    public static OrToolsSolver clp() {
        return new OrToolsSolver("CLP");
    }

    /**
     * What keeps native solvers from running here, and how to add it; empty where they run. Loads the native library.
     */
    public static Optional<String> missing() {
        return NativeLibrary.missing();
    }

    /** The solver's name, and that it came through OR-Tools. */
    @Override
    public String name() {
        return solver + " (OR-Tools)";
    }

    @Override
    public SolverSession open() {
        Optional<String> missing = missing();
        return missing.isEmpty() ? new NativeSession(solver) : program -> LinearAnswer.none(missing.get());
    }

    @Override
    public String toString() {
        return name();
    }
}
