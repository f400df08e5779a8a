package dev.sop.scenarios;

import com.google.common.collect.ImmutableList;
import dev.sop.scenario.Change;
import dev.sop.scenario.Impact;
import dev.sop.scenario.Likelihood;
import dev.sop.scenario.Scenario;

/**
 * The four scenarios of a monthly cycle. Size and probability are defaults to start a discussion from, not findings; vary
 * them with the methods that take a factor, or with {@code withChanges(..)} and {@code likelihood(..)}.
 *
 * <table>
 * <caption>Defaults</caption>
 * <tr><th>name</th><th>what</th><th>changes</th><th>likelihood</th><th>probability</th><th>impact</th></tr>
 * <tr><td>base</td><td>most likely outcome</td><td>none</td><td>high</td><td>0.60</td><td>medium</td></tr>
 * <tr><td>upside</td><td>best case</td><td>demand +10 %</td><td>low</td><td>0.10</td><td>positive</td></tr>
 * <tr><td>downside</td><td>worst case</td><td>demand -15 %, capacity -5 %</td><td>low</td><td>0.10</td><td>negative</td></tr>
 * <tr><td>stretch</td><td>aspirational</td><td>demand +15 %, capacity +10 %</td><td>medium</td><td>0.20</td><td>positive
 * </td></tr>
 * </table>
 */
public final class StandardScenarios {

    private StandardScenarios() {}

    /** Base, upside, downside, stretch, with all defaults; their probabilities sum to 1. */
    public static ImmutableList<Scenario> all() {
        return ImmutableList.of(base(), upside(), downside(), stretch());
    }

    /** The most likely outcome: the cycle as it is. */
    public static Scenario base() {
        return Scenario.of("base")
                .description("Most likely outcome")
                .likelihood(Likelihood.HIGH, 0.60)
                .impact(Impact.MEDIUM);
    }

    /** The best case: demand 10 % above base. */
    public static Scenario upside() {
        return upside(1.10);
    }

    /** The best case with demand at this factor of base. */
    public static Scenario upside(double demandFactor) {
        return Scenario.of("upside")
                .description("Best case")
                .likelihood(Likelihood.LOW, 0.10)
                .impact(Impact.POSITIVE)
                .change(Change.demand(demandFactor));
    }

    /** The worst case: demand 15 % and capacity 5 % below base. */
    public static Scenario downside() {
        return downside(0.85, 0.95);
    }

    /** The worst case with demand and capacity at these factors of base. */
    public static Scenario downside(double demandFactor, double capacityFactor) {
        return Scenario.of("downside")
                .description("Worst case")
                .likelihood(Likelihood.LOW, 0.10)
                .impact(Impact.NEGATIVE)
                .change(Change.demand(demandFactor))
                .change(Change.capacity(capacityFactor));
    }

    /** Aspirational: demand 15 % and capacity 10 % above base. */
    public static Scenario stretch() {
        return stretch(1.15, 1.10);
    }

    /** Aspirational, with demand and capacity at these factors of base. */
    public static Scenario stretch(double demandFactor, double capacityFactor) {
        return Scenario.of("stretch")
                .description("Aspirational")
                .likelihood(Likelihood.MEDIUM, 0.20)
                .impact(Impact.POSITIVE)
                .change(Change.demand(demandFactor))
                .change(Change.capacity(capacityFactor));
    }
}
