package dev.sop.io.document;

import dev.sop.io.document.Token.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a YAML scalar is by the core schema of YAML 1.2: without quotes {@code True}, {@code ~}, {@code +5} and a key without a
 * value are no texts.
 */
final class PlainScalar {

    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");

    private PlainScalar() {}

    /** The kind of a scalar with its tag, if any, and as it stands without quotes or not. */
    static Kind kind(Optional<String> tag, boolean plain, String text) {
        if (tag.isPresent()) {
            return tagged(tag.get(), text);
        }
        return plain ? kind(text) : Kind.TEXT;
    }

    private static Kind kind(String text) {
        if (text.length() > 100) {
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

    /** A tag says what a scalar is; one whose text is not so is text. */
    private static Kind tagged(String tag, String text) {
        Kind kind = kind(text);
        boolean said = switch (tag) {
            case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float" -> kind == Kind.NUMBER;
            case "tag:yaml.org,2002:bool" -> kind == Kind.FLAG;
            case "tag:yaml.org,2002:null" -> kind == Kind.NOTHING;
            default -> false;
        };
        return said ? kind : Kind.TEXT;
    }
}
