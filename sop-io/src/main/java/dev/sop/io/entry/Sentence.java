package dev.sop.io.entry;

/**
 * The parts of a message in which the core refuses a single value: {@code what: value, expected that. Maybe this.}
 *
 * @param expected what was expected
 * @param fix a likely remedy
 */
public record Sentence(String expected, String fix) {

    private static final String EXPECTED = ", expected ";

    public static Sentence of(IllegalArgumentException refusal, String expectedOtherwise, String fixOtherwise) {
        String message = refusal.getMessage();
        if (message == null) {
            return new Sentence(expectedOtherwise, fixOtherwise);
        }
        int expected = message.lastIndexOf(EXPECTED);
        int fix = message.lastIndexOf(" Maybe ");
        if (expected < 0 || fix < expected) {
            return new Sentence(expectedOtherwise, fixOtherwise);
        }
        String middle = message.substring(expected + EXPECTED.length(), fix);
        return new Sentence(
                middle.endsWith(".") ? middle.substring(0, middle.length() - 1) : middle, message.substring(fix + 1));
    }
}
