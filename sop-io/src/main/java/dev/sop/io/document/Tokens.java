package dev.sop.io.document;

import java.util.Optional;

/** The steps through a text, one after the other. */
interface Tokens {

    /**
     * The next step, or empty behind the last one.
     *
     * @throws NotWellFormed where the text breaks the rules of its notation
     */
    Optional<Token> next();
}
