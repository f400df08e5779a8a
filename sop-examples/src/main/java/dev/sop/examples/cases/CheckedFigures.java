package dev.sop.examples.cases;

import dev.sop.examples.cases.CaseResult.Figures;
import dev.sop.examples.cases.CaseResult.Outcome;
import dev.sop.metrics.MetricResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The published figures of a metric case beside the computed ones. Every number under {@code expected} ends up here, as
 * right, wrong, or not checked by name.
 *
 * <p>A case states a ratio as 0.29 or as 29: a factor of 100 cannot be mistaken for a rounding error, so the nearer of the
 * two is meant.
 */
final class CheckedFigures {

    private static final double DEFAULT_TOLERANCE = 1e-6;

    private final JsonNode tolerance;
    private final List<String> lines = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> notChecked = new LinkedHashSet<>();
    private Figures widest = Figures.only(Double.NaN);
    private String widestName = "";
    private double widestShare = -1;
    private int right;

    /** With the case's {@code tolerance}: a number for all, or an object with one for each path into {@code expected}. */
    CheckedFigures(JsonNode tolerance) {
        this.tolerance = tolerance;
    }

    /** Compares a figure in its own unit. */
    void check(String name, double expected, double computed) {
        double allowed = allowed(name, expected);
        double difference = Math.abs(computed - expected);
        boolean holds = holds(name, expected, computed);
        note(name, expected, computed, holds ? "ok" : "FAILED");
        if (holds) {
            right++;
        } else {
            wrong.add(name + " is " + computed + ", published " + expected);
        }
        double share = holds ? difference / allowed : Double.MAX_VALUE;
        if (share > widestShare || Double.isNaN(computed)) {
            widestShare = share;
            widestName = name;
            widest = new Figures(computed, Double.NaN, expected);
        }
    }

    /** Whether a figure lies within the tolerance of the published one; nothing is noted. */
    boolean holds(String name, double expected, double computed) {
        return Math.abs(computed - expected) <= allowed(name, expected);
    }

    /** Compares a ratio that the case may state in percent. */
    void checkRatio(String name, double expected, double ratio) {
        boolean percent = Math.abs(100 * ratio - expected) <= Math.abs(ratio - expected);
        check(name, expected, percent ? 100 * ratio : ratio);
    }

    /** Compares a metric in its own unit; an undefined one is wrong. */
    void check(String name, double expected, MetricResult result) {
        result.asOptional()
                .ifPresentOrElse(value -> check(name, expected, value), () -> undefined(name, expected, result));
    }

    /** Compares a metric that is a ratio; an undefined one is wrong. */
    void checkRatio(String name, double expected, MetricResult result) {
        result.asOptional()
                .ifPresentOrElse(value -> checkRatio(name, expected, value), () -> undefined(name, expected, result));
    }

    private void undefined(String name, double expected, MetricResult result) {
        note(name, expected, Double.NaN, "FAILED");
        wrong.add(name + " is undefined (" + ((MetricResult.Undefined) result).reason() + "), published " + expected);
    }

    /** Says that a published figure was not computed, and why. */
    void notChecked(String name, String why) {
        notChecked.add(name + (why.isEmpty() ? "" : " (" + why + ")"));
    }

    /** What came of the case. */
    CaseResult result(String caseName) {
        String open = notChecked.isEmpty() ? "" : "not checked: " + String.join(", ", notChecked);
        if (!wrong.isEmpty()) {
            String faults = String.join("; ", wrong);
            return result(caseName, Outcome.FAILED, open.isEmpty() ? faults : faults + "; " + open);
        }
        if (right == 0) {
            return result(caseName, Outcome.UNSUPPORTED, open.isEmpty() ? "no published figure" : open);
        }
        String checked = right + (right == 1 ? " figure" : " figures") + ", widest at " + widestName;
        return open.isEmpty()
                ? result(caseName, Outcome.OK, checked)
                : result(caseName, Outcome.PARTLY, checked + "; " + open);
    }

    private CaseResult result(String caseName, Outcome outcome, String note) {
        return new CaseResult(caseName, outcome, widest, note, List.copyOf(lines));
    }

    private void note(String name, double expected, double computed, String verdict) {
        lines.add(String.format(
                Locale.ROOT, "  %-40s computed %16.6f  published %16.6f  %s", name, computed, expected, verdict));
    }

    private double allowed(String name, double expected) {
        JsonNode node = tolerance;
        for (String step : name.split("\\.", -1)) {
            node = node.isObject() && node.has(step) ? node.get(step) : node;
        }
        return Optional.of(node)
                .filter(JsonNode::isNumber)
                .map(JsonNode::doubleValue)
                .orElse(DEFAULT_TOLERANCE * Math.max(1, Math.abs(expected)));
    }
}
