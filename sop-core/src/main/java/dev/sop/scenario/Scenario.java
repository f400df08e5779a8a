package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.CycleInputs;
import org.immutables.value.Value;

/**
 * A view of how things may turn out: small changes laid over the base cycle, with how likely it is and which way it is
 * expected to go. {@code Scenario.of("upside").likelihood(Likelihood.LOW, 0.1).change(Change.demand(1.10))}.
 */
@Value.Immutable
public interface Scenario extends WithScenario {

    /** A scenario without changes: as likely as not said, of medium impact. */
    static Scenario of(String name) {
        return new Builder().name(name).build();
    }

    /** Name, unique in a cycle: {@code upside}. */
    String name();

    /** In words, for people; may be empty. */
    @Value.Default
    default String description() {
        return "";
    }

    /** How likely, in words; medium by default. */
    @Value.Default
    default Likelihood likelihood() {
        return Likelihood.MEDIUM;
    }

    /** Probability, 0 to 1; 0 by default, which leaves it out of expected values. */
    @Value.Default
    default double probability() {
        return 0;
    }

    /** Which way it is expected to move results. */
    @Value.Default
    default Impact impact() {
        return Impact.MEDIUM;
    }

    /** What is different, applied in this order. */
    ImmutableList<Change> changes();

    /** The same scenario with this description. */
    default Scenario description(String text) {
        return withDescription(text);
    }

    /** The same scenario held this likely. */
    default Scenario likelihood(Likelihood likelihood, double probability) {
        return withLikelihood(likelihood).withProbability(probability);
    }

    /** The same scenario expected to go this way. */
    default Scenario impact(Impact impact) {
        return withImpact(impact);
    }

    /** The same scenario with one more change. */
    default Scenario change(Change change) {
        return withChanges(
                ImmutableList.<Change>builder().addAll(changes()).add(change).build());
    }

    /** The inputs with all changes; the given inputs stay as they are. */
    default CycleInputs applyTo(CycleInputs inputs) {
        CycleInputs result = inputs;
        for (Change change : changes()) {
            result = change.applyTo(result);
        }
        return result;
    }

    /** Collects the parts of a scenario. */
    final class Builder extends ImmutableScenario.Builder {
        Builder() {}
    }
}
