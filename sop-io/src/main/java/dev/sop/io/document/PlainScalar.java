package dev.sop.io.document;

import dev.sop.io.document.DocumentNode.Kind;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;

/**
 * What an unquoted YAML scalar is by the core schema of YAML 1.2. The parser goes by the narrower JSON schema, in which
 * {@code True}, {@code ~}, {@code +5} and a key without a value are all text.
 */
final class PlainScalar {

    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");

    private PlainScalar() {}

    /** The kind of the parser's current text. */
    static Kind kind(JsonParser yaml, String text) {
        long length = yaml.currentLocation().getCharOffset()
                - yaml.currentTokenLocation().getCharOffset();
        if (text.length() > 100 || length != text.length()) {
            return Kind.TEXT;
        }
        if (NULL.matcher(text).matches()) {
            return Kind.NOTHING;
        }
        if (FLAG.matcher(text).matches()) {
            return Kind.FLAG;
        }
        return NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT;
    }
}
