package dev.sop.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.examples.cases.CaseResult.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers, changes of rate, rent, averages and whole units, on cases worked out by hand. */
class AggregateFiguresTest {

    @TempDir
    private Path folder;

    private SmallCase cases = new SmallCase(Path.of("."));

    @BeforeEach
    void open() {
        cases = new SmallCase(folder);
    }

    @Test
    void overtime_upToSoMuchAWorker_isCheaperThanHiring() throws IOException {
        // 2 workers at 10 make 20, and 10 more in overtime at 3
        isOk(
                "[30]",
                "'holding_cost': 1",
                "",
                crew("'initial': 2, 'wage': 10, 'max_overtime_per_worker': 5,"
                        + " 'overtime_cost': 3, 'hire_cost': 100"),
                "{'optimum': 50}");
    }

    @Test
    void workers_whole_andInAnyPart() throws IOException {
        // 3 workers, or 2.5, hired at 1 and paid 10
        isOk(
                "[25]",
                "'holding_cost': 1",
                "",
                crew("'initial': 0, 'wage': 10, 'hire_cost': 1, 'integer': true"),
                "{'optimum': 33, 'lp_relaxation': 27.5000000}");
    }

    @Test
    void noIdle_makesWhatTheWorkersCan() throws IOException {
        // 10 and 10 made of 5 and 10: 5 and 5 held at 1; laying half a worker off would cost 50
        isOk(
                "[5, 10]",
                "'holding_cost': 1",
                "",
                crew("'initial': 1, 'no_idle': true, 'layoff_cost': 100"),
                "{'optimum': 10}");
        isOk("[5, 10]", "'holding_cost': 1", "", crew("'initial': 1, 'layoff_cost': 100"), "{'optimum': 0}");
    }

    @Test
    void labour_ofBoughtUnits_isNone() throws IOException {
        // 4 bought at 7, or made with 0.4 workers hired at 100
        isOk(
                "[4]",
                "'holding_cost': 1",
                "{'name': 'market', 'in_house': false, 'unit_cost': 7}, ",
                crew("'initial': 0, 'hire_cost': 100"),
                "{'optimum': 28}");
    }

    @Test
    void smoothing_firstPeriodFree_orFromALevel() throws IOException {
        // 15 and 15: 5 held at 1; from 12 the 3 more cost 3 each
        String costs = "'increase_cost': 3, 'decrease_cost': 1}";
        isOk("[10, 20]", "'holding_cost': 1", "", ", 'smoothing': {'initial_level': null, " + costs, "{'optimum': 5}");
        isOk("[10, 20]", "'holding_cost': 1", "", ", 'smoothing': {'initial_level': 12, " + costs, "{'optimum': 14}");
    }

    @Test
    void storage_beyondItsCapacity_isRented() throws IOException {
        // 5 of size 2 made early and held at 1; 8 of the 10 places are rented at 1
        isOk(
                "[0, 10]",
                "'holding_cost': 1",
                "",
                ", 'resources': {'mill': {'capacity': 5, 'usage': {'a': 1}}},"
                        + " 'storage': {'capacity': 2, 'space': {'a': 2}, 'rent_cost': 1}",
                "{'optimum': 13}");
    }

    @Test
    void holding_onTheMean_paysForOpeningStockToo() throws IOException {
        // stock 2, 5, 0: means of 3.5 and 2.5
        isOk(
                "[0, 10]",
                "'holding_cost': 1, 'holding_basis': 'average', 'initial_inventory': 2",
                "",
                ", 'resources': {'mill': {'capacity': 5, 'usage': {'a': 1}}}",
                "{'optimum': 6}");
    }

    @Test
    void quantities_whole_orInAnyPart() throws IOException {
        // 2.5 a period fit: 2.5 held at 1; whole, 2 held, and the fifth is bought at 9
        isOk(
                "[0, 5]",
                "'holding_cost': 1",
                "{'name': 'market', 'in_house': false, 'unit_cost': 9}, ",
                ", 'integer_quantities': true, 'resources': {'mill': {'capacity': 1, 'usage': {'a': 0.4}}}",
                "{'optimum': 11, 'lp_relaxation': 2.5000000}");
    }

    @Test
    void profit_isRevenueLessCost_wholeAndInAnyPart() throws IOException {
        String data = crew("'initial': 0, 'hire_cost': 10, 'integer': true");
        // 3 workers or 2.5 at 10; 25 sold at 4
        isOk(
                "[25]",
                "'holding_cost': 1, 'price': 4",
                "",
                data,
                "{'optimum': 30, 'lp_relaxation': 25, 'revenue': 100,"
                        + " 'profit_lp': 75, 'profit_integer': 70, 'profit': 70}");
        CaseResult wrong =
                cases.run("aggregate_plan", plant("[25]", "'price': 4", "", data), "{'optimum': 30, 'profit_lp': 76}");
        assertThat(wrong.line()).contains("FAILED: profit_lp is 75.0, published 76.0");
    }

    @Test
    void figure_thatIsNotKnown_isNamed() throws IOException {
        assertThat(cases.run("aggregate_plan", plant("[1]", "'holding_cost': 1", "", ""), "{'happiness': 1}")
                        .line())
                .endsWith("unsupported: expected.happiness");
    }

    @Test
    void figure_printedWithFewDecimals_mayBeRounded() throws IOException {
        String data = plant("[1]", "'holding_cost': 1, 'initial_inventory': 1.337", "", "");
        assertThat(cases.run("aggregate_plan", data, "{'optimum': 0.34}").outcome())
                .isEqualTo(Outcome.OK);
        assertThat(cases.run("aggregate_plan", data, "{'optimum': 0.34000}").outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(cases.run("aggregate_plan", data, "{'optimum': 0.35}").outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(cases.run("aggregate_plan", data, "{'optimum': 0}").outcome())
                .isEqualTo(Outcome.FAILED);
    }

    private void isOk(String demand, String product, String source, String more, String expected) throws IOException {
        cases.isOk("aggregate_plan", plant(demand, product, source, more), expected);
    }

    private static String crew(String more) {
        return ", 'workforce': {'labour_per_unit': {'a': 1}, 'regular_per_worker': 10, " + more + "}";
    }

    private static String plant(String demand, String product, String source, String more) {
        return "{'periods': " + demand.split(",").length + ", 'products': {'a': {'demand': " + demand + ", " + product
                + "}}, 'sources': [" + source + "{'name': 'plant'}]" + more + "}";
    }
}
