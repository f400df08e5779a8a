package dev.sop.performance;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A figure and what stands behind it: a value, or why there is none. Ratios as shares (0.2 is 20 %).
 *
 * @param formula the formula's id
 * @param value the value; empty where it is undefined
 * @param undefined why there is no value; empty where there is one
 * @param policies every choice made: {@code zero actuals: EXCLUDE}
 * @param counted observations that entered
 * @param leftOut observations that did not, by reason
 */
public record Measured(
        String formula,
        Optional<Double> value,
        Optional<String> undefined,
        ImmutableList<String> policies,
        long counted,
        ImmutableList<NotCounted> leftOut) {

    /** Whether there is a value. */
    public boolean isDefined() {
        return value.isPresent();
    }
}
