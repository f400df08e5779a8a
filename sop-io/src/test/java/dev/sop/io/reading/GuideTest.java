package dev.sop.io.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sop.io.DocumentFormat;
import dev.sop.io.PlanningDocument;
import dev.sop.io.ReadOptions;
import dev.sop.io.constraint.LimitForms;
import dev.sop.io.constraint.TierForm;
import dev.sop.io.entry.FigureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide to planning documents says what is so: its examples are read, and no key is left out. */
class GuideTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    /** What a fragment does not say, by its first key. */
    private static final List<String> REST = List.of(
            "planning_horizon: 6\n",
            "products: [{product: pumps, price: 120}, {product: valves, price: 30}]\n",
            "demand_input: [{source: f, product: pumps, volume: 9}, {source: f, product: valves, volume: 9}]\n",
            "supply_input: [{resource: Plant A, capacity: 9}, {resource: Plant B, capacity: 9}]\n");

    private static String guide() throws IOException {
        String root = System.getProperty("project.root", "..");
        return Files.readString(Path.of(root, "docs", "guide", "documents.md")).replace("\r\n", "\n");
    }

    static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(guide());
        while (matcher.find()) {
            examples.add(complete(matcher.group(1)));
        }
        return examples;
    }

    private static String complete(String example) {
        if (example.startsWith("skill:")) {
            return example;
        }
        StringBuilder inputs = new StringBuilder(example);
        for (String rest : REST) {
            String key = rest.substring(0, rest.indexOf(':') + 1);
            boolean otherHorizon = key.startsWith("planning") && example.startsWith("horizon:");
            if (!otherHorizon && !("\n" + example).contains("\n" + key)) {
                inputs.append(rest);
            }
        }
        return "inputs:\n" + inputs.toString().indent(2);
    }

    @Test
    void everyExample_isReadAndWrittenAndReadAgain() throws IOException {
        assertThat(examples())
                .hasSizeGreaterThan(10)
                .allSatisfy(example -> assertThatCode(() -> {
                            PlanningDocument document = PlanningDocument.parse(
                                    example, ReadOptions.standard().defaultStart(YearMonth.of(2027, 1)));
                            String written = PlanningDocument.write(document.cycle(), DocumentFormat.YAML);
                            assertThat(PlanningDocument.parse(written).cycle().inputs())
                                    .isEqualTo(document.cycle().inputs());
                        })
                        .as(example)
                        .doesNotThrowAnyException());
    }

    @Test
    void everyKey_isInTheGuide() throws IOException {
        String guide = guide();

        for (List<String> keys : List.of(
                CycleReader.ROOT_KEYS,
                CycleReader.INPUT_KEYS,
                AssumptionReader.KEYS,
                HorizonReader.KEYS,
                HorizonLength.PART_KEYS,
                ProductReader.KEYS,
                DemandReader.KEYS,
                SupplyReader.KEYS,
                SupplyReader.EXPANSION_KEYS,
                TierForm.OVERTIME_KEYS,
                RoutingReader.KEYS,
                LaneReader.KEYS,
                PublishedPlanReader.KEYS,
                PublishedPlanReader.MADE_KEYS,
                PublishedPlanReader.CREW_KEYS,
                LimitForms.TYPES,
                LimitForms.KEYS,
                InventoryReader.KEYS,
                FinanceReader.POLICY_KEYS,
                FinanceReader.TARGET_KEYS,
                HistoryReader.KEYS,
                HistoryReader.TARGET_KEYS,
                HistoryReader.ACTUAL_KEYS,
                HistoryReader.FORECAST_KEYS,
                HistoryReader.PLAN_KEYS,
                HistoryReader.ORDER_KEYS,
                HistoryReader.EXPECTATION_KEYS,
                ScenarioReader.KEYS,
                ScenarioReader.CHANGE_KEYS,
                FigureReader.RATE_KEYS)) {
            assertThat(keys).allSatisfy(key -> assertThat(guide).contains("`" + key + "`"));
        }
        assertThat(CalendarReader.KEYS).allSatisfy(key -> assertThat(guide).contains("  " + key + ": "));
    }

    @Test
    void everyKeyOfTheGuide_isInAnExample() throws IOException {
        String examples = String.join("\n", examples());

        for (List<String> keys : List.of(
                ProductReader.KEYS,
                SupplyReader.EXPANSION_KEYS,
                TierForm.OVERTIME_KEYS,
                RoutingReader.KEYS,
                LimitForms.KEYS,
                InventoryReader.KEYS,
                FinanceReader.POLICY_KEYS,
                HistoryReader.KEYS,
                HistoryReader.TARGET_KEYS,
                HistoryReader.ACTUAL_KEYS,
                HistoryReader.FORECAST_KEYS,
                HistoryReader.PLAN_KEYS,
                HistoryReader.ORDER_KEYS,
                HistoryReader.EXPECTATION_KEYS,
                ScenarioReader.KEYS,
                ScenarioReader.CHANGE_KEYS)) {
            assertThat(keys).allSatisfy(key -> assertThat(examples).containsPattern(key + ":\\s"));
        }
    }
}
