package dev.sop.io.wrong;

import dev.sop.calendar.Series;
import dev.sop.internal.Ids;
import dev.sop.metrics.wrong.MetricThatKnowsTheCore;

/** Input and output build on what the core exports, and not on metrics. */
final class WriterThatKnowsInternals {

    private WriterThatKnowsInternals() {}

    static String write(String id, Series series) {
        Ids.check(id, "series");
        return id + MetricThatKnowsTheCore.of(series);
    }
}
