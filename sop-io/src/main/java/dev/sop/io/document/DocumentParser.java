package dev.sop.io.document;

import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.io.document.DocumentNode.Step;
import dev.sop.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Builds the tree of a document from the parser's tokens. Nothing is constructed but nodes; tags, aliases, keys given twice
 * and a second document are reported, never acted on.
 */
public final class DocumentParser {

    /** Most values in a document unless more bytes are allowed: a million, some 100 MB of nodes. */
    private static final long MOST_VALUES = 1_000_000;

    private static final int BYTES_PER_VALUE = 20;

    private static final String TAG = "tag:yaml.org,2002:";
    private static final Set<String> PLAIN_TAGS =
            Set.of(TAG + "str", TAG + "int", TAG + "float", TAG + "bool", TAG + "null", TAG + "map", TAG + "seq");

    private final JsonParser parser;
    private final Findings findings;
    private final long mostValues;
    private long values;

    private DocumentParser(JsonParser parser, long mostValues, Findings findings) {
        this.parser = parser;
        this.mostValues = mostValues;
        this.findings = findings;
    }

    /**
     * The tree of a document, or empty where it has none; what is wrong goes to the findings.
     *
     * @param largestBytes the size limit of the document; a larger one allows more values
     * @throws dev.sop.problem.InvalidCycleException where the text breaks the rules of its notation
     */
    public static Optional<DocumentNode> parse(String text, Syntax syntax, long largestBytes, Findings findings) {
        try (JsonParser parser = syntax.parser(text)) {
            return new DocumentParser(parser, Math.max(MOST_VALUES, largestBytes / BYTES_PER_VALUE), findings)
                    .document();
        } catch (JacksonException e) {
            findings.add(SyntaxErrors.finding(e, syntax));
            throw findings.exception();
        }
    }

    private Optional<DocumentNode> document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return Optional.empty();
        }
        DocumentNode root = value(first, Step.root(), 0);
        if (parser.nextToken() != null) {
            TokenStreamLocation at = parser.currentTokenLocation();
            findings.add(new Findings.Finding(
                    ProblemKind.FORM,
                    "document",
                    at.getLineNr(),
                    at.getColumnNr(),
                    "a second document",
                    "one document",
                    "Maybe put each planning cycle in a file of its own."));
        }
        return Optional.of(root);
    }

    private DocumentNode value(JsonToken token, Step step, int depth) {
        Kind kind = kind(token);
        String text = token.isScalarValue() && kind != Kind.NOTHING ? parser.getString() : "";
        if (kind == Kind.TEXT
                && parser instanceof YAMLParser yaml
                && !yaml.isCurrentAlias()
                && yaml.getTypeId() == null) {
            kind = PlainScalar.kind(yaml, text);
        }
        TokenStreamLocation at = parser.currentTokenLocation();
        DocumentNode node = DocumentNode.of(step, kind, text, at.getLineNr(), at.getColumnNr());
        if (++values > mostValues) {
            throw stop(
                    node,
                    String.format(Locale.ROOT, "more than %,d values", mostValues),
                    "at most that",
                    "Maybe split the cycle by product family.");
        }
        if (depth > Syntax.DEEPEST) {
            throw stop(
                    node,
                    "values nested deeper than " + Syntax.DEEPEST + " levels",
                    "at most that",
                    "Maybe a bracket is missing.");
        }
        refuseLong(node, at, text, Syntax.LONGEST_TEXT);
        refuseTagAndAlias(node);
        if (kind == Kind.LIST) {
            items(node, depth);
        } else if (kind == Kind.OBJECT) {
            members(node, depth);
        }
        return node;
    }

    private void items(DocumentNode list, int depth) {
        JsonToken token = parser.nextToken();
        for (int i = 0; token != null && token != JsonToken.END_ARRAY; i++) {
            var unused = value(token, new Step(list, null, i), depth + 1);
            token = parser.nextToken();
        }
        if (parser instanceof YAMLParser && BrokenNumbers.reportList(list, findings)) {
            list.forget();
        }
    }

    private void members(DocumentNode object, int depth) {
        JsonToken token = parser.nextToken();
        DocumentNode number = object;
        List<String> rest = new ArrayList<>();
        while (token == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            TokenStreamLocation at = parser.currentTokenLocation();
            boolean twice = object.member(key).isPresent();
            refuseLong(object, at, key, Syntax.LONGEST_KEY);
            JsonToken next = parser.nextToken();
            if (next == null) {
                return;
            }
            DocumentNode value = value(next, new Step(object, key, 0), depth + 1);
            if (BrokenNumbers.isRest(key, value, number)) {
                object.forget(key);
                rest.add(key);
            } else {
                if (twice) {
                    twice(object.pathOf(key), at);
                }
                reportRest(number, rest);
                number = value;
            }
            token = parser.nextToken();
        }
        reportRest(number, rest);
    }

    private void reportRest(DocumentNode number, List<String> rest) {
        if (!rest.isEmpty()) {
            BrokenNumbers.report(number, rest, findings);
            rest.clear();
        }
    }

    private void twice(String path, TokenStreamLocation at) {
        findings.add(new Findings.Finding(
                ProblemKind.FORM,
                path,
                at.getLineNr(),
                at.getColumnNr(),
                "a key given twice",
                "a key used once",
                "Maybe delete one of the two, or make them two entries of a list."));
    }

    /** The parser of JSON does so itself. */
    private void refuseLong(DocumentNode node, TokenStreamLocation at, String text, int most) {
        if (text.length() > most) {
            findings.add(SyntaxErrors.tooLong(node.path(), at.getLineNr(), at.getColumnNr()));
            throw findings.exception();
        }
    }

    private void refuseTagAndAlias(DocumentNode node) {
        Object tag = parser.getTypeId();
        if (tag != null && !PLAIN_TAGS.contains(tag.toString())) {
            String name = tag.toString();
            findings.add(
                    node,
                    "a tag "
                            + (name.startsWith(TAG)
                                    ? "!!" + DocumentNode.cut(name.substring(TAG.length()))
                                    : "!" + DocumentNode.cut(name)),
                    "a plain value; tags are never acted on",
                    "Maybe a program wrote its own types into the document; delete the tag.");
        }
        if (isAlias()) {
            findings.add(
                    node,
                    "an alias *" + DocumentNode.cut(node.text()),
                    "the value itself; aliases are not followed",
                    "Maybe write the value out here.");
        }
    }

    private boolean isAlias() {
        return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
    }

    private RuntimeException stop(DocumentNode node, String value, String expected, String fix) {
        findings.add(node, value, expected, fix);
        return findings.exception();
    }

    private static Kind kind(@Nullable JsonToken token) {
        if (token == null) {
            return Kind.NOTHING;
        }
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.LIST;
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.FLAG;
            default -> Kind.NOTHING;
        };
    }
}
