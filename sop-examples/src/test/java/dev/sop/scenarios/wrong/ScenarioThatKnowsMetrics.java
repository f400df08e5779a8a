package dev.sop.scenarios.wrong;

import dev.sop.calendar.Series;
import dev.sop.metrics.wrong.MetricThatKnowsTheCore;

/** Scenarios build on the core, not on metrics. */
final class ScenarioThatKnowsMetrics {

    private ScenarioThatKnowsMetrics() {}

    static double sum(Series series) {
        return MetricThatKnowsTheCore.of(series);
    }
}
