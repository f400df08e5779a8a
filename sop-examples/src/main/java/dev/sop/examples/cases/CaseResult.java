package dev.sop.examples.cases;

import java.util.Locale;

/**
 * What came of one case.
 *
 * @param name name of the case, or of the file where it could not be read
 * @param outcome ok, failed or unsupported
 * @param figures objective, bound and expected as text, each empty where there is none
 * @param note why it failed or which feature is unsupported; empty where it is ok
 */
public record CaseResult(String name, Outcome outcome, Figures figures, String note) {

    /** How a case may end. */
    public enum Outcome {
        /** The objective is the published optimum, and the bound proves it. */
        OK,
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
            case OK -> "ok";
            case FAILED -> "FAILED: " + note;
            case UNSUPPORTED -> "unsupported: " + note;
        };
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%,.4f", value);
    }
}
