package dev.sop.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.scenario.Change;
import dev.sop.scenario.Impact;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.Likelihood;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.ScenarioOutcome;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardScenariosTest {

    private static SopCycle cycle() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 18))
                .demand(DemandSignal.of("sales_forecast").volume(50_000).revenue(5_000_000))
                .demand(DemandSignal.of("marketing_pipeline").volume(10_000).revenue(1_200_000))
                .supply(SupplyResource.of("Plant A").capacity(45_000))
                .supply(SupplyResource.of("Plant B").capacity(30_000))
                .constraint(Constraint.parse("labor", "10% overtime max"))
                .constraint(Constraint.parse("material", "Supplier X at capacity"))
                .scenarios(StandardScenarios.all())
                .build();
    }

    @Test
    void all_probabilities_sumToOne() {
        assertThat(StandardScenarios.all().stream()
                        .mapToDouble(Scenario::probability)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "base, Most likely outcome, HIGH, 0.60, MEDIUM, ''",
        "upside, Best case, LOW, 0.10, POSITIVE, demand +10 %",
        "downside, Worst case, LOW, 0.10, NEGATIVE, demand -15 %; capacity -5 %",
        "stretch, Aspirational, MEDIUM, 0.20, POSITIVE, demand +15 %; capacity +10 %"
    })
    void all_eachScenario_isAsDocumented(
            String name, String description, Likelihood likelihood, double probability, Impact impact, String changes) {
        Scenario scenario = StandardScenarios.all().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(scenario.description()).isEqualTo(description);
        assertThat(scenario.likelihood()).isEqualTo(likelihood);
        assertThat(scenario.probability()).isEqualTo(probability);
        assertThat(scenario.impact()).isEqualTo(impact);
        assertThat(String.join(
                        "; ", scenario.changes().stream().map(Change::describe).toList()))
                .isEqualTo(changes);
    }

    @Test
    void factors_given_replaceTheDefaults() {
        assertThat(StandardScenarios.upside(1.25).changes()).containsExactly(Change.demand(1.25));
        assertThat(StandardScenarios.downside(0.7, 0.9).changes())
                .containsExactly(Change.demand(0.7), Change.capacity(0.9));
        assertThat(StandardScenarios.stretch(1.3, 1.2).changes())
                .containsExactly(Change.demand(1.3), Change.capacity(1.2));
    }

    @Test
    void applyTo_anyScenario_leavesTheBaseUntouched() {
        CycleInputs inputs = cycle().inputs();
        for (Scenario scenario : StandardScenarios.all()) {
            CycleInputs changed = scenario.applyTo(inputs);

            assertThat(inputs).isEqualTo(cycle().inputs());
            assertThat(changed.equals(inputs)).isEqualTo(scenario.changes().isEmpty());
        }
    }

    @Test
    void reconcile_firstScreen_setsTheScenariosBesideTheBase() {
        Plan plan = cycle().reconcile();

        // 60,000 a month are asked for, 75,000 can be made; the supplier is held at 60,000 in every scenario
        assertThat(figures(plan, "base")).isEqualTo(plan.figures());
        assertThat(figures(plan, "base").lost()).isZero();
        assertThat(figures(plan, "upside").lost()).isCloseTo(18 * 6_000.0, within(1e-2));
        assertThat(figures(plan, "downside").demand()).isCloseTo(18 * 51_000.0, within(1e-2));
        assertThat(figures(plan, "downside").lost()).isZero();
        assertThat(figures(plan, "downside").peakUtilisation().orElseThrow()).isLessThanOrEqualTo(1 + 1e-9);
        assertThat(figures(plan, "stretch").lost()).isCloseTo(18 * 9_000.0, within(1e-2));
        assertThat(plan.scenarios().outcomes())
                .extracting(ScenarioOutcome::name)
                .containsExactly("base", "upside", "downside", "stretch");
    }

    @Test
    void reconcile_expectedMargin_weighsByProbability() {
        Plan plan = cycle().reconcile();
        double expected = 0.6 * figures(plan, "base").margin()
                + 0.1 * figures(plan, "upside").margin()
                + 0.1 * figures(plan, "downside").margin()
                + 0.2 * figures(plan, "stretch").margin();

        assertThat(plan.scenarios().expectedMargin()).isCloseTo(expected, within(1e-3));
    }

    private static KeyFigures figures(Plan plan, String scenario) {
        return plan.scenarios().outcome(scenario).figures();
    }
}
