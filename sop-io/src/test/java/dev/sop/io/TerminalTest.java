package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sop.Plan;
import dev.sop.io.testing.DivisibleCycles;
import dev.sop.problem.InvalidCycleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** No text of an input draws on the terminal, wherever it is printed. */
class TerminalTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Escape, bell, delete, next line, control sequence of one byte, right to left, line separator, a half of a pair. */
    private static final String DRAWS =
            "\u001b[2J\u0007\u007f\u0085\u009b2J\u202e\u2066\u2028\u2029\u200b\u200f\ufeff\ud83d!\n";

    /** By the categories of Unicode, a second time and by another road than the code that cleans. */
    private static void assertDrawsNothing(String printed) {
        Set<Integer> drawing = Set.of(
                (int) Character.CONTROL,
                (int) Character.FORMAT,
                (int) Character.SURROGATE,
                (int) Character.LINE_SEPARATOR,
                (int) Character.PARAGRAPH_SEPARATOR);
        assertThat(printed.codePoints()
                        .filter(c -> c != '\n' && c != 0x200C)
                        .filter(c -> drawing.contains(Character.getType(c)))
                        .mapToObj(c -> String.format("U+%04X", c)))
                .isEmpty();
    }

    @Test
    void tablesOfAPlanWhoseEveryTextDraws_areThoseOfAPlanWithBlanks() {
        for (long seed = 0; seed < 6; seed++) {
            JsonNode written = MAPPER.readTree(
                    PlanDocument.write(DivisibleCycles.cycle(seed).reconcile(), DocumentFormat.JSON));

            String drawn = PlanTables.print(read(written, DRAWS));
            String blank = PlanTables.print(read(written, DRAWS.replaceAll("[^\\[2J!]", " ")));

            assertDrawsNothing(drawn);
            assertThat(drawn).isEqualTo(blank).contains("[2J");
        }
    }

    @Test
    void documents_showNothingButText() {
        JsonNode written =
                MAPPER.readTree(PlanDocument.write(DivisibleCycles.cycle(1).reconcile(), DocumentFormat.JSON));
        Plan plan = read(written, DRAWS);

        for (DocumentFormat format : DocumentFormat.values()) {
            String text = PlanDocument.write(plan, format);

            assertDrawsNothing(text);
            assertThat(PlanDocument.parse(text)).isEqualTo(plan);
        }
    }

    @Test
    void refusals_showWhatStandsThereAsText() {
        String escaped = "\\u001b[2J\\u009b\\u202e\\u2028\\ud83d";
        String[] documents = {
            "{\"" + escaped + "\": 1}",
            "{\"inputs\": \"" + escaped + "\"}",
            "{\"inputs\": {\"planning_horizon\": \"" + escaped + "\", \"planning_cycle\": \"" + escaped + "\"}}",
            "inputs: {planning_horizon: 1, demand_input: [{source: s, product: \"a\\u202e\", volume: x\u202e}]}",
            "inputs: {planning_horizon: 1, supply_input: [{resource: \"\\e[2J\", capacity: 1}]}",
            "inputs: {planning_horizon: 1, scenarios: [{name: \"\\e[2J\"}, \"\\e]0;owned\\a\"]}",
            "inputs: {constraints: [{type: labor, limit: \"\\e[2J\\u202e5k\"}]}",
            "inputs: {horizon: {start: 2027-01, parts: [{bucket: \"\\e[2J\", end: 2027-02-01}]}}",
            "inputs: !\u202etag [*alias\u202e]",
            "a: [\u202e\u2028}",
            "\u009b"
        };
        for (String document : documents) {
            InvalidCycleException refusal =
                    catchThrowableOfType(InvalidCycleException.class, () -> PlanningDocument.parse(document));

            assertThat(refusal).as(document).isNotNull();
            assertDrawsNothing(refusal.getMessage());
        }
    }

    /** The plan with every text that is free replaced: names by the same name, if they may be no other. */
    private static Plan read(JsonNode written, String text) {
        JsonNode copy = written.deepCopy();
        replace(copy, text);
        return PlanDocument.parse(MAPPER.writeValueAsString(copy)
                .codePoints()
                .collect(StringBuilder::new, TerminalTest::escape, StringBuilder::append)
                .toString());
    }

    private static void escape(StringBuilder into, int c) {
        if (c < 0x7F) {
            into.append((char) c);
        } else {
            for (char half : Character.toChars(c)) {
                into.append(String.format("\\u%04x", (int) half));
            }
        }
    }

    private static void replace(JsonNode node, String text) {
        Set<String> free = Set.of(
                "name",
                "unit",
                "source",
                "text",
                "what",
                "origin",
                "question",
                "by_default",
                "label",
                "subject",
                "description",
                "reason",
                "solver",
                "rule",
                "who",
                "why",
                "step",
                "market_name");
        if (node instanceof ObjectNode object) {
            for (String key : new ArrayList<>(object.propertyNames())) {
                boolean enumeration = List.of("unit").contains(key) && object.has("load");
                if (free.contains(key) && object.get(key).isString() && !enumeration) {
                    object.put(key, text);
                } else {
                    replace(object.get(key), text);
                }
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(item -> replace(item, text));
        }
        Optional.ofNullable(node.get("headline"))
                .filter(ArrayNode.class::isInstance)
                .ifPresent(headline -> ((ArrayNode) headline).removeAll().add(text));
    }
}
