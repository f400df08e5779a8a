package dev.sop.performance;

import com.google.common.collect.ImmutableList;

/**
 * What the past says about the process.
 *
 * @param lag buckets ahead at which the scorecard, the steps and the signals are judged
 * @param scorecard metrics against targets; those the history says nothing of are undefined
 * @param accuracy errors by step and lag, steps in the order of the process
 * @param valueAdded what each step added to the one before it, and to the seasonal naive forecast
 * @param signals one for each product with forecasts of the last step
 * @param attainment one for each published plan, in the order given
 * @param expectations decisions and assumptions of past cycles, in the order given
 * @param hitRate share of the known ones that came as expected
 * @param realisation impact that came / impact expected, over the known ones
 */
public record Performance(
        int lag,
        ImmutableList<ScorecardLine> scorecard,
        ImmutableList<AccuracyLine> accuracy,
        ImmutableList<ValueAddedLine> valueAdded,
        ImmutableList<SignalLine> signals,
        ImmutableList<PlanAttainmentLine> attainment,
        ImmutableList<ScoredExpectation> expectations,
        Measured hitRate,
        Measured realisation) {

    /** The scorecard lines whose target was missed, in order. */
    public ImmutableList<ScorecardLine> missed() {
        return scorecard.stream()
                .filter(line -> line.status() == ScorecardStatus.MISSED)
                .collect(ImmutableList.toImmutableList());
    }
}
