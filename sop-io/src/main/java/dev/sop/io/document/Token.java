package dev.sop.io.document;

import java.util.Optional;

/**
 * A step through the text of a document, the same for both notations. In an object keys, which are texts, and values take turns.
 *
 * @param kind what begins or ends here
 * @param text a scalar or key without its quotes and escapes; the name of an alias; else empty
 * @param line line in the document, from 1
 * @param column column in the line, from 1
 * @param tag the tag written before it, in full, or empty
 */
record Token(Kind kind, String text, int line, int column, Optional<String> tag) {

    /** What begins or ends. */
    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        FLAG,
        NOTHING,
        /** A reference to another place of the document. */
        ALIAS,
        /** The end of the object or list begun last. */
        END
    }

    static Token of(Kind kind, String text, int line, int column) {
        return new Token(kind, text, line, column, Optional.empty());
    }
}
