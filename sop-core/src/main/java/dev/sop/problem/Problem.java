package dev.sop.problem;

import dev.sop.text.PlainText;
import java.util.Optional;

/**
 * One thing that is wrong with an input: what it is by kind, for programs, and in words, for people.
 *
 * @param kind what is wrong about it
 * @param place where, as a path into the input: {@code demand[3].volume[7]}
 * @param value what stands there, as text
 * @param expected what was expected instead
 * @param fix a likely remedy, a sentence beginning with "Maybe"
 * @param remedy the same remedy by code, where it reads otherwise for an input that was not given in Java; else empty
 */
public record Problem(
        ProblemKind kind, String place, String value, String expected, String fix, Optional<Remedy> remedy) {

    /** With a remedy that reads the same wherever the input came from. */
    public Problem(ProblemKind kind, String place, String value, String expected, String fix) {
        this(kind, place, value, expected, fix, Optional.empty());
    }

    /** With a remedy that is told in Java. */
    public Problem(ProblemKind kind, String place, String value, String expected, Remedy remedy) {
        this(kind, place, value, expected, remedy.toString(), Optional.of(remedy));
    }

    /** The same problem of a part of something larger: {@code supply[0]} within {@code changed.} is {@code changed.supply[0]}. */
    public Problem within(String prefix) {
        return new Problem(kind, prefix + place, value, expected, fix, remedy);
    }

    /** {@code demand[3].volume[7]: -5.0, expected 0 or more. Maybe a return was booked as demand.}, one line of plain text. */
    @Override
    public String toString() {
        return PlainText.of(place + ": " + value + ", expected " + expected + ". " + fix);
    }
}
