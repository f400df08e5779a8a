package dev.sop.solver.wrong;

import dev.sop.calendar.Series;

/** A solver must know nothing of planning. */
public final class SolverThatKnowsPlanning {

    private SolverThatKnowsPlanning() {}

    /** The total demand. */
    public static double demand(Series demand) {
        return demand.sum();
    }
}
