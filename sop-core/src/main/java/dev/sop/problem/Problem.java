package dev.sop.problem;

import dev.sop.text.PlainText;

/**
 * One thing that is wrong with an input.
 *
 * @param place where, as a path into the input: {@code demand[3].volume[7]}
 * @param value what stands there, as text
 * @param expected what was expected instead
 * @param fix a likely remedy, a sentence beginning with "Maybe"
 */
public record Problem(String place, String value, String expected, String fix) {

    /** The same problem of a part of something larger: {@code supply[0]} within {@code changed.} is {@code changed.supply[0]}. */
    public Problem within(String prefix) {
        return new Problem(prefix + place, value, expected, fix);
    }

    /** {@code demand[3].volume[7]: -5.0, expected 0 or more. Maybe a return was booked as demand.}, one line of plain text. */
    @Override
    public String toString() {
        return PlainText.of(place + ": " + value + ", expected " + expected + ". " + fix);
    }
}
