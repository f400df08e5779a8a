package dev.sop.scenarios.wrong;

import dev.sop.calendar.Series;
import dev.sop.solver.wrong.SolverThatKnowsPlanning;

/** Scenarios change inputs; the solvers are the core's matter. */
final class ScenarioThatKnowsSolvers {

    private ScenarioThatKnowsSolvers() {}

    static double demand(Series series) {
        return SolverThatKnowsPlanning.demand(series);
    }
}
