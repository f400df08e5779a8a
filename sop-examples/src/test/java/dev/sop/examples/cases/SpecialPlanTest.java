package dev.sop.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.examples.cases.CaseResult.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lots, chosen downtime and scenarios, worked out by hand. */
class SpecialPlanTest {

    @TempDir
    private Path folder;

    private SmallCase cases = new SmallCase(Path.of("."));

    @BeforeEach
    void open() {
        cases = new SmallCase(folder);
    }

    private static final String MILL = "{'periods': 2, 'products': {'a': {'demand': [4, 10], 'holding_cost': 1}},"
            + " 'sources': [{'name': 'plant', 'unit_cost': 1}],"
            + " 'resources': {'mill': {'capacity': [1, 1], 'usage': {'a': 1}}}}";

    @Test
    void lots_oneRunOrTwo() throws IOException {
        // one run: 5, 4 made at 1, 2 held at 1; no more than 3 a period: two runs
        isOk("special_milp", "{'demand': [2, 2], 'setup_cost': 5, 'holding_cost': 1, 'unit_cost': 1}", "11");
        isOk(
                "special_milp",
                "{'demand': [2, 2], 'order_cost': 5, 'holding_cost': 1, 'unit_cost': 1, 'capacity': 3}",
                "14");
    }

    @Test
    void lots_leastMultipleAndEnding() throws IOException {
        // 4 at once, in the second period, of which 2 are held at its end; 6 made at 1 in the first, 3 and then 1 held
        isOk("special_milp", "{'demand': [0, 2], 'holding_cost': 1, 'lot_multiple': 4, 'initial_inventory': 0}", "2");
        isOk("special_lp", "{'demand': [3, 2], 'holding_cost': 1, 'unit_cost': [1, 5], 'ending_inventory': 1}", "10");
    }

    @Test
    void downtime_isTakenWhereItCostsLeast() throws IOException {
        // down in the first: 14 made at 1; in the second 5 would be held
        cases.write("base", "aggregate_plan", MILL, "{'optimum': 0}");
        isOk(
                "special_milp",
                "{'base_case': 'base', 'installed': {'mill': 2}, 'must_be_down': {'mill': 1},"
                        + " 'hours_per_machine': 5}",
                "14");
        isOk(
                "special_milp",
                "{'base_case': 'base', 'installed': {'mill': 2}, 'must_be_down': {'mill': 0},"
                        + " 'hours_per_machine': 5}",
                "14");
        isOk(
                "special_milp",
                "{'base_case': 'base', 'installed': {'mill': 3}, 'must_be_down': {'mill': 3},"
                        + " 'hours_per_machine': [4, 6]}",
                "14");
    }

    @Test
    void setUps_takeTimeAndMoney() throws IOException {
        // item 1 in one run holds 4 at 1; in 9 hours it needs two runs, and 3 more made early for want of time
        String items = ", 'items': 2, 'periods': 2, 'demand': [[4, 4], [0, 4]], 'per_item': {'setup_time': [2, 2],"
                + " 'setup_cost': [10, 10], 'holding_cost': [1, 3], 'unit_time': [1, 1]}}";
        isOk("clsp", "{'capacity': 12" + items, "24");
        isOk("clsp", "{'capacity': 9" + items, "33");
    }

    @Test
    void scenarios_profitAndRanking() throws IOException {
        cases.write("dear", "aggregate_plan", sold(3), "{'optimum': 10}");
        cases.write("cheap", "aggregate_plan", sold(2), "{'optimum': 10}");
        String data = "{'scenarios': ['cheap', 'dear']}";
        String profits = "{'profit_lp': {'dear': 20, 'cheap': 10}, 'ranking': ";
        cases.isOk("scenario_comparison", data, profits + "['dear', 'cheap']}");
        assertThat(cases.run("scenario_comparison", data, profits + "['cheap', 'dear']}")
                        .outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void blending_isRefused() throws IOException {
        assertThat(cases.run("special_lp", "{'buy_price': {'oil': [1, 2]}}", "{'optimum': 1}")
                        .line())
                .contains("unsupported: special_lp", "blending");
    }

    private void isOk(String kind, String data, String optimum) throws IOException {
        cases.isOk(kind, data, "{'optimum': " + optimum + "}");
    }

    private static String sold(double price) {
        return "{'periods': 1, 'products': {'a': {'demand': [10], 'price': " + price
                + "}}, 'sources': [{'name': 'plant', 'unit_cost': 1}]}";
    }
}
