package dev.sop.review;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.MetricResult;
import dev.sop.performance.Measured;
import dev.sop.performance.NotCounted;
import java.util.Optional;

/** Results of metrics as figures of a plan, passport and all. */
final class MeasuredFigures {

    private MeasuredFigures() {}

    static Measured of(MetricResult result) {
        Optional<Double> value =
                result instanceof MetricResult.Defined defined ? Optional.of(defined.value() + 0.0) : Optional.empty();
        Optional<String> undefined = result instanceof MetricResult.Undefined none
                ? Optional.of(none.reason().name())
                : Optional.empty();
        return new Measured(
                result.passport().formula(),
                value,
                undefined,
                result.passport().policies().entrySet().stream()
                        .map(choice -> choice.getKey() + ": " + choice.getValue())
                        .collect(ImmutableList.toImmutableList()),
                result.passport().counted(),
                result.passport().leftOut().stream()
                        .map(entry -> new NotCounted(entry.why(), entry.count(), entry.volume()))
                        .collect(ImmutableList.toImmutableList()));
    }
}
