package dev.sop.ortools.wrong;

import dev.sop.calendar.Series;
import dev.sop.metrics.wrong.MetricThatKnowsTheCore;

/** Native solvers build on the port of solvers, not on core or metrics. */
final class SolverThatKnowsMetrics {

    private SolverThatKnowsMetrics() {}

    static double sum(Series series) {
        return MetricThatKnowsTheCore.of(series);
    }
}
