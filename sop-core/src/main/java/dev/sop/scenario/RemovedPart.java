package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.CycleInputs;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemKind;
import java.util.Objects;

/**
 * The cycle without a part.
 *
 * @param kind of which kind
 * @param id its name, see {@link PartKind#name}
 */
public record RemovedPart(PartKind<?> kind, String id) implements Change {

    /** Refuses null. */
    public RemovedPart {
        Objects.requireNonNull(id, kind.label());
    }

    @Override
    public CycleInputs applyTo(CycleInputs inputs) {
        return kind.without(inputs, id);
    }

    @Override
    public String describe() {
        return kind.label() + " " + id + " removed";
    }

    @Override
    public ImmutableList<Problem> problems(CycleInputs inputs) {
        return kind.without(inputs, id).equals(inputs)
                ? ImmutableList.of(new Problem(
                        ProblemKind.REFERENCE,
                        "remove",
                        "'" + id + "'",
                        "one of " + kind.names(inputs),
                        "Maybe it is spelled another way, or removed already."))
                : ImmutableList.of();
    }
}
