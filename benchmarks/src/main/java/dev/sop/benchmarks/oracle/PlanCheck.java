package dev.sop.benchmarks.oracle;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.WhatIf;
import dev.sop.benchmarks.oracle.NativeSearch.Outcome;
import dev.sop.benchmarks.oracle.Oracle.Answer;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.cycle.CycleInputs;
import dev.sop.effort.PlanningEffort;
import dev.sop.scenario.ScenarioOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds the plan of a cycle, and those of its scenarios, against the model; counts what it sees. */
final class PlanCheck {

    private static final String LIBRARY = "nanoseconds of the library";
    private static final String MODEL = "nanoseconds of the model";

    private final Oracle oracle = new Oracle();
    private final PlanComparison comparison = new PlanComparison(oracle);
    private final SlopeCheck slopes = new SlopeCheck(oracle);
    private final CancelCheck cancels = new CancelCheck();
    private final Map<String, Long> counts = new TreeMap<>();

    /** How often each thing was seen. */
    Map<String, Long> counts() {
        counts.put("native solver overruled", comparison.nativeErrors());
        return counts;
    }

    private void count(String what, long times) {
        counts.merge(what, times, Long::sum);
    }

    /** What is checked beside cost, bound and status. */
    enum Also {
        NOTHING,
        SLOPES,
        CANCELLATION
    }

    /** What the library says of a cycle against the model; empty where all agrees. */
    List<Difference> differences(SopCycle cycle, Also also, long choice) {
        List<Difference> found = new ArrayList<>();
        try {
            if (cycle.scenarios().isEmpty()) {
                base(cycle, also, choice, found);
            } else {
                scenarios(cycle, found);
            }
        } catch (RuntimeException thrown) {
            found.add(exception(thrown));
        }
        return found;
    }

    static Difference exception(RuntimeException thrown) {
        String text = String.valueOf(thrown.getMessage());
        String type = text.contains("No solver gave an answer")
                ? "no solver gave an answer"
                : text.contains("does not hold") ? "the plan does not hold" : text.replaceAll("[0-9.,E-]+", "#");
        return new Difference(
                "exception: " + thrown.getClass().getSimpleName() + ": "
                        + type.substring(0, Math.min(60, type.length())),
                text);
    }

    private void base(SopCycle cycle, Also also, long choice, List<Difference> found) {
        CycleInputs inputs = cycle.inputs();
        long begin = System.nanoTime();
        Plan plan;
        try (WhatIf whatIf = cycle.whatIf()) {
            plan = whatIf.base();
        } finally {
            count(LIBRARY, System.nanoTime() - begin);
        }
        Answer answer = answer(inputs, plan.certificate());
        comparison.compare(inputs, plan.certificate(), answer).ifPresent(found::add);
        if (also == Also.SLOPES && found.isEmpty() && answer.outcome() == Outcome.BEST && answer.broken() == 0) {
            slopes.check(inputs, plan, answer, choice).ifPresent(found::add);
        }
        if (also == Also.CANCELLATION && found.isEmpty()) {
            cancels.check(cycle, answer).ifPresent(found::add);
        }
        counts.put("slopes", slopes.looked());
        counts.put("cancellations", cancels.asked());
    }

    private Answer answer(CycleInputs inputs, Certificate certificate) {
        long begin = System.nanoTime();
        Answer answer = oracle.ask(inputs);
        count(MODEL, System.nanoTime() - begin);
        count("cycles and scenarios", 1);
        count("status " + certificate.status(), 1);
        if (!answer.isCovered()) {
            count("not covered", 1);
            answer.uncovered().forEach(feature -> count("not covered: " + feature, 1));
        } else if (answer.outcome() == Outcome.UNKNOWN) {
            count("native solver without an answer", 1);
        }
        if (certificate.status() == PlanStatus.FEASIBLE) {
            count("gap left open", 1);
        }
        return answer;
    }

    private void scenarios(SopCycle cycle, List<Difference> found) {
        long begin = System.nanoTime();
        Plan plan;
        try {
            plan = cycle.reconcile(PlanningEffort.standard());
        } finally {
            count(LIBRARY, System.nanoTime() - begin);
        }
        Answer base = answer(cycle.inputs(), plan.certificate());
        comparison.compare(cycle.inputs(), plan.certificate(), base).ifPresent(found::add);
        for (int k = 0; k < cycle.scenarios().size(); k++) {
            ScenarioOutcome outcome = outcome(plan, cycle.scenarios().get(k).name());
            CycleInputs changed =
                    OracleChanges.apply(cycle.inputs(), cycle.scenarios().get(k).changes());
            Answer answer = answer(changed, outcome.certificate());
            Optional<Difference> difference = comparison.compare(changed, outcome.certificate(), answer);
            difference.ifPresent(wrong ->
                    found.add(new Difference("scenario: " + wrong.type(), outcome.changes() + ": " + wrong.detail())));
        }
    }

    private static ScenarioOutcome outcome(Plan plan, String name) {
        return plan.scenarios().outcomes().stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
