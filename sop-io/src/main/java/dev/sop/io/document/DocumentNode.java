package dev.sop.io.document;

import dev.sop.text.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One value of a document and where it stands: its path {@code inputs.demand_input[3].volumes[7]}, line and column. A
 * scalar keeps its text as written; what it means is decided by whoever reads it.
 */
public final class DocumentNode {

    /** What sort of value it is. */
    public enum Kind {
        /** Keys with values. */
        OBJECT,
        /** Values in order. */
        LIST,
        /** Text. */
        TEXT,
        /** A number, also {@code .nan} and {@code .inf}. */
        NUMBER,
        /** True or false. */
        FLAG,
        /** A key without a value, or {@code null}. */
        NOTHING
    }

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,60}");
    private static final int SHOWN = 60;

    private final @Nullable DocumentNode parent;
    private final @Nullable String key;
    private final int index;
    private final int line;
    private final int column;
    private final Kind kind;
    private final String text;
    private final Map<String, DocumentNode> members;
    private final List<DocumentNode> items;
    private boolean reported;

    private DocumentNode(Step step, Kind kind, String text, int line, int column) {
        this.parent = step.parent;
        this.key = step.key;
        this.index = step.index;
        this.kind = kind;
        this.text = text;
        this.line = line;
        this.column = column;
        this.members = kind == Kind.OBJECT ? new LinkedHashMap<>() : Map.of();
        this.items = kind == Kind.LIST ? new ArrayList<>() : List.of();
    }

    /** The value a whole document consists of, or one below it. */
    static DocumentNode of(Step step, Kind kind, String text, int line, int column) {
        DocumentNode node = new DocumentNode(step, kind, text, line, column);
        if (step.parent != null) {
            if (step.key != null) {
                step.parent.members.put(step.key, node);
            } else {
                step.parent.items.add(node);
            }
        }
        return node;
    }

    /** Takes the value of a key away again. */
    void forget(String name) {
        members.remove(name);
    }

    /** Takes the values of a list away again: they are reported already, so that nothing else is said of them. */
    void forget() {
        items.clear();
        reported = true;
    }

    /** Whether what is wrong with a list is reported already and its values are gone. */
    public boolean isReported() {
        return reported;
    }

    /** What sort of value it is. */
    public Kind kind() {
        return kind;
    }

    /** A scalar as written; empty for objects and lists. */
    public String text() {
        return text;
    }

    /** The value under a key, or empty; empty for all but objects. */
    public Optional<DocumentNode> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The values by key, in order; empty for all but objects. */
    public Map<String, DocumentNode> members() {
        return Collections.unmodifiableMap(members);
    }

    /** The values of a list, in order; empty for all but lists. */
    public List<DocumentNode> items() {
        return Collections.unmodifiableList(items);
    }

    /** Line in the document, from 1. */
    public int line() {
        return line;
    }

    /** Column in the line, from 1. */
    public int column() {
        return column;
    }

    /** Where it stands: {@code inputs.demand_input[3].volumes[7]}; {@code document} for the whole. */
    public String path() {
        if (parent == null) {
            return "document";
        }
        String above = parent.parent == null ? "" : parent.path();
        if (key == null) {
            return (above.isEmpty() ? "document" : above) + "[" + index + "]";
        }
        return join(above, key);
    }

    /** The path a key of this object has or would have. */
    public String pathOf(String name) {
        return join(parent == null ? "" : path(), name);
    }

    /** What stands here, in a few words: {@code 'fifty'}, {@code 12.5}, {@code a list of 3}. */
    public String shown() {
        return switch (kind) {
            case OBJECT -> members.isEmpty() ? "an empty object" : "an object";
            case LIST -> items.isEmpty() ? "an empty list" : "a list of " + items.size();
            case NOTHING -> "nothing";
            case TEXT -> "'" + cut(text) + "'";
            case NUMBER, FLAG -> cut(text);
        };
    }

    /** Text cut to a length that fits a message, on one line. */
    public static String cut(String text) {
        String oneLine = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return PlainText.of(oneLine);
    }

    private static String join(String above, String key) {
        if (!PLAIN_KEY.matcher(key).matches()) {
            return above + "['" + cut(key) + "']";
        }
        return above.isEmpty() ? key : above + "." + key;
    }

    /**
     * How a value hangs on the one above it.
     *
     * @param parent the object or list it belongs to, or null for the whole document
     * @param key its key, or null in a list
     * @param index its position in a list
     */
    record Step(@Nullable DocumentNode parent, @Nullable String key, int index) {

        static Step root() {
            return new Step(null, null, 0);
        }
    }
}
