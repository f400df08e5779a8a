package dev.sop.examples.cases;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.cycle.Goal;
import java.util.Optional;

/**
 * The plan of a case, in the words of the case.
 *
 * @param plan the plan
 * @param objective cost, or profit where that is the goal
 * @param bound on it that holds for every plan; infinite where there is none, so that it proves nothing
 * @param revenue price times demand, all of it
 */
record SolvedCase(Plan plan, double objective, double bound, double revenue) {

    /** Profit is what all demand would bring, less the plan's cost, which counts a lost sale at its price. */
    static SolvedCase of(SopCycle cycle) {
        Plan plan = cycle.reconcile();
        double cost = plan.certificate().cost().total();
        double bound = plan.certificate().lowerBound().orElse(Double.NEGATIVE_INFINITY);
        double revenue = plan.financials().potentialRevenue().sum();
        return cycle.inputs().goal() == Goal.MAXIMUM_PROFIT
                ? new SolvedCase(plan, revenue - cost, revenue - bound, revenue)
                : new SolvedCase(plan, cost, bound, revenue);
    }

    /** Profit, whatever the goal. */
    double profit() {
        return revenue - plan.certificate().cost().total();
    }

    /** What is wrong with the plan, first of all. */
    Optional<String> violation() {
        Certificate certificate = plan.certificate();
        if (certificate.status() == PlanStatus.CONFLICTING_LIMITS) {
            return Optional.of("limits that contradict each other");
        }
        return certificate.largestViolation().map(Object::toString);
    }
}
