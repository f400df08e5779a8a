package dev.sop.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.examples.cases.CaseResult.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each feature of the case format, on a case small enough to work out by hand. */
class CaseRunnerTest {

    @TempDir
    private Path folder;

    @Test
    void capacity_ofTwoProducts_holdsForEach() throws IOException {
        // 10 of each fit into the cheap line: 20 at 1
        isOk(twoProducts(""), 20);
    }

    @Test
    void capacity_shared_holdsForBothTogether() throws IOException {
        // 10 of 20 fit into the cheap line: 10 at 1 and 10 at 5
        isOk(twoProducts(", 'shared': true"), 60);
    }

    @Test
    void sources_forSomeProducts_makeOnlyThose() throws IOException {
        // the cheap line makes a only: 10 at 1 and 10 at 5
        isOk(twoProducts(", 'products': ['a']"), 60);
    }

    @Test
    void minimum_ofASource_isMadeEvenIfStocked() throws IOException {
        // 4 made a period early for the minimum: 10 at 1 and 4 held at 2
        isOk(onePlant("[0, 10]", "'holding_cost': 2", "'unit_cost': 1, 'min': 4", ""), 18);
    }

    @Test
    void storage_hardLimit_leavesRoomForThree() throws IOException {
        // 6 are made in the second period, the room of 6 holds 3 of size 2 made before, one more is bought at 5: 9 + 3
        // + 5
        isOk(
                onePlant(
                                "[0, 10]",
                                "'holding_cost': 1",
                                "'unit_cost': 1, 'capacity': 6",
                                ", 'storage': {'capacity': 6, 'space': {'a': 2}}")
                        .replace("'sources': [", "'sources': [{'name': 'market', 'in_house': false, 'unit_cost': 5}, "),
                17);
    }

    @Test
    void boughtUnits_useNoResource() throws IOException {
        // no machine hour is had: 10 bought at 7
        isOk(
                onePlant(
                        "[10]",
                        "'holding_cost': 1",
                        "'unit_cost': 7, 'in_house': false",
                        ", 'resources': {'machine': {'capacity': 0, 'usage': {'a': 1}}}"),
                70);
    }

    @Test
    void ownUnits_useTheResource() throws IOException {
        // 3 hours make 6 at half an hour each in the first period, so 6 of 10 are made early: 10 at 1 and 6 held at 1
        isOk(
                onePlant(
                        "[0, 10]",
                        "'holding_cost': 1",
                        "'unit_cost': 1",
                        ", 'resources': {'machine': {'capacity': [3, 2], 'usage': {'a': 0.5}}}"),
                16);
    }

    @Test
    void backlog_withItsCost_waitsForCapacity() throws IOException {
        // 10 a period late at 3, made at 1
        isOk(onePlant("[10, 0]", "'backlog_cost': 3", "'unit_cost': 1, 'capacity': [0, 10]", ""), 40);
    }

    @Test
    void backlog_withoutACost_isForbidden() throws IOException {
        CaseResult result =
                run(onePlant("[10, 0]", "'holding_cost': 0", "'unit_cost': 1, 'capacity': [0, 10]", ""), 10);
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void stock_openingEndingAndLimits_areKept() throws IOException {
        // 5 + 6 + 2 - 5 = 8 are made at 1, 4 in each period; 4 and then 2 are held at 1
        isOk(
                onePlant(
                        "[5, 6]",
                        "'holding_cost': 1, 'initial_inventory': 5, 'ending_inventory_exact': 2, 'min_inventory': 1, 'max_inventory': 4",
                        "'unit_cost': 1, 'capacity': 4",
                        ""),
                8 + 4 + 2);
    }

    @Test
    void markets_forProfit_sellWhatPays() throws IOException {
        // 4 can be made at 2: 3 go to the market that pays 9, 1 to the one that pays 5
        isOk(
                "{'periods': ['P1'], 'objective': 'max_profit', 'products': {'a': {'markets': {'near': {'price': 5, 'limit': 10},"
                        + " 'far': {'price': [9], 'limit': [3]}}}},"
                        + " 'sources': [{'name': 'plant', 'unit_cost': {'a': 2}, 'capacity': 4}]}",
                3 * 9 + 5 - 4 * 2);
    }

    @Test
    void optimum_notThePublishedOne_failsWithBothFigures() throws IOException {
        CaseResult result = run(twoProducts(""), 20.001);
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.line())
                .contains("20.0000", "20.0010", "-0.0010", "FAILED: objective is not the published optimum");
    }

    @Test
    void optimum_notPublished_fails() throws IOException {
        String data = "{'name': 'x', 'kind': 'aggregate_plan', 'data': " + twoProducts("");
        assertThat(CaseRunner.run(write(data + "}")).line()).contains("FAILED", "case.expected: missing");
        assertThat(CaseRunner.run(write(data + ", 'expected': {}}")).line())
                .contains("FAILED: no published figure to compare with");
    }

    @Test
    void features_notThere_areNamed() throws IOException {
        isUnsupported(twoProducts(", 'yield': 0.9"), "data.sources[0].yield");
        isUnsupported(onePlant("[1]", "'holding_basis': 'peak'", "'unit_cost': 1", ""), "holding_basis peak");
        isUnsupported(
                onePlant("[1]", "'holding_cost': 1", "'unit_cost': 1", ", 'workforce': {'skill': 2}"),
                "data.workforce.skill");
        isUnsupported(twoProducts("").replaceFirst("\\{", "{'objective': 'min_change', "), "objective min_change");
        isUnsupported(
                onePlant("[1]", "'markets': {}", "'unit_cost': 1", ""), "data.products.a with demand and markets");
    }

    @Test
    void feature_switchedOff_isNoFeature() throws IOException {
        isOk(twoProducts("").replaceFirst("\\{", "{'integer_quantities': false, "), 20);
    }

    @Test
    void kind_unknown_isUnsupportedWithItsExpectedFigure() throws IOException {
        CaseResult result = CaseRunner.run(write("{'name': 'lots', 'kind': 'game', 'expected': {'optimum': 12}}"));
        assertThat(result.line()).startsWith("lots ").contains("12.0000").endsWith("unsupported: kind game");
    }

    @Test
    void file_thatIsNoCase_failsWithTheReason() throws IOException {
        assertThat(CaseRunner.run(write("{'name': ")).line())
                .startsWith("case ")
                .contains("FAILED: ");
        assertThat(CaseRunner.run(write("[]")).line())
                .contains("FAILED: IllegalArgumentException: case: [], expected an object");
        assertThat(CaseRunner.run(write("{'name': 'x'}")).line()).contains("case.kind: missing");
        assertThat(CaseRunner.run(folder.resolve("none.json")).line())
                .startsWith("none ")
                .contains("FAILED: ");
    }

    @Test
    void figures_ofTheWrongShape_failWithTheirPlace() throws IOException {
        assertThat(run(onePlant("[1, 'two']", "'holding_cost': 1", "'unit_cost': 1", ""), 1)
                        .line())
                .contains("FAILED", "data.products.a.demand[1]: \"two\", expected a number");
        assertThat(run(onePlant("[1]", "'holding_cost': [1, 2]", "'unit_cost': 1", ""), 1)
                        .line())
                .contains("FAILED", "InvalidCycleException");
    }

    private static String twoProducts(String line) {
        return "{'periods': ['P1'], 'products': {'a': {'demand': [10]}, 'b': {'demand': [10]}}, 'sources': ["
                + "{'name': 'line', 'capacity': 10, 'unit_cost': 1" + line + "}, {'name': 'market', 'unit_cost': 5}]}";
    }

    private static String onePlant(String demand, String product, String source, String more) {
        int periods = demand.split(",").length;
        return "{'periods': " + periods + ", 'products': {'a': {'demand': " + demand + ", " + product
                + "}}, 'sources': [" + "{'name': 'plant', " + source + "}]" + more + "}";
    }

    private void isOk(String data, double optimum) throws IOException {
        CaseResult result = run(data, optimum);
        assertThat(result.outcome()).as(result.line()).isEqualTo(Outcome.OK);
    }

    private void isUnsupported(String data, String feature) throws IOException {
        assertThat(run(data, 1).line()).endsWith("unsupported: " + feature);
    }

    private CaseResult run(String data, double optimum) throws IOException {
        return CaseRunner.run(write("{'name': 'small', 'kind': 'aggregate_plan', 'data': " + data
                + ", 'expected': {'optimum': " + optimum + "0000000}}"));
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("case.json"), json.replace('\'', '"'));
    }
}
