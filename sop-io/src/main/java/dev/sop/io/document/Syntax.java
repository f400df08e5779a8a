package dev.sop.io.document;

import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * The two notations and what the parsers may do: read tokens, and nothing else. No tag makes an object, no alias is
 * followed, nesting ends at {@link #DEEPEST}, and lengths are limited; the document's own limit is checked before.
 */
public enum Syntax {
    /** YAML 1.2, core schema. */
    YAML {
        @Override
        TokenStreamFactory factory(int length) {
            return yaml(Math.min(length + 1, MOST_AT_ONCE));
        }
    },
    /** JSON, plus {@code NaN} and {@code Infinity}, which are read in order to be refused with their place. */
    JSON {
        @Override
        TokenStreamFactory factory(int length) {
            return JSON_FACTORY;
        }
    };

    /** Objects and lists inside each other; the deepest place of a planning document has 9. */
    public static final int DEEPEST = 32;

    /** Most characters of a text. */
    static final int LONGEST_TEXT = 100_000;

    /** Most characters of a key. */
    static final int LONGEST_KEY = 10_000;

    /** The YAML parser looks at a line as a whole; it copies what it has of the line when it takes more of it. */
    private static final int MOST_AT_ONCE = 1 << 22;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST + 8)
            .maxNumberLength(1_000)
            .maxStringLength(LONGEST_TEXT)
            .maxNameLength(LONGEST_KEY)
            .maxDocumentLength(Long.MAX_VALUE)
            .build();

    private static final TokenStreamFactory JSON_FACTORY = JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    abstract TokenStreamFactory factory(int length);

    private static TokenStreamFactory yaml(int atOnce) {
        return YAMLFactory.builder()
                .loadSettings(LoadSettings.builder()
                        .setBufferSize(atOnce)
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .setMaxAliasesForCollections(1)
                        .setAllowRecursiveKeys(false)
                        .build())
                .streamReadConstraints(LIMITS)
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    /** JSON where the first character that is not white space opens an object, else YAML. */
    public static Syntax of(String text) {
        return text.stripLeading().startsWith("{") ? JSON : YAML;
    }

    JsonParser parser(String text) {
        return factory(text.length()).createParser(ObjectReadContext.empty(), new WholeCharacterReader(text));
    }
}
