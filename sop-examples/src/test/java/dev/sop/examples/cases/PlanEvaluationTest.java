package dev.sop.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.examples.cases.CaseResult.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Given plans, worked out by hand. */
class PlanEvaluationTest {

    @TempDir
    private Path folder;

    private SmallCase cases = new SmallCase(Path.of("."));

    @BeforeEach
    void open() {
        cases = new SmallCase(folder);
    }

    private static final String TWO_PLANS = "{'demand': [10, 30], 'initial_workforce': 1, 'output_per_worker': 10,"
            + " 'hire_cost': 4, 'layoff_cost': 6, 'holding_cost': 1, 'unit_cost': 2, 'level': {'production': 20},"
            + " 'chase': {'production': [10, 30]}}";

    @Test
    void levelAndChase_costStockAndHiring() throws IOException {
        // 40 made at 2; level: 1 hired, 10 held; chase: 2 hired
        cases.isOk(
                "plan_evaluation",
                TWO_PLANS,
                "{'level': 94, 'chase': 88, 'level_hire': 4, 'chase_hire_cost': 8,"
                        + " 'level_ending_inventory': [10, 0], 'level_hold_3': 114, 'level_inventory_units': 10,"
                        + " 'chase_layoff': 0}");
    }

    @Test
    void wrongFigure_failsByItsName() throws IOException {
        assertThat(cases.run("plan_evaluation", TWO_PLANS, "{'level': 94, 'level_ending_inventory': [10, 1]}")
                        .line())
                .contains("FAILED: level_ending_inventory[1] is 0.0, published 1.0");
    }

    @Test
    void workersAndSubcontract_areTakenAsGiven() throws IOException {
        // one worker at 50 a period makes 20 in two; the rest at 9; one is laid off for 6
        cases.isOk(
                "plan_evaluation",
                "{'demand': [15, 15], 'initial_workers': 2, 'wage': 50, 'layoff_cost': 6,"
                        + " 'units_per_worker': 10, 'subcontract_cost': 9, 'mixed': {'workers': [1, 1],"
                        + " 'subcontract': [5, 5]}}",
                "{'mixed': {'total': 196, 'subcontract_cost': 90, 'wages': 100, 'layoff': 6}}");
    }

    @Test
    void words_rateWorkersAndPartner() throws IOException {
        // 1 worker, 30 days at 80; 60 of 85 made, 15 and 10 subcontracted at 20; a stock is not left
        cases.isOk(
                "plan_evaluation",
                "{'demand': [35, 50], 'days': [10, 20], 'holding_cost': 5, 'subcontract': 20,"
                        + " 'pay_per_day': 80, 'steady': '2/day with 1 workers, rest subcontracted'}",
                "{'steady': 2900}");
    }

    @Test
    void baseCase_withListsOfItsSources() throws IOException {
        String base = "{'periods': 2, 'products': {'a': {'demand': [10, 20], 'holding_cost': 1}}, 'sources': ["
                + "{'name': 'regular', 'unit_cost': 1, 'capacity': 15}, {'name': 'overtime', 'unit_cost': 3}]}";
        cases.write("base", "aggregate_plan", base, "{'optimum': 35}");
        // 5 held at 1, or 5 in overtime at 3, which is not the best
        cases.isOk(
                "plan_evaluation",
                "{'base_case': 'base', 'early': {'regular': [15, 15]},"
                        + " 'late': {'regular': [10, 15], 'overtime': [0, 5]}}",
                "{'early': 35, 'late': 40, 'early_ending_inventory': [5, 0]}");
        cases.isOk(
                "plan_evaluation",
                "{'base_case': 'base', 'regular': [10, 15], 'overtime': [0, 5]}",
                "{'total': 40, 'ending_inventory': [0, 0]}");
        assertThat(cases.run("plan_evaluation", "{'base_case': 'base', 'regular': [10, 15]}", "{'total': 25}")
                        .line())
                .contains("FAILED", "limits that contradict each other");
    }

    @Test
    void baseCase_withWorkersAlone() throws IOException {
        String base = "{'periods': 2, 'products': {'a': {'demand': [10, 20], 'holding_cost': 1}}, 'sources': ["
                + "{'name': 'plant', 'unit_cost': 1}], 'workforce': {'initial': 0, 'labour_per_unit': {'a': 1},"
                + " 'regular_per_worker': 10, 'hire_cost': 7, 'integer': true}}";
        cases.write("base", "aggregate_plan", base, "{'optimum': 44}");
        // 1.5 workers hired at 7, 30 made at 1, 5 of them held at 1
        cases.isOk(
                "plan_evaluation",
                "{'base_case': 'base', 'workers': [1.5, 1.5]}",
                "{'total': 45.5000000, 'ending_inventory': [5, 0]}");
    }

    @Test
    void otherShapes_areRefusedByName() throws IOException {
        assertThat(cases.run("plan_evaluation", "{'plan': 'see book'}", "{'total': 1}")
                        .line())
                .endsWith("unsupported: plan_evaluation without base_case or demand");
        assertThat(cases.run("plan_evaluation", "{'demand': [1], 'charm': 1, 'a': {'production': 1}}", "{'a': 0}")
                        .outcome())
                .isEqualTo(Outcome.UNSUPPORTED);
    }
}
