package dev.sop.io;

import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.io.document.DocumentParser;
import dev.sop.io.document.Findings;
import dev.sop.io.document.Syntax;

/** The tree of a document, by the options of its reader. */
final class DocumentTree {

    private DocumentTree() {}

    static DocumentNode of(String text, ReadOptions options, Findings findings, String expected) {
        Syntax syntax = options.format()
                .map(format -> format == DocumentFormat.JSON ? Syntax.JSON : Syntax.YAML)
                .orElseGet(() -> Syntax.of(text));
        return DocumentParser.parse(text, syntax, options.largestBytes(), findings)
                .filter(node -> node.kind() != Kind.NOTHING)
                .orElseThrow(() -> Findings.refusal(
                        "nothing", expected, "Maybe the file is empty, or holds nothing but comments."));
    }
}
