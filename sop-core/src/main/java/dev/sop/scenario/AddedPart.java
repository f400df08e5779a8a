package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.sop.cycle.CycleInputs;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemKind;
import java.util.Objects;

/**
 * A part more in the cycle, after the others of its kind.
 *
 * @param <T> the value
 * @param kind of which kind
 * @param part the part
 */
public record AddedPart<T>(PartKind<T> kind, T part) implements Change {

    /** Refuses null. */
    public AddedPart {
        Objects.requireNonNull(part, kind.label());
    }

    @Override
    public CycleInputs applyTo(CycleInputs inputs) {
        return kind.with(inputs, Iterables.concat(kind.of(inputs), ImmutableList.of(part)));
    }

    @Override
    public String describe() {
        return kind.label() + " " + kind.key(part) + " added";
    }

    @Override
    public ImmutableList<Problem> problems(CycleInputs inputs) {
        return kind.has(inputs, part)
                ? ImmutableList.of(new Problem(
                        ProblemKind.DUPLICATE,
                        "add",
                        "'" + kind.key(part) + "'",
                        "a " + kind.label() + " the cycle does not have yet",
                        "Maybe replace it: Change.replace(...)."))
                : ImmutableList.of();
    }
}
