package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Bucket;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.EffectiveProducts;
import dev.sop.internal.Ids;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemCollector;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds everything that is wrong with the scenarios of a cycle. */
public final class ScenarioCheck {

    private ScenarioCheck() {}

    /** All problems, in order; empty where every scenario can be laid over the inputs. */
    public static ImmutableList<Problem> problems(CycleInputs inputs, List<Scenario> scenarios) {
        ProblemCollector problems = new ProblemCollector();
        Set<String> seen = new HashSet<>();
        double probability = 0;
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            String place = "scenarios[" + i + "]";
            Optional<Ids.Refusal> refusal = Ids.refusal(scenario.name());
            if (refusal.isPresent()) {
                problems.add(
                        place + ".name",
                        refusal.get().value(),
                        refusal.get().expected(),
                        refusal.get().fix());
            } else if (!seen.add(scenario.name())) {
                problems.add(
                        place + ".name", "'" + scenario.name() + "'", "a name used once", "Maybe it is listed twice.");
            }
            problems.number(
                    place + ".probability",
                    scenario.probability(),
                    0,
                    1,
                    "Maybe it was given in percent: 0.1 is 10 %.");
            probability += scenario.probability();
            for (int k = 0; k < scenario.changes().size(); k++) {
                check(inputs, scenario.changes().get(k), place + ".changes[" + k + "]", problems);
            }
        }
        if (probability > 1 + 1e-9) {
            problems.add(
                    "scenarios", probability, "probabilities that sum to at most 1", "Maybe one is counted twice.");
        }
        return problems.problems();
    }

    /** All problems of changes outside a scenario, at {@code changes[0]} and so on; empty where all can be laid over the inputs. */
    public static ImmutableList<Problem> problemsOf(CycleInputs inputs, List<Change> changes) {
        ProblemCollector problems = new ProblemCollector();
        for (int k = 0; k < changes.size(); k++) {
            check(inputs, changes.get(k), "changes[" + k + "]", problems);
        }
        return problems.problems();
    }

    private static void check(CycleInputs inputs, Change change, String place, ProblemCollector problems) {
        problems.number(
                place + ".factor", change.factor(), 0, 1000, "Maybe it was given as a difference: +10 % is 1.10.");
        Set<String> known = known(inputs, change);
        for (String id : change.scope().ids()) {
            if (!known.contains(id)) {
                problems.add(place + ".scope", "'" + id + "'", "one of " + known, "Maybe it is spelled another way.");
            }
        }
        if (change instanceof Change.Limit) {
            checkLimits(inputs, change.scope(), place, problems);
        }
        checkLabel(inputs, change.scope().firstBucket(), place, problems);
        checkLabel(inputs, change.scope().lastBucket(), place, problems);
        Optional<Integer> first =
                change.scope().firstBucket().flatMap(inputs.horizon()::bucket).map(Bucket::index);
        Optional<Integer> last =
                change.scope().lastBucket().flatMap(inputs.horizon()::bucket).map(Bucket::index);
        if (first.isPresent() && last.isPresent() && first.get() > last.get()) {
            problems.add(
                    place + ".scope",
                    "'" + change.scope().lastBucket().get() + "'",
                    "a bucket not before " + change.scope().firstBucket().get(),
                    "Maybe the two were swapped.");
        }
    }

    private static void checkLimits(CycleInputs inputs, Scope scope, String place, ProblemCollector problems) {
        for (Constraint constraint : inputs.constraints()) {
            String id = constraint.id().value();
            if (scope.ids().contains(id) && !LimitScaling.allowsAnAmount(constraint)) {
                problems.add(
                        place + ".scope",
                        "'" + id + "', which allows no amount that could be more or less",
                        "a limit with something available, a maximum, a budget, overtime, shifts or workers",
                        "Maybe describe the scenario by its demand, capacity or costs.");
            }
        }
    }

    private static void checkLabel(
            CycleInputs inputs, Optional<String> label, String place, ProblemCollector problems) {
        if (label.isPresent() && inputs.horizon().bucket(label.get()).isEmpty()) {
            problems.add(
                    place + ".scope",
                    "'" + label.get() + "'",
                    "a bucket of the horizon (" + inputs.horizon() + ")",
                    "Maybe it is the label of another horizon.");
        }
    }

    private static Set<String> known(CycleInputs inputs, Change change) {
        Set<String> ids = new java.util.LinkedHashSet<>();
        if (change instanceof Change.Demand || change instanceof Change.Price) {
            EffectiveProducts.of(inputs).forEach(product -> ids.add(product.id().value()));
        } else if (change instanceof Change.Capacity || change instanceof Change.UnitCost) {
            inputs.supply().forEach(resource -> ids.add(resource.id().value()));
            if (change instanceof Change.Capacity) {
                inputs.lanes().forEach(lane -> ids.add(lane.id().value()));
            }
        } else {
            inputs.constraints().forEach(constraint -> ids.add(constraint.id().value()));
        }
        return ids;
    }
}
