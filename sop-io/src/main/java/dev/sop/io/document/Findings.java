package dev.sop.io.document;

import com.google.common.collect.ImmutableList;
import dev.sop.problem.InvalidCycleException;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with a document, and gives it in the order of the document. */
public final class Findings {

    /** More than this many are not kept: a document with a thousand mistakes is of another kind altogether. */
    private static final int MOST = 1_000;

    private final List<Finding> findings = new ArrayList<>();

    /** With nothing found yet. */
    public Findings() {}

    /** A value of another form than was expected. */
    public void add(DocumentNode node, String value, String expected, String fix) {
        add(new Finding(ProblemKind.FORM, node.path(), node.line(), node.column(), value, expected, fix));
    }

    /** A value of another form than was expected, which is shown as it stands. */
    public void add(DocumentNode node, String expected, String fix) {
        add(node, node.shown(), expected, fix);
    }

    /** A key that is missing from an object. */
    public void missing(DocumentNode object, String key, String expected, String fix) {
        add(new Finding(
                ProblemKind.MISSING, object.pathOf(key), object.line(), object.column(), "none", expected, fix));
    }

    /** Something wrong with the document as a whole. */
    public void add(String value, String expected, String fix) {
        add(new Finding(ProblemKind.FORM, "document", 0, 0, value, expected, fix));
    }

    /** Something wrong. */
    public void add(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        }
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /** Everything found so far, in the order it was found. */
    public ImmutableList<Finding> all() {
        return ImmutableList.copyOf(findings);
    }

    /** Everything found so far as one exception, in the order of the document. */
    public InvalidCycleException exception() {
        List<Problem> problems = findings.stream()
                .sorted(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column))
                .map(Finding::problem)
                .toList();
        return new InvalidCycleException(problems);
    }

    /** One thing that is wrong with the document as a whole, as an exception. */
    public static InvalidCycleException refusal(String value, String expected, String fix) {
        Findings findings = new Findings();
        findings.add(value, expected, fix);
        return findings.exception();
    }

    /**
     * One thing that is wrong.
     *
     * @param kind what is wrong about it
     * @param path where, {@code inputs.demand_input[3].volumes[7]}
     * @param line line from 1, or 0 where it concerns no line
     * @param column column from 1, or 0
     * @param value what stands there
     * @param expected what was expected instead
     * @param fix a likely remedy
     */
    public record Finding(
            ProblemKind kind, String path, int line, int column, String value, String expected, String fix) {

        Problem problem() {
            String place = line > 0 ? path + " (line " + line + ", column " + column + ")" : path;
            return new Problem(kind, place, value, expected, fix);
        }
    }
}
