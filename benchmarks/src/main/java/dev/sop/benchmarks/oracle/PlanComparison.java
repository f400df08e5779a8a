package dev.sop.benchmarks.oracle;

import dev.sop.benchmarks.oracle.NativeSearch.Outcome;
import dev.sop.benchmarks.oracle.Oracle.Answer;
import dev.sop.calendar.PerBucket;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.cycle.CycleInputs;
import java.util.Optional;

/**
 * A certificate beside the best plan of the model. Both may be off by what is documented: 1e-6 of the cost, and 1e-6 of a unit in each
 * bucket at the dearest price. A difference counts where a second native solver does not take the library's side.
 */
final class PlanComparison {

    private static final double SHARE = 2e-6;
    private static final double UNIT = 2e-6;
    /** What is broken of pseudo-hard limits, as a share of a usual quantity: surely something, surely nothing. */
    private static final double BROKEN = 1e-5;

    private static final double NOT_BROKEN = 1e-10;

    private final Oracle oracle;
    private long nativeErrors;

    PlanComparison(Oracle oracle) {
        this.oracle = oracle;
    }

    /** How often the second native solver took the library's side against the first. */
    long nativeErrors() {
        return nativeErrors;
    }

    /** What the certificate says against the model; empty where they agree or the model says nothing. */
    Optional<Difference> compare(CycleInputs inputs, Certificate certificate, Answer answer) {
        Optional<Difference> first = against(inputs, certificate, answer);
        if (first.isEmpty()) {
            return first;
        }
        Answer other = oracle.askAnother(inputs);
        if (other.outcome() != Outcome.UNKNOWN
                && against(inputs, certificate, other).isEmpty()) {
            nativeErrors++;
            return Optional.empty();
        }
        return first;
    }

    private Optional<Difference> against(CycleInputs inputs, Certificate certificate, Answer answer) {
        if (!answer.isCovered() || answer.outcome() == Outcome.UNKNOWN) {
            return Optional.empty();
        }
        boolean conflict = certificate.status() == PlanStatus.CONFLICTING_LIMITS;
        if (answer.outcome() == Outcome.NONE) {
            return conflict || oracle.holdsLoosely(inputs, SHARE)
                    ? Optional.empty()
                    : difference("a plan where limits contradict each other", certificate, answer);
        }
        if (conflict) {
            return difference("a contradiction that is none", certificate, answer);
        }
        double cost = certificate.cost().total();
        double slack = slack(inputs, answer);
        double bound = certificate.lowerBound().orElse(Double.NEGATIVE_INFINITY);
        boolean kept = certificate.status() != PlanStatus.PSEUDO_HARD_BROKEN;
        double share = answer.broken() / Math.max(1, OracleSizes.usual(inputs));
        if (kept && share > BROKEN || !kept && share < NOT_BROKEN) {
            return difference("pseudo-hard limits broken or not", certificate, answer);
        }
        if (bound > answer.cost() + slack) {
            return difference("a bound above the best plan", certificate, answer);
        }
        if (certificate.status() == PlanStatus.OPTIMAL && cost > answer.cost() + slack) {
            return difference("called optimal, and a cheaper plan exists", certificate, answer);
        }
        if (cost < answer.bound() - slack) {
            return difference("cheaper than the best plan", certificate, answer);
        }
        return Optional.empty();
    }

    private static Optional<Difference> difference(String type, Certificate certificate, Answer answer) {
        return Optional.of(new Difference(
                type,
                certificate.status() + " cost " + certificate.cost().total() + " bound "
                        + certificate.lowerBound().map(String::valueOf).orElse("none") + ", model "
                        + (answer.outcome() == Outcome.NONE ? "no plan" : "cost " + answer.cost()) + ", broken "
                        + answer.broken()));
    }

    /** What a cost may be off by. */
    static double slack(CycleInputs inputs, Answer answer) {
        return SHARE * Math.max(1, answer.gross())
                + UNIT * dearest(inputs) * inputs.horizon().size();
    }

    private static double dearest(CycleInputs inputs) {
        double dearest = 0;
        for (var product : inputs.products()) {
            dearest = Math.max(dearest, largest(product.price(), inputs));
            dearest = Math.max(dearest, largest(product.lostSaleCost(), inputs));
        }
        for (var signal : inputs.demand()) {
            dearest = Math.max(dearest, largest(signal.price(), inputs));
        }
        return dearest;
    }

    private static double largest(Optional<PerBucket> figure, CycleInputs inputs) {
        return figure.map(given -> given.over(inputs.horizon()).max()).orElse(0.0);
    }
}
