package dev.sop.io.writing;

import dev.sop.text.PlainText;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A tree as YAML the way people write it: objects and lists of objects in blocks, lists of single values in brackets, text
 * without quotes where it cannot be taken for anything else. Lines end at 100 columns where they can.
 */
public final class YamlText {

    private static final int WIDTH = 100;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_/.]*(?:[ -][A-Za-z0-9_/.]+){0,12}");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-(?:\\d{2}|W\\d{2}|Q\\d|P\\d{2})(?:-\\d{2})?|\\d-\\d-\\d");
    private static final Set<String> RESERVED =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf", "infinity");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    /** The document, with a line break at its end. */
    public static String of(Map<String, Object> tree) {
        YamlText yaml = new YamlText();
        if (isBlock(tree)) {
            yaml.block(tree, 0);
        } else {
            yaml.inline(tree, 0, 0);
            yaml.out.append('\n');
        }
        return yaml.out.toString();
    }

    private void block(Object node, int indent) {
        if (node instanceof Collection<?> list) {
            for (Object item : list) {
                out.append(" ".repeat(indent)).append("- ");
                if (isBlock(item)) {
                    int start = out.length();
                    block(item, indent + 2);
                    out.delete(start, start + indent + 2);
                } else {
                    inline(item, indent + 2, indent + 2);
                    out.append('\n');
                }
            }
            return;
        }
        for (Map.Entry<?, ?> member : ((Map<?, ?>) node).entrySet()) {
            String key = text(member.getKey().toString());
            out.append(" ".repeat(indent)).append(key).append(':');
            if (isBlock(member.getValue())) {
                out.append('\n');
                block(member.getValue(), indent + 2);
            } else {
                out.append(' ');
                inline(member.getValue(), indent + key.length() + 2, indent + 2);
                out.append('\n');
            }
        }
    }

    /** Whether a value takes lines of its own. */
    private static boolean isBlock(Object node) {
        if (node instanceof Collection<?> list) {
            return list.stream().anyMatch(item -> item instanceof Collection || item instanceof Map);
        }
        return node instanceof Map<?, ?> object && !object.isEmpty();
    }

    private void inline(Object node, int column, int indent) {
        if (node instanceof Map) {
            out.append("{}");
            return;
        }
        if (!(node instanceof Collection<?> list)) {
            out.append(scalar(node));
            return;
        }
        out.append('[');
        int at = column + 1;
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
            String item = scalar(items.next()) + (items.hasNext() ? "," : "]");
            if (at + item.length() > WIDTH && at > indent + 2) {
                out.append('\n').append(" ".repeat(indent + 2));
                at = indent + 2;
            } else if (out.charAt(out.length() - 1) == ',') {
                out.append(' ');
                at++;
            }
            out.append(item);
            at += item.length();
        }
        if (list.isEmpty()) {
            out.append(']');
        }
    }

    private static String scalar(Object value) {
        if (value instanceof Double number) {
            return TreeText.number(number);
        }
        return value instanceof String text ? text(text) : value.toString();
    }

    private static String text(String text) {
        boolean plain = text.length() < 80
                && (PLAIN.matcher(text).matches() || TIME.matcher(text).matches())
                && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (isShown(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isShown(int c) {
        boolean hardSpace = c == 0xA0;
        return PlainText.isPlain(c) && !hardSpace;
    }
}
