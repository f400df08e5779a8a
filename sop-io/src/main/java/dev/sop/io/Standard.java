package dev.sop.io;

import com.google.common.collect.ImmutableList;
import dev.sop.scenario.Change;
import dev.sop.scenario.Impact;
import dev.sop.scenario.Likelihood;
import dev.sop.scenario.Scenario;

/** The scenarios a document may give by name. */
final class Standard {
    private Standard() {}

    static ImmutableList<Scenario> scenarios() {
        return ImmutableList.of(
                Scenario.of("base").likelihood(Likelihood.HIGH, 0.6).impact(Impact.MEDIUM),
                Scenario.of("upside")
                        .likelihood(Likelihood.LOW, 0.1)
                        .impact(Impact.POSITIVE)
                        .change(Change.demand(1.1)),
                Scenario.of("downside")
                        .likelihood(Likelihood.LOW, 0.1)
                        .impact(Impact.NEGATIVE)
                        .change(Change.demand(0.9)),
                Scenario.of("stretch")
                        .likelihood(Likelihood.MEDIUM, 0.2)
                        .impact(Impact.POSITIVE)
                        .change(Change.demand(1.2)));
    }
}
