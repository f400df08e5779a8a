package dev.sop.scenario;

import dev.sop.cycle.CycleInputs;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A change written as a function of the inputs.
 *
 * @param describe for people, one line
 * @param how gives the changed inputs
 */
record NamedChange(String describe, UnaryOperator<CycleInputs> how) implements Change {

    NamedChange {
        Objects.requireNonNull(describe, "description");
        Objects.requireNonNull(how, "how");
    }

    @Override
    public CycleInputs applyTo(CycleInputs inputs) {
        return Objects.requireNonNull(how.apply(inputs), () -> "inputs given by the change '" + describe + "'");
    }
}
