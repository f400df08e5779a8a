package dev.sop.io.writing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tree as the text of a document. */
public final class TreeText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TreeText() {}

    /** The tree as JSON, or else as YAML; with a line break at its end. */
    public static String of(JsonNode tree, boolean json) {
        return json ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n" : YamlText.of(tree);
    }
}
