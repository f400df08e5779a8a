package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sop.SopCycle;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.problem.InvalidCycleException;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The document the library grew from, word for word. */
class BriefDocumentTest {

    static final String BRIEF = """
            skill: sop-facilitator
            inputs:
              planning_cycle: "monthly"
              planning_horizon: 18 # months
              demand_input:
                - source: "sales_forecast"
                  volume: 50000
                  revenue: 5000000
                - source: "marketing_pipeline"
                  volume: 10000
                  revenue: 1200000
              supply_input:
                - resource: "Plant A"
                  capacity: 45000
                - resource: "Plant B"
                  capacity: 30000
              constraints:
                - type: "labor"
                  limit: "10% overtime max"
                - type: "material"
                  limit: "Supplier X at capacity"
            outputs:
              - demand_plan
              - supply_plan
              - gap_analysis
              - scenarios
              - executive_summary
              - action_items
            """;

    @Test
    void brief_withDefaultStart_isTheCycleOfTheReadme() {
        ReadOptions options = ReadOptions.standard().defaultStart(YearMonth.of(2027, 1));

        PlanningDocument document = PlanningDocument.parse(BRIEF, options);

        SopCycle expected = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 18))
                .demand(DemandSignal.of("sales_forecast").volume(50_000).revenue(5_000_000))
                .demand(DemandSignal.of("marketing_pipeline").volume(10_000).revenue(1_200_000))
                .supply(SupplyResource.of("Plant A").capacity(45_000))
                .supply(SupplyResource.of("Plant B").capacity(30_000))
                .constraint(Constraint.parse("labor", "10% overtime max"))
                .constraint(Constraint.parse("material", "Supplier X at capacity"))
                .build();
        assertThat(document.cycle().inputs().withAssumptions()).isEqualTo(expected.inputs());
        assertThat(document.outputs()).containsExactly(PlanOutput.values());
        assertThat(document.cycle().scenarios())
                .extracting(scenario -> scenario.name())
                .containsExactly("base", "upside", "downside", "stretch");
        assertThat(document.assumptions())
                .singleElement()
                .satisfies(assumption -> assertThat(assumption.text()).contains("2027-01"));
    }

    @Test
    void brief_withStart_assumesNothingInReading() {
        PlanningDocument document = PlanningDocument.parse(
                BRIEF.replace("  planning_horizon", "  horizon_start: 2027-01\n  planning_horizon"));

        assertThat(document.assumptions()).isEmpty();
        assertThat(document.cycle().inputs().horizon().start()).hasToString("2027-01-01");
    }

    @Test
    void brief_withoutStart_saysWhereToAddIt() {
        assertThatThrownBy(() -> PlanningDocument.parse(BRIEF))
                .isInstanceOf(InvalidCycleException.class)
                .hasMessage("1 problem in the planning cycle:\n"
                        + "  inputs.horizon_start (line 3, column 3): none, expected the first month (2027-01) or day"
                        + " (2027-01-04) of the horizon. Maybe add horizon_start: 2027-01.");
    }
}
