package dev.sop.scenario;

import com.google.common.collect.ImmutableList;

/**
 * The base plan and the scenarios side by side.
 *
 * @param base the base plan's figures
 * @param outcomes the scenarios, in the order of the cycle
 * @param expectedMargin margin weighted by probability; what is missing to a probability of 1 counts as the base plan
 */
public record ScenarioComparison(KeyFigures base, ImmutableList<ScenarioOutcome> outcomes, double expectedMargin) {

    /** The outcome of one scenario. */
    public ScenarioOutcome outcome(String name) {
        return outcomes.stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scenario: '" + name
                        + "', expected one of this plan. Maybe it was not among the cycle's scenarios."));
    }
}
