package dev.sop.benchmarks.oracle;

import dev.sop.SopCycle;
import dev.sop.benchmarks.oracle.NativeSearch.Outcome;
import dev.sop.benchmarks.oracle.Oracle.Answer;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.reconcile.PlanningEffort;
import dev.sop.reconcile.WhatIf;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A caller who cancels at the n-th question, for every n up to 50 or the last question there is: a plan and a true bound each time. */
final class CancelCheck {

    private static final int MOST = 50;

    private long asked;

    /** How many plans were cancelled. */
    long asked() {
        return asked;
    }

    Optional<Difference> check(SopCycle cycle, Answer answer) {
        for (int n = 1; n <= MOST; n++) {
            AtomicInteger questions = new AtomicInteger();
            int last = n;
            PlanningEffort effort = PlanningEffort.builder()
                    .cancelled(() -> questions.incrementAndGet() >= last)
                    .build();
            Certificate certificate;
            try (WhatIf whatIf = cycle.whatIf(effort)) {
                certificate = whatIf.base().certificate();
            } catch (RuntimeException thrown) {
                Difference exception = PlanCheck.exception(thrown);
                return Optional.of(
                        new Difference("cancelled: " + exception.type(), "question " + n + ": " + exception.detail()));
            }
            if (questions.get() < n) {
                return Optional.empty();
            }
            asked++;
            Optional<Difference> wrong = wrong(cycle, certificate, answer, n);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> wrong(SopCycle cycle, Certificate certificate, Answer answer, int n) {
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
                || certificate.cost().total() < answer.bound() - slack
                || optimal && certificate.cost().total() > answer.cost() + slack) {
            return Optional.of(new Difference("cancelled: a false bound or cost", detail));
        }
        return Optional.empty();
    }
}
