package dev.sop.io.document;

import dev.sop.problem.ProblemKind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Puts what a parser complains about into one sentence with line and column. */
final class SyntaxErrors {

    private static final Pattern YAML_PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    private static final String TOO_LONG = "a value or key that is longer than any";
    private static final String LENGTHS = String.format(
            Locale.ROOT, "at most %,d characters in a text, %,d in a key", Syntax.LONGEST_TEXT, Syntax.LONGEST_KEY);
    private static final String CLOSE_IT = "Maybe a quote is missing where a text ends.";

    private SyntaxErrors() {}

    /** A text or key of this place that is too long. */
    static Findings.Finding tooLong(String path, int line, int column) {
        return new Findings.Finding(ProblemKind.FORM, path, line, column, TOO_LONG, LENGTHS, CLOSE_IT);
    }

    static Findings.Finding finding(JacksonException e, Syntax syntax) {
        String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            if (message.contains("nesting depth")) {
                return at(
                        e,
                        message,
                        "values nested deeper than " + Syntax.DEEPEST + " levels",
                        "at most that",
                        "Maybe a bracket is missing.");
            }
            return at(e, message, TOO_LONG, LENGTHS, CLOSE_IT);
        }
        return at(
                e,
                message,
                "text that is not " + syntax + ": " + reason(message),
                "well-formed " + syntax,
                fix(message, syntax));
    }

    private static Findings.Finding at(JacksonException e, String message, String value, String expected, String fix) {
        int line = 0;
        int column = 0;
        TokenStreamLocation location = e.getLocation();
        if (location != null) {
            line = Math.max(0, location.getLineNr());
            column = Math.max(0, location.getColumnNr());
        }
        Matcher place = YAML_PLACE.matcher(message);
        while (place.find()) {
            line = Integer.parseInt(place.group(1));
            column = Integer.parseInt(place.group(2));
        }
        return new Findings.Finding(ProblemKind.FORM, "document", line, column, value, expected, fix);
    }

    /** The last complaint of the parser, without its quotation of the source. */
    private static String reason(String message) {
        String reason = message;
        for (String line : message.split("\n", -1)) {
            String text = line.strip();
            boolean quotation =
                    text.isEmpty() || text.equals("^") || text.startsWith("in reader") || line.startsWith("    ");
            if (!quotation) {
                reason = text;
            }
        }
        return reason.length() > 160 ? reason.substring(0, 160) + "..." : reason.replaceAll("[.\\s]+$", "");
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
