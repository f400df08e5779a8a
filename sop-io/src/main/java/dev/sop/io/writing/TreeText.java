package dev.sop.io.writing;

import dev.sop.text.PlainText;
import java.util.Locale;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tree as the text of a document. A number is written with the fewest digits that give it back (Schubfach), which are the
 * same on every JDK; characters that draw nothing are written as escapes, so that a document can be shown on a terminal.
 */
public final class TreeText {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .build();

    private TreeText() {}

    /** The tree as JSON, or else as YAML; with a line break at its end. */
    public static String of(JsonNode tree, boolean json) {
        return json
                ? escaped(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree)) + "\n"
                : YamlText.of(tree);
    }

    /** A number as both notations write it. */
    static String number(double value) {
        return NumberOutput.toString(value, true);
    }

    /** The JSON with its characters that are not plain as {@code \u202E}; such characters stand inside of texts only. */
    private static String escaped(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); ) {
            int c = json.codePointAt(i);
            int length = Character.charCount(c);
            if (PlainText.isPlain(c) || c == '\n' || c == '\r') {
                text.appendCodePoint(c);
            } else {
                for (int k = i; k < i + length; k++) {
                    text.append(String.format(Locale.ROOT, "\\u%04X", (int) json.charAt(k)));
                }
            }
            i += length;
        }
        return text.toString();
    }
}
