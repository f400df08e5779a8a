package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.CycleCheck;
import dev.sop.cycle.CycleInputs;
import dev.sop.internal.Ids;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemCollector;
import dev.sop.problem.ProblemKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds everything that is wrong with the scenarios of a cycle. */
public final class ScenarioCheck {

    private ScenarioCheck() {}

    /** All problems, in order; empty where every scenario can be laid over the inputs, in which nothing is wrong. */
    public static ImmutableList<Problem> problems(CycleInputs inputs, List<Scenario> scenarios) {
        return problems(inputs, scenarios, true);
    }

    /**
     * All problems of scenarios of inputs in which something is wrong, as far as that can be told: nothing is laid over such inputs, so
     * what follows an added, replaced or removed part is not looked at.
     */
    public static ImmutableList<Problem> problemsBesideOthers(CycleInputs inputs, List<Scenario> scenarios) {
        return problems(inputs, scenarios, false);
    }

    private static ImmutableList<Problem> problems(
            CycleInputs inputs, List<Scenario> scenarios, boolean inputsInOrder) {
        ProblemCollector problems = new ProblemCollector();
        Set<String> seen = new HashSet<>();
        double probability = 0;
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            String place = "scenarios[" + i + "]";
            Optional<Ids.Refusal> refusal = Ids.refusal(scenario.name());
            if (refusal.isPresent()) {
                problems.add(
                        ProblemKind.FORM,
                        place + ".name",
                        refusal.get().value(),
                        refusal.get().expected(),
                        refusal.get().fix());
            } else if (!seen.add(scenario.name())) {
                problems.add(
                        ProblemKind.DUPLICATE,
                        place + ".name",
                        "'" + scenario.name() + "'",
                        "a name used once",
                        "Maybe it is listed twice.");
            }
            problems.number(
                    place + ".probability",
                    scenario.probability(),
                    0,
                    1,
                    "Maybe it was given in percent: 0.1 is 10 %.");
            probability += scenario.probability();
            check(inputs, scenario.changes(), place + ".", inputsInOrder, problems);
        }
        if (probability > 1 + 1e-9) {
            problems.add(
                    ProblemKind.RANGE,
                    "scenarios",
                    probability,
                    "probabilities that sum to at most 1",
                    "Maybe one is counted twice.");
        }
        return problems.problems();
    }

    /**
     * All problems of changes outside a scenario, at {@code changes[0]} and so on; empty where all can be laid over the inputs. Each is
     * checked against the inputs as those before it left them; then the changed inputs are checked like those of a new cycle, at
     * {@code changed.supply[3].capacity[7]} and so on.
     */
    public static ImmutableList<Problem> problemsOf(CycleInputs inputs, List<Change> changes) {
        ProblemCollector problems = new ProblemCollector();
        check(inputs, changes, "", true, problems);
        return problems.problems();
    }

    private static void check(
            CycleInputs inputs, List<Change> changes, String prefix, boolean inputsInOrder, ProblemCollector problems) {
        CycleInputs changed = inputs;
        boolean applied = true;
        boolean factors = true;
        for (int k = 0; k < changes.size(); k++) {
            Change change = changes.get(k);
            String place = prefix + "changes[" + k + "].";
            ImmutableList<Problem> found = change.problems(changed);
            found.forEach(problem -> problems.add(problem.within(place)));
            applied &= found.isEmpty();
            if (!inputsInOrder && !(change instanceof FigureChange) && !(change instanceof Shift)) {
                return;
            }
            if (found.isEmpty() && inputsInOrder) {
                changed = change.applyTo(changed);
            }
            factors &= change instanceof FigureChange figure && figure.operation() == Operation.TIMES;
        }
        if (applied && inputsInOrder && !factors) {
            CycleCheck.problems(changed).forEach(problem -> problems.add(problem.within(prefix + "changed.")));
        }
    }
}
