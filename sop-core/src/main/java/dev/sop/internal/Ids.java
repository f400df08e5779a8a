package dev.sop.internal;

/** The rule every id follows: 1 to 200 characters, not blank, no control characters. */
public final class Ids {

    private static final int MAX_LENGTH = 200;

    private Ids() {}

    /** Refuses text that cannot name {@code what}. */
    public static void check(String text, String what) {
        String problem = problem(text);
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException("id of " + what + ": " + problem);
        }
    }

    /** What is wrong with the text as an id, or an empty string. */
    public static String problem(String text) {
        if (text.isBlank()) {
            return "blank, expected 1 to " + MAX_LENGTH + " characters. Maybe a column or key is empty.";
        }
        if (text.length() > MAX_LENGTH) {
            return text.length() + " characters, expected at most " + MAX_LENGTH
                    + ". Maybe a description was given where a name belongs.";
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return "a control character, expected one line of plain text. Maybe the text has a line break.";
        }
        return "";
    }
}
