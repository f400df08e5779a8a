package dev.sop.io.reading;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.io.document.Findings.Finding;
import dev.sop.io.entry.Reading;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemKind;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports what the cycle finds wrong at the place of the document it came from, and leaves out what only follows from a
 * mistake that is reported already.
 */
final class CycleFindings {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)].*");
    private static final ImmutableMap<String, String> REFERENCES = ImmutableMap.of(
            "product", "products",
            "products", "products",
            "need", "products",
            "resources", "resources");

    private final Reading reading;
    private final TreeSet<String> reported = new TreeSet<>();

    private CycleFindings(Reading reading) {
        this.reading = reading;
        reading.findings().all().forEach(finding -> reported.add(finding.path()));
    }

    static void add(Reading reading, List<Problem> problems) {
        CycleFindings findings = new CycleFindings(reading);
        problems.forEach(findings::add);
    }

    private void add(Problem problem) {
        Finding finding = locate(problem);
        if (!follows(problem, finding)) {
            reading.findings().add(finding);
        }
    }

    private Finding locate(Problem problem) {
        String place = problem.place();
        String fix = DocumentWords.remedy(problem);
        for (int end = place.length(); end > 0; end = cut(place, end)) {
            Optional<DocumentNode> origin = reading.origin(place.substring(0, end));
            if (origin.isPresent()) {
                return at(origin.get(), place.substring(end), problem, fix);
            }
        }
        return new Finding(problem.kind(), place, 0, 0, problem.value(), problem.expected(), fix);
    }

    private static int cut(String place, int end) {
        return Math.max(place.lastIndexOf('.', end - 1), place.lastIndexOf('[', end - 1));
    }

    private static Finding at(DocumentNode origin, String rest, Problem problem, String fix) {
        Matcher index = INDEX.matcher(rest);
        if (index.matches() && index.group(1).length() < 9) {
            int item = Integer.parseInt(index.group(1));
            if (item < origin.items().size()) {
                return at(origin.items().get(item), "", problem, fix);
            }
        }
        String path = rest.startsWith(".")
                ? origin.pathOf(CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, rest.substring(1)))
                : origin.path();
        boolean asWritten = rest.isEmpty() && origin.kind() == Kind.NUMBER;
        String value = asWritten ? origin.shown() : problem.value();
        return new Finding(problem.kind(), path, origin.line(), origin.column(), value, problem.expected(), fix);
    }

    private boolean follows(Problem problem, Finding finding) {
        String place = problem.place();
        String name = place.substring(place.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
        boolean reference = refersToMissingName(name);
        boolean absent = !place.contains(".") && reading.origin(place).isEmpty();
        return (absent && problem.kind() == ProblemKind.MISSING)
                || isReported(finding.path())
                || reference
                || isMissingBesideUnknownKey(problem);
    }

    private boolean refersToMissingName(String name) {
        if (name.equals("scope")) {
            return REFERENCES.values().stream().anyMatch(reading::namesAreMissingAmong)
                    || reading.namesAreMissingAmong("constraints");
        }
        return reading.namesAreMissingAmong(REFERENCES.getOrDefault(name, ""));
    }

    private boolean isReported(String path) {
        String next = reported.ceiling(path);
        return next != null
                && next.startsWith(path)
                && (next.length() == path.length() || ".[".indexOf(next.charAt(path.length())) >= 0);
    }

    private boolean isMissingBesideUnknownKey(Problem problem) {
        if (problem.kind() != ProblemKind.MISSING) {
            return false;
        }
        String place = problem.place();
        int dot = place.lastIndexOf('.');
        String object = place.endsWith("]") || dot < 0 ? place : place.substring(0, dot);
        return reading.origin(object).filter(reading::hasUnknownKey).isPresent();
    }
}
