package dev.sop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.constraint.Constraint;
import dev.sop.cycle.CycleInputs;
import dev.sop.problem.Problem;
import dev.sop.scenario.Change;
import dev.sop.scenario.Likelihood;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.Scope;
import dev.sop.testing.Cycles;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioCheckTest {

    private static final CycleInputs BASE = Cycles.twoProducts().withConstraints(Constraint.material("castings", 90));

    @Test
    void problems_scenariosInOrder_none() {
        assertThat(ScenarioCheck.problems(
                        BASE,
                        List.of(
                                Scenario.of("up")
                                        .likelihood(Likelihood.LOW, 0.4)
                                        .change(Change.demand(1.1).within(Scope.of("pumps")))
                                        .change(Change.price(1.1).within(Scope.of("valves")))
                                        .change(Change.capacity(0).within(Scope.of("Plant A", "Partner")))
                                        .change(Change.unitCost(1.1).within(Scope.of("Partner")))
                                        .change(Change.limit(1.1)
                                                .within(Scope.of("castings").between("2027-01", "2027-01"))),
                                Scenario.of("down").likelihood(Likelihood.HIGH, 0.6))))
                .isEmpty();
    }

    @Test
    void problems_names() {
        only("scenarios[1].name", "'up'", "a name used once", Scenario.of("up"), Scenario.of("up"));
        only("scenarios[0].name", "blank", "1 to 200 characters", Scenario.of(" "));
        only("scenarios[0].name", "201 characters", "at most 200", Scenario.of("a".repeat(201)));
    }

    @Test
    void problems_nameThatDrawsOnTheTerminal() {
        String plain = "one line of plain text";
        only("scenarios[0].name", "a control character", plain, Scenario.of("\u001b]0;owned\u0007\u001b[2Jup"));
        only("scenarios[0].name", "a control character", plain, Scenario.of("\u009b2Jup"));
        only("scenarios[0].name", "the character U+202E", plain, Scenario.of("\u202epu"));
        only("scenarios[0].name", "the character U+2028", plain, Scenario.of("up\u2028down"));
        only("scenarios[0].name", "the character U+D83D", plain, Scenario.of("up \ud83d"));
    }

    @Test
    void problems_probabilities() {
        only("scenarios[0].probability", "-0.1", "0 to 1", Scenario.of("a").withProbability(-0.1));
        only("scenarios[0].probability", "NaN", "0 to 1", Scenario.of("a").withProbability(Double.NaN));
        only(
                "scenarios",
                "1.25",
                "probabilities that sum to at most 1",
                Scenario.of("a").withProbability(0.75),
                Scenario.of("b").withProbability(0.5));
        assertThat(ScenarioCheck.problems(BASE, List.of(Scenario.of("a").withProbability(10))))
                .extracting(Problem::place)
                .containsExactly("scenarios[0].probability", "scenarios");
    }

    @Test
    void problems_tenTimesATenth_isNotMoreThanOne() {
        // ten times 0.1 is a rounding away from 1
        List<Scenario> ten = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> Scenario.of("s" + i).withProbability(0.1))
                .toList();
        assertThat(ScenarioCheck.problems(BASE, ten)).isEmpty();
    }

    @Test
    void problems_factors() {
        String place = "scenarios[0].changes[1].factor";
        only(place, "-0.1", "0 to 1000", with(Change.demand(-0.1)));
        only(place, "NaN", "0 to 1000", with(Change.capacity(Double.NaN)));
        only(place, "Infinity", "0 to 1000", with(Change.price(Double.POSITIVE_INFINITY)));
        only(place, "1001.0", "0 to 1000", with(Change.limit(1001)));
    }

    @Test
    void problems_scopesOfUnknownIds() {
        String place = "scenarios[0].changes[1].scope";
        only(place, "'taps'", "one of [pumps, valves]", with(Change.demand(1).within(Scope.of("pumps", "taps"))));
        only(place, "'Plant A'", "one of [pumps, valves]", with(Change.price(1).within(Scope.of("Plant A"))));
        only(
                place,
                "'pumps'",
                "one of [Plant A, Partner]",
                with(Change.capacity(1).within(Scope.of("pumps"))));
        only(place, "'x'", "one of [Plant A, Partner]", with(Change.unitCost(1).within(Scope.of("x"))));
        only(place, "'x'", "one of [castings]", with(Change.limit(1).within(Scope.of("x"))));
    }

    @Test
    void problems_scopesOfUnknownOrSwappedBuckets() {
        String place = "scenarios[0].changes[1].scope";
        String expected = "a bucket of the horizon (3 buckets 2027-01 to 2027-03)";
        Scope pumps = Scope.of("pumps");
        only(place, "'2026-12'", expected, with(Change.demand(1).within(pumps.between("2026-12", "2027-01"))));
        only(place, "'2027-04'", expected, with(Change.demand(1).within(pumps.between("2027-01", "2027-04"))));
        only(
                place,
                "'2027-01'",
                "a bucket not before 2027-02",
                with(Change.demand(1).within(pumps.between("2027-02", "2027-01"))));
    }

    @Test
    void problems_severalScenarios_allTogetherInOrder() {
        assertThat(ScenarioCheck.problems(
                        BASE,
                        List.of(
                                Scenario.of("a").withProbability(2).change(Change.demand(-1)),
                                Scenario.of("a").change(Change.limit(1).within(Scope.of("x"))))))
                .extracting(Problem::place)
                .containsExactly(
                        "scenarios[0].probability",
                        "scenarios[0].changes[0].factor",
                        "scenarios[1].name",
                        "scenarios[1].changes[0].scope",
                        "scenarios");
    }

    private static Scenario with(Change change) {
        return Scenario.of("a").change(Change.demand(1)).change(change);
    }

    private static void only(String place, String value, String expected, Scenario... scenarios) {
        List<Problem> problems = ScenarioCheck.problems(BASE, List.of(scenarios));
        assertThat(problems).extracting(Problem::toString).hasSize(1);
        Problem problem = problems.get(0);
        assertThat(List.of(problem.place(), problem.value(), problem.expected()))
                .isEqualTo(List.of(place, value, expected));
        assertThat(problem.fix()).startsWith("Maybe ").endsWith(".");
    }
}
