package dev.sop.io.document;

import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.io.document.DocumentNode.Step;
import dev.sop.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    private final Tokens tokens;
    private final Syntax syntax;
    private final Findings findings;
    private final long mostValues;
    private long values;

    private DocumentParser(String text, Syntax syntax, long mostValues, Findings findings) {
        this.tokens = syntax.tokens(text);
        this.syntax = syntax;
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
        try {
            long mostValues = Math.max(MOST_VALUES, largestBytes / BYTES_PER_VALUE);
            return new DocumentParser(text, syntax, mostValues, findings).document();
        } catch (NotWellFormed e) {
            findings.add(e.finding());
            throw findings.exception();
        }
    }

    private Optional<DocumentNode> document() {
        Optional<DocumentNode> root = tokens.next().map(first -> value(first, Step.root(), 0));
        if (root.isPresent()) {
            tokens.next()
                    .ifPresent(second -> findings.add(new Findings.Finding(
                            ProblemKind.FORM,
                            "document",
                            second.line(),
                            second.column(),
                            "a second document",
                            "one document",
                            "Maybe put each planning cycle in a file of its own.")));
        }
        return root;
    }

    private DocumentNode value(Token token, Step step, int depth) {
        Kind kind = kind(token);
        String text = kind == Kind.NOTHING ? "" : token.text();
        DocumentNode node = DocumentNode.of(step, kind, text, token.line(), token.column());
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
        refuseLong(node.path(), token, Syntax.LONGEST_TEXT);
        refuseTagAndAlias(node, token);
        if (kind == Kind.LIST) {
            items(node, depth);
        } else if (kind == Kind.OBJECT) {
            members(node, depth);
        }
        return node;
    }

    private void items(DocumentNode list, int depth) {
        Optional<Token> token = inside();
        for (int i = 0; token.isPresent(); i++) {
            var unused = value(token.get(), new Step(list, null, i), depth + 1);
            token = inside();
        }
        if (syntax == Syntax.YAML && BrokenNumbers.reportList(list, findings)) {
            list.forget();
        }
    }

    private void members(DocumentNode object, int depth) {
        DocumentNode number = object;
        List<String> rest = new ArrayList<>();
        Optional<Token> token = inside();
        while (token.isPresent()) {
            Token key = token.get();
            refuseUnreadable(object, key);
            boolean twice = object.member(key.text()).isPresent();
            Optional<Token> next = inside();
            if (next.isEmpty()) {
                return;
            }
            DocumentNode value = value(next.get(), new Step(object, key.text(), 0), depth + 1);
            if (BrokenNumbers.isRest(key.text(), value, number)) {
                object.forget(key.text());
                rest.add(key.text());
            } else {
                if (twice) {
                    twice(object.pathOf(key.text()), key);
                }
                reportRest(number, rest);
                number = value;
            }
            token = inside();
        }
        reportRest(number, rest);
    }

    /** The next step of an object or list, or empty where it ends. */
    private Optional<Token> inside() {
        return tokens.next().filter(token -> token.kind() != Token.Kind.END);
    }

    private void reportRest(DocumentNode number, List<String> rest) {
        if (!rest.isEmpty()) {
            BrokenNumbers.report(number, rest, findings);
            rest.clear();
        }
    }

    private void twice(String path, Token key) {
        findings.add(new Findings.Finding(
                ProblemKind.FORM,
                path,
                key.line(),
                key.column(),
                "a key given twice",
                "a key used once",
                "Maybe delete one of the two, or make them two entries of a list."));
    }

    private void refuseUnreadable(DocumentNode object, Token key) {
        if (key.kind() == Token.Kind.OBJECT || key.kind() == Token.Kind.LIST) {
            String complaint = "a key that is an object or a list";
            findings.add(SyntaxErrors.notWellFormed(Syntax.YAML, complaint, complaint, key.line(), key.column()));
            throw findings.exception();
        }
        refuseLong(object.path(), key, Syntax.LONGEST_KEY);
        if (key.kind() == Token.Kind.ALIAS) {
            findings.add(new Findings.Finding(
                    ProblemKind.FORM,
                    object.pathOf(key.text()),
                    key.line(),
                    key.column(),
                    "an alias *" + DocumentNode.cut(key.text()),
                    "the key itself; aliases are not followed",
                    "Maybe write the key out here."));
        }
    }

    /** The parser of JSON does so itself. */
    private void refuseLong(String path, Token token, int most) {
        if (token.text().length() > most) {
            findings.add(SyntaxErrors.tooLong(path, token.line(), token.column()));
            throw findings.exception();
        }
    }

    private void refuseTagAndAlias(DocumentNode node, Token token) {
        token.tag()
                .filter(tag -> !PLAIN_TAGS.contains(tag))
                .ifPresent(name -> findings.add(
                        node,
                        "a tag "
                                + (name.startsWith(TAG)
                                        ? "!!" + DocumentNode.cut(name.substring(TAG.length()))
                                        : DocumentNode.cut(name)),
                        "a plain value; tags are never acted on",
                        "Maybe a program wrote its own types into the document; delete the tag."));
        if (token.kind() == Token.Kind.ALIAS) {
            findings.add(
                    node,
                    "an alias *" + DocumentNode.cut(node.text()),
                    "the value itself; aliases are not followed",
                    "Maybe write the value out here.");
        }
    }

    private RuntimeException stop(DocumentNode node, String value, String expected, String fix) {
        findings.add(node, value, expected, fix);
        return findings.exception();
    }

    private static Kind kind(Token token) {
        return switch (token.kind()) {
            case OBJECT -> Kind.OBJECT;
            case LIST -> Kind.LIST;
            case TEXT, ALIAS -> Kind.TEXT;
            case NUMBER -> Kind.NUMBER;
            case FLAG -> Kind.FLAG;
            case NOTHING, END -> Kind.NOTHING;
        };
    }
}
