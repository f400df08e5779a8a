package dev.sop.check;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.problem.InvalidCycleException;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.Remedy;
import dev.sop.problem.RemedyCode;
import dev.sop.text.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Gathers problems instead of stopping at the first, and knows the checks that every number goes through. */
public final class ProblemCollector {

    /** The largest quantity or amount of money accepted: a thousand billion (1e12). Beyond it doubles lose cents. */
    public static final double LARGEST = 1e12;

    private final List<Problem> problems = new ArrayList<>();

    /** With nothing found yet. */
    public ProblemCollector() {}

    /** Adds a problem. */
    public void add(ProblemKind kind, String place, Object value, String expected, String fix) {
        problems.add(new Problem(kind, place, shown(value), expected, fix));
    }

    /** Adds a problem whose remedy reads otherwise outside Java. */
    public void add(ProblemKind kind, String place, Object value, String expected, Remedy remedy) {
        problems.add(new Problem(kind, place, shown(value), expected, remedy));
    }

    /** Adds a problem with a remedy about nothing in particular. */
    public void add(ProblemKind kind, String place, Object value, String expected, RemedyCode remedy) {
        add(kind, place, value, expected, Remedy.of(remedy));
    }

    /** Adds a problem. */
    public void add(Problem problem) {
        problems.add(problem);
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Everything found so far. */
    public ImmutableList<Problem> problems() {
        return ImmutableList.copyOf(problems);
    }

    /** Throws where anything was found. */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidCycleException(problems);
        }
    }

    /** A number that must be finite, not negative and not absurd. */
    public void number(String place, double value, String fix) {
        number(place, value, 0, LARGEST, fix);
    }

    /** A number that must be finite and within a range, both ends inclusive. */
    public void number(String place, double value, double least, double most, String fix) {
        if (!(value >= least && value <= most)) {
            add(ProblemKind.RANGE, place, value, range(least, most), fix);
        }
    }

    /** An optional number, checked where present. */
    public void number(String place, OptionalDouble value, String fix) {
        value.ifPresent(number -> number(place, number, fix));
    }

    /** A figure whose length fits the horizon and whose numbers are finite, not negative and not absurd. */
    public void figure(String place, PerBucket figure, Horizon horizon, String fix) {
        figure(place, figure, horizon, 0, fix);
    }

    /** An optional figure, checked where present. */
    public void figure(String place, Optional<PerBucket> figure, Horizon horizon, String fix) {
        figure.ifPresent(given -> figure(place, given, horizon, 0, fix));
    }

    /** A figure whose numbers may go down to {@code least}. */
    public void figure(String place, PerBucket figure, Horizon horizon, double least, String fix) {
        if (!figure.fits(horizon)) {
            add(
                    ProblemKind.LENGTH,
                    place,
                    figure.values().length + " numbers",
                    figure.expected(horizon),
                    "Maybe it was made for another horizon.");
            return;
        }
        double[] values = figure.values();
        for (int t = 0; t < values.length; t++) {
            number(figure.isConstant() ? place : place + "[" + t + "]", values[t], least, LARGEST, fix);
        }
    }

    private static String shown(Object value) {
        return value instanceof Double number ? PlainNumber.text(number) : String.valueOf(value);
    }

    private static String range(double least, double most) {
        if (least <= -LARGEST) {
            return "a finite number up to 1e12";
        }
        return plain(least) + " to " + (most >= LARGEST ? "1e12" : plain(most));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : PlainNumber.text(value);
    }
}
