package dev.sop.io.writing;

import dev.sop.text.PlainText;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A tree as the text of a document. A number is written with the fewest digits that give it back (Schubfach), which are the
 * same on every JDK; characters that draw nothing are written as escapes, so that a document can be shown on a terminal.
 */
public final class TreeText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private TreeText() {}

    /** The tree as JSON, or else as YAML; with a line break at its end. */
    public static String of(Map<String, Object> tree, boolean json) {
        return json ? escaped(json(tree)) + "\n" : YamlText.of(tree);
    }

    private static String json(Map<String, Object> tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(new Indented(), text)) {
            write(tree, generator);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator generator) {
        if (value instanceof Map<?, ?> object) {
            generator.writeStartObject();
            object.forEach((key, member) -> {
                generator.writeName(key.toString());
                write(member, generator);
            });
            generator.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            generator.writeStartArray();
            list.forEach(item -> write(item, generator));
            generator.writeEndArray();
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Double number) {
            generator.writeNumber(number);
        } else if (value instanceof Number count) {
            generator.writeNumber(count.longValue());
        } else {
            generator.writeString(value.toString());
        }
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

    /** A key a line, lists on one. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
