package dev.sop.internal;

import dev.sop.text.PlainText;
import dev.sop.text.RefusedValueException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The rule every name follows: 1 to 200 characters, not blank, {@linkplain PlainText plain}. */
public final class Ids {

    private static final int MAX_LENGTH = 200;

    private Ids() {}

    /** Refuses text that cannot name {@code what}. */
    public static void check(String text, String what) {
        Optional<Refusal> refusal = refusal(text);
        if (refusal.isPresent()) {
            throw refusal.get().of("id of " + what);
        }
    }

    /** What is wrong with the text as a name, or empty. */
    public static Optional<Refusal> refusal(String text) {
        if (text.isBlank()) {
            return refusal("blank", "1 to " + MAX_LENGTH + " characters", "Maybe a column or key is empty.");
        }
        if (text.length() > MAX_LENGTH) {
            return refusal(
                    text.length() + " characters",
                    "at most " + MAX_LENGTH,
                    "Maybe a description was given where a name belongs.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return refusal("a control character", "one line of plain text", "Maybe the text has a line break.");
        }
        OptionalInt unseen =
                text.codePoints().filter(c -> !PlainText.isPlain(c)).findFirst();
        return unseen.isEmpty()
                ? Optional.empty()
                : refusal(
                        String.format(Locale.ROOT, "the character U+%04X", unseen.getAsInt()),
                        "one line of plain text",
                        "Maybe it was copied along unseen; delete it.");
    }

    private static Optional<Refusal> refusal(String value, String expected, String fix) {
        return Optional.of(new Refusal(value, expected, fix));
    }

    /**
     * Why a text is no name.
     *
     * @param value what is wrong with it
     * @param expected what was expected instead
     * @param fix a likely remedy
     */
    public record Refusal(String value, String expected, String fix) {

        /** The refusal of a text given for this. */
        public RefusedValueException of(String subject) {
            return new RefusedValueException(subject, value, expected, fix);
        }
    }
}
