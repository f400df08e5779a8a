package dev.sop.text;

/**
 * A single value that was refused where it was given: a name with a line break, a bucket without a day, a limit in words
 * that cannot be read. The message is one line, {@code label: blank, expected 1 to 200 characters. Maybe a column is empty.}
 */
public final class RefusedValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String subject;
    private final String expected;
    private final String fix;

    /**
     * With its parts.
     *
     * @param subject what was refused: {@code label of a bucket}
     * @param value what was given, as text
     * @param expected what was expected instead
     * @param fix a likely remedy, a sentence beginning with "Maybe"
     */
    public RefusedValueException(String subject, String value, String expected, String fix) {
        super(subject + ": " + value + ", expected " + expected + ". " + fix);
        this.subject = subject;
        this.expected = expected;
        this.fix = fix;
    }

    /** What was refused: {@code label of a bucket}. */
    public String subject() {
        return subject;
    }

    /** What was expected instead. */
    public String expected() {
        return expected;
    }

    /** A likely remedy, a sentence beginning with "Maybe". */
    public String fix() {
        return fix;
    }
}
