package dev.sop.examples.cases;

import java.util.List;
import java.util.Locale;

/**
 * What came of one case.
 *
 * @param name name of the case, or of the file where it could not be read
 * @param outcome ok, failed or unsupported
 * @param figures objective, bound and expected; of a metric case, the figure farthest from the published one
 * @param note why it failed, which feature is unsupported, which figures were compared and which were not
 * @param details a line for each figure of a metric case; empty for a plan
 */
public record CaseResult(String name, Outcome outcome, Figures figures, String note, List<String> details) {

    CaseResult(String name, Outcome outcome, Figures figures, String note) {
        this(name, outcome, figures, note, List.of());
    }

    /** How a case may end. */
    public enum Outcome {
        /** The objective is the published optimum, and the bound proves it; or every published figure was met. */
        OK,
        /** Every figure that was compared was met; others, named in the note, were not compared. */
        PARTLY,
        /** Anything else. */
        FAILED,
        /** The case asks for something that is not there yet. */
        UNSUPPORTED
    }

    /** The figures of one line; {@code NaN} where there is none. */
    record Figures(double objective, double bound, double expected) {

        static Figures only(double expected) {
            return new Figures(Double.NaN, Double.NaN, expected);
        }

        private double difference() {
            return objective - expected;
        }
    }

    /** The heading of {@link #line()}. */
    public static String heading() {
        return String.format(
                Locale.ROOT,
                "%-30s %16s %16s %16s %12s  %s",
                "case",
                "objective",
                "bound",
                "expected",
                "difference",
                "");
    }

    /** One line for people. */
    public String line() {
        return String.format(
                        Locale.ROOT,
                        "%-30s %16s %16s %16s %12s  %s",
                        name,
                        figure(figures.objective()),
                        figure(figures.bound()),
                        figure(figures.expected()),
                        figure(figures.difference()),
                        verdict())
                .stripTrailing();
    }

    private String verdict() {
        return switch (outcome) {
            case OK -> note.isEmpty() ? "ok" : "ok: " + note;
            case PARTLY -> "partly: " + note;
            case FAILED -> "FAILED: " + note;
            case UNSUPPORTED -> "unsupported: " + note;
        };
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%,.4f", value);
    }
}
