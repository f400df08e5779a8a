package dev.sop.scenario;

import com.google.common.collect.ImmutableList;

/**
 * The base plan and the scenarios side by side.
 *
 * @param base the base plan's figures
 * @param outcomes the scenarios that were planned, in the order of the cycle
 * @param unplanned the scenarios that were not, as time was up or the caller ended the call; empty without a limit
 * @param expectedMargin margin weighted by probability; what is missing to a probability of 1, and what was not planned,
 *     counts as the base plan
 */
public record ScenarioComparison(
        KeyFigures base,
        ImmutableList<ScenarioOutcome> outcomes,
        ImmutableList<UnplannedScenario> unplanned,
        double expectedMargin) {

    /** A comparison in which every scenario was planned. */
    public ScenarioComparison(KeyFigures base, ImmutableList<ScenarioOutcome> outcomes, double expectedMargin) {
        this(base, outcomes, ImmutableList.of(), expectedMargin);
    }

    /** The outcome of one scenario. */
    public ScenarioOutcome outcome(String name) {
        return outcomes.stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scenario: '" + name
                        + "', expected one of this plan. Maybe "
                        + unplanned.stream()
                                .filter(left -> left.name().equals(name))
                                .map(left -> "more time is needed: it was not planned, as " + left.reason() + ".")
                                .findFirst()
                                .orElse("it was not among the cycle's scenarios.")));
    }
}
