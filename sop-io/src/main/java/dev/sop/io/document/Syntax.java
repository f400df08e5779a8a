package dev.sop.io.document;

/**
 * The two notations and what the parsers may do: read tokens, and nothing else. No tag makes an object, no alias is
 * followed, nesting ends at {@link #DEEPEST}, and lengths are limited; the document's own limit is checked before.
 */
public enum Syntax {
    /** YAML 1.2, core schema. */
    YAML,
    /** JSON, plus {@code NaN} and {@code Infinity}, which are read in order to be refused with their place. */
    JSON;

    /** Objects and lists inside each other; the deepest place of a planning document has 9. */
    public static final int DEEPEST = 32;

    /** Most characters of a text. */
    static final int LONGEST_TEXT = 100_000;

    /** Most characters of a key. */
    static final int LONGEST_KEY = 10_000;

    /** JSON where the first character that is not white space opens an object, else YAML. */
    public static Syntax of(String text) {
        return text.stripLeading().startsWith("{") ? JSON : YAML;
    }

    Tokens tokens(String text) {
        return switch (this) {
            case YAML -> new YamlTokens(text);
            case JSON -> new JsonTokens(text);
        };
    }
}
