package dev.sop.wrong;

import com.google.ortools.linearsolver.MPSolver;
import dev.sop.ortools.OrToolsSolver;

/** The core knows no native solver: neither the module that has them nor what it is built on. */
final class CoreThatKnowsNativeSolvers {

    private CoreThatKnowsNativeSolvers() {}

    static String name(MPSolver solver) {
        return OrToolsSolver.glop().name() + solver.solverVersion();
    }
}
