package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.CycleInputs;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemKind;
import java.util.Objects;

/**
 * A part in place of another of the same key.
 *
 * @param <T> the value
 * @param kind of which kind
 * @param part the new part
 */
public record ReplacedPart<T>(PartKind<T> kind, T part) implements Change {

    /** Refuses null. */
    public ReplacedPart {
        Objects.requireNonNull(part, kind.label());
    }

    @Override
    public CycleInputs applyTo(CycleInputs inputs) {
        String key = kind.key(part);
        return kind.with(
                inputs, Overlays.map(kind.of(inputs), there -> kind.key(there).equals(key) ? part : there));
    }

    @Override
    public String describe() {
        return kind.label() + " " + kind.key(part) + " replaced";
    }

    @Override
    public ImmutableList<Problem> problems(CycleInputs inputs) {
        return kind.has(inputs, part)
                ? ImmutableList.of()
                : ImmutableList.of(new Problem(
                        ProblemKind.REFERENCE,
                        "replace",
                        "'" + kind.key(part) + "'",
                        "a " + kind.label() + " of the cycle, one of " + kind.names(inputs),
                        "Maybe add it: Change.add(...)."));
    }
}
