package dev.sop.io.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.calendar.Bucket;
import dev.sop.calendar.Horizon;
import dev.sop.cycle.CycleInputs;
import dev.sop.io.PlanningDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The fragments of the page on calendars give the figures of its tables. */
class CalendarGuideTest {

    private static final Path GUIDE =
            Path.of(System.getProperty("project.root", ".."), "docs", "guide", "calendars.md");
    private static final String REST = """
            skill: sop-facilitator
            inputs:
              supply_input: [{resource: line, unlimited: true, unit_cost: 1}]
            """;

    private static String page() throws IOException {
        return Files.readString(GUIDE).replace("\r\n", "\n");
    }

    private static String fragment(String name) throws IOException {
        String after = page().split("<!-- " + name + " -->\n```yaml\n")[1];
        return after.substring(0, after.indexOf("```")).strip();
    }

    private static CycleInputs read(String horizon, String demand) {
        String text = REST + "  " + horizon + "\n  demand_input: [{source: f, product: A, price: 2, " + demand + "}]\n";
        return PlanningDocument.parse(text).cycle().inputs();
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    @Test
    void rolling_periods_areThoseOfTheTable() throws IOException {
        Horizon horizon = read(fragment("rolling"), "volume: 1").horizon();
        assertThat(horizon.size()).isEqualTo(4);
        for (Bucket bucket : horizon.buckets()) {
            assertThat(page())
                    .contains("| " + bucket.label() + " | " + bucket.start() + " | " + bucket.days() / 7 + " |");
        }
    }

    @Test
    void part_demand_isThatOfTheTable() throws IOException {
        CycleInputs inputs = read(fragment("part"), "volume: 400");
        double[] demand = inputs.demand().get(0).volume().over(inputs.horizon()).toArray();
        List<Integer> of = List.of(20, 23);
        for (Bucket bucket : inputs.horizon().buckets()) {
            assertThat(page())
                    .contains("| " + bucket.label() + " | " + bucket.workingDays() + " | " + of.get(bucket.index())
                            + " | " + Math.round(demand[bucket.index()]) + " |");
        }
    }

    @Test
    void spread_weeks_areThoseOfTheTable() throws IOException {
        CycleInputs inputs = read("horizon: {start: 2023-01-02, weeks: 26}", fragment("spread"));
        var demand = inputs.demand().get(0).volume().over(inputs.horizon());
        assertThat(page())
                .contains("January | " + figure(demand.get(0)) + " |")
                .contains("February | " + figure(demand.get(4)) + " |")
                .contains("1 January | " + figure(demand.sum()) + " |");
    }
}
