package dev.sop.scenario;

import dev.sop.calendar.Horizon;
import dev.sop.check.ProblemCollector;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.CycleInputs;
import dev.sop.limit.LimitKinds;
import dev.sop.problem.ProblemKind;
import java.util.Optional;
import java.util.Set;

/** What can be wrong with the scope of a change. */
final class ScopeCheck {

    private static final String PLACE = "scope";

    private ScopeCheck() {}

    static void check(CycleInputs inputs, CycleFigure figure, Scope scope, ProblemCollector problems) {
        Set<String> known = figure.known(inputs);
        for (String id : scope.ids()) {
            if (!known.contains(id)) {
                problems.add(
                        ProblemKind.REFERENCE,
                        PLACE,
                        "'" + id + "'",
                        "one of " + known,
                        "Maybe it is spelled another way.");
            }
        }
        if (figure == CycleFigure.LIMIT) {
            checkLimits(inputs, scope, problems);
        }
        boolean buckets = scope.firstBucket().isPresent() || scope.lastBucket().isPresent();
        if (buckets && !figure.isPerBucket()) {
            problems.add(
                    ProblemKind.COMBINATION,
                    PLACE,
                    "'" + scope.firstBucket().or(scope::lastBucket).get() + "'",
                    "no buckets, as " + figure.label() + " has one value for the whole horizon",
                    "Maybe leave the buckets out.");
            return;
        }
        checkBuckets(inputs.horizon(), scope, problems);
    }

    private static void checkLimits(CycleInputs inputs, Scope scope, ProblemCollector problems) {
        for (Constraint constraint : inputs.constraints()) {
            String id = constraint.id().value();
            if (scope.ids().contains(id)
                    && LimitKinds.scaled(constraint, amount -> amount).isEmpty()) {
                problems.add(
                        ProblemKind.REFERENCE,
                        PLACE,
                        "'" + id + "', which allows no amount that could be more or less",
                        "a limit with something available, a maximum, a budget, overtime, shifts or workers",
                        "Maybe describe the scenario by its demand, capacity or costs.");
            }
        }
    }

    private static void checkBuckets(Horizon horizon, Scope scope, ProblemCollector problems) {
        checkLabel(horizon, scope.firstBucket(), problems);
        checkLabel(horizon, scope.lastBucket(), problems);
        boolean known = scope.firstBucket().flatMap(horizon::bucket).isPresent()
                && scope.lastBucket().flatMap(horizon::bucket).isPresent();
        if (known && scope.first(horizon) > scope.last(horizon)) {
            problems.add(
                    ProblemKind.BUCKET,
                    PLACE,
                    "'" + scope.lastBucket().get() + "'",
                    "a bucket not before " + scope.firstBucket().get(),
                    "Maybe the two were swapped.");
        }
    }

    private static void checkLabel(Horizon horizon, Optional<String> label, ProblemCollector problems) {
        if (label.isPresent() && horizon.bucket(label.get()).isEmpty()) {
            problems.add(
                    ProblemKind.BUCKET,
                    PLACE,
                    "'" + label.get() + "'",
                    "a bucket of the horizon (" + horizon + ")",
                    "Maybe it is the label of another horizon.");
        }
    }
}
