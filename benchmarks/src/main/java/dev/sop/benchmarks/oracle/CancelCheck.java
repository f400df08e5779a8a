package dev.sop.benchmarks.oracle;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.WhatIf;
import dev.sop.benchmarks.oracle.NativeSearch.Outcome;
import dev.sop.benchmarks.oracle.Oracle.Answer;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.effort.PlanningEffort;
import dev.sop.gap.GapKind;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A caller who has cancelled before (n = 0), or cancels at the n-th question, for every n up to 50 or the last question there is: a plan
 * and a true bound each time. A plan of a search that ended too early may break limits and cost less than the best one, if it says so.
 */
final class CancelCheck {

    private static final int MOST = 50;

    private long asked;

    /** How many plans were cancelled. */
    long asked() {
        return asked;
    }

    Optional<Difference> check(SopCycle cycle, Answer answer) {
        for (int n = 0; n <= MOST; n++) {
            AtomicInteger questions = new AtomicInteger();
            int last = n;
            PlanningEffort effort = PlanningEffort.builder()
                    .cancelled(() -> questions.incrementAndGet() >= last)
                    .build();
            Plan plan;
            try (WhatIf whatIf = cycle.whatIf(effort)) {
                plan = whatIf.base();
            } catch (RuntimeException thrown) {
                Difference exception = PlanCheck.exception(thrown);
                return Optional.of(
                        new Difference("cancelled: " + exception.type(), "question " + n + ": " + exception.detail()));
            }
            if (questions.get() < n) {
                return Optional.empty();
            }
            asked++;
            Optional<Difference> wrong = wrong(cycle, plan, answer, n);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> wrong(SopCycle cycle, Plan plan, Answer answer, int n) {
        Certificate certificate = plan.certificate();
        if (answer.outcome() != Outcome.BEST || answer.broken() > 0) {
            return Optional.empty();
        }
        double slack = PlanComparison.slack(cycle.inputs(), answer);
        double bound = certificate.lowerBound().orElse(Double.NEGATIVE_INFINITY);
        String detail = "question " + n + ": " + certificate.status() + " cost "
                + certificate.cost().total() + " bound " + bound + ", model " + answer.cost() + ", "
                + certificate.reason();
        if (certificate.status() == PlanStatus.CONFLICTING_LIMITS) {
            return Optional.of(new Difference("cancelled: a contradiction that is none", detail));
        }
        boolean optimal = certificate.status() == PlanStatus.OPTIMAL;
        if (bound > answer.cost() + slack
                || certificate.cost().total() < answer.bound() - slack && !saysWhatItBreaks(plan)
                || optimal && certificate.cost().total() > answer.cost() + slack) {
            return Optional.of(new Difference("cancelled: a false bound or cost", detail));
        }
        return Optional.empty();
    }

    private static boolean saysWhatItBreaks(Plan plan) {
        return plan.certificate().status() == PlanStatus.UNFINISHED
                && plan.gapAnalysis().gaps().stream().anyMatch(gap -> gap.kind() == GapKind.CONFLICT);
    }
}
