package dev.sop.io.document;

import dev.sop.problem.ProblemKind;
import java.util.Locale;

/** What a parser complains about, in one sentence with line and column. */
final class SyntaxErrors {

    private static final String TOO_LONG = "a value or key that is longer than any";
    private static final String LENGTHS = String.format(
            Locale.ROOT, "at most %,d characters in a text, %,d in a key", Syntax.LONGEST_TEXT, Syntax.LONGEST_KEY);
    private static final String CLOSE_IT = "Maybe a quote is missing where a text ends.";

    private SyntaxErrors() {}

    /** A text or key of this place that is too long. */
    static Findings.Finding tooLong(String path, int line, int column) {
        return new Findings.Finding(ProblemKind.FORM, path, line, column, TOO_LONG, LENGTHS, CLOSE_IT);
    }

    /** Objects and lists inside each other beyond the limit. */
    static Findings.Finding tooDeep(int line, int column) {
        String value = "values nested deeper than " + Syntax.DEEPEST + " levels";
        return new Findings.Finding(
                ProblemKind.FORM, "document", line, column, value, "at most that", "Maybe a bracket is missing.");
    }

    /** A complaint of the parser, with all it says of it. */
    static Findings.Finding notWellFormed(Syntax syntax, String message, String complaint, int line, int column) {
        String cut =
                complaint.length() > 160 ? complaint.substring(0, 160) + "..." : complaint.replaceAll("[.\\s]+$", "");
        return new Findings.Finding(
                ProblemKind.FORM,
                "document",
                line,
                column,
                "text that is not " + syntax + ": " + cut,
                "well-formed " + syntax,
                fix(message, syntax));
    }

    private static String fix(String message, Syntax syntax) {
        if (message.contains("TAB")) {
            return "Maybe indent with blanks instead of tabs.";
        }
        if (message.contains("quoted scalar")) {
            return "Maybe a closing quote is missing.";
        }
        if (message.contains("mapping values are not allowed")) {
            return "Maybe the indentation is off, or a text with a colon needs quotes.";
        }
        if (syntax == Syntax.JSON) {
            return "Maybe a comma, quote or bracket is missing, or it is YAML, which must not start with a brace here.";
        }
        return "Maybe the indentation is off, or a quote or bracket is missing.";
    }
}
