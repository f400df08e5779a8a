package dev.sop.io.entry;

import dev.sop.text.RefusedValueException;

/**
 * How the core refuses a single value of a document.
 *
 * @param expected what was expected
 * @param fix a likely remedy
 */
public record Sentence(String expected, String fix) {

    /** The words of the refusal, or these where it is refused without any. */
    public static Sentence of(IllegalArgumentException refusal, String expectedOtherwise, String fixOtherwise) {
        return refusal instanceof RefusedValueException refused
                ? new Sentence(refused.expected(), refused.fix())
                : new Sentence(expectedOtherwise, fixOtherwise);
    }
}
