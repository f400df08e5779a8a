package dev.sop.examples.cases;

import java.nio.file.Path;
import java.util.OptionalDouble;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case file.
 *
 * @param name the case's name
 * @param kind what kind of case it is, such as {@code aggregate_plan}
 * @param root the whole case
 */
public record PublishedCase(String name, String kind, JsonNode root) {

    /** Numbers keep the decimals they were printed with. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /**
     * Reads a case.
     *
     * @throws IllegalArgumentException or the parser's own exception, with the reason, if the file is not a case
     */
    public static PublishedCase read(Path file) {
        CaseNode root = new CaseNode("case", MAPPER.readTree(file));
        return new PublishedCase(root.text("name"), root.text("kind"), root.json());
    }

    CaseNode data() {
        return new CaseNode("data", new CaseNode("case", root).required("data"));
    }

    CaseNode expected() {
        return new CaseNode("case", root).child("expected");
    }

    /** The published optimum; empty where the case states none. */
    OptionalDouble optimum() {
        CaseNode whole = new CaseNode("case", root);
        return whole.has("expected") ? whole.child("expected").number("optimum") : OptionalDouble.empty();
    }
}
