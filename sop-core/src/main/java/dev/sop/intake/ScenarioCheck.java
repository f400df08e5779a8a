package dev.sop.intake;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.sop.check.ProblemCollector;
import dev.sop.cycle.CycleInputs;
import dev.sop.internal.Ids;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemKind;
import dev.sop.scenario.Change;
import dev.sop.scenario.FigureChange;
import dev.sop.scenario.Operation;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.Shift;
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
            if (inputsInOrder) {
                lay(inputs, scenario.changes(), place + ".", problems);
            } else {
                checkBesideOthers(inputs, scenario.changes(), place + ".", problems);
            }
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
     * The inputs with these changes, applied in this order. Each is checked against the inputs as those before it left them, at
     * {@code changes[0]} and so on; then the changed inputs are checked like those of a new cycle, at
     * {@code changed.supply[3].capacity[7]} and so on.
     *
     * @param inputs inputs in which nothing is wrong
     * @throws dev.sop.problem.InvalidCycleException with every problem
     */
    public static CycleInputs laidOver(CycleInputs inputs, List<Change> changes) {
        ProblemCollector problems = new ProblemCollector();
        CycleInputs changed = lay(inputs, changes, "", problems);
        problems.throwIfAny();
        return changed;
    }

    /** Notes all problems of changes; the inputs with those in which nothing is wrong. */
    @CanIgnoreReturnValue
    private static CycleInputs lay(CycleInputs inputs, List<Change> changes, String prefix, ProblemCollector problems) {
        CycleInputs changed = inputs;
        boolean sound = true;
        boolean factors = true;
        for (int k = 0; k < changes.size(); k++) {
            Change change = changes.get(k);
            if (note(change, changed, prefix, k, problems)) {
                changed = change.applyTo(changed);
            } else {
                sound = false;
            }
            factors &= change instanceof FigureChange figure && figure.operation() == Operation.TIMES;
        }
        if (sound && !factors) {
            CycleCheck.problems(changed).forEach(problem -> problems.add(problem.within(prefix + "changed.")));
        }
        return changed;
    }

    /** Notes problems of changes of inputs in which something is wrong: nothing is laid over those, so up to the first part only. */
    private static void checkBesideOthers(
            CycleInputs inputs, List<Change> changes, String prefix, ProblemCollector problems) {
        for (int k = 0; k < changes.size(); k++) {
            Change change = changes.get(k);
            note(change, inputs, prefix, k, problems);
            if (!(change instanceof FigureChange) && !(change instanceof Shift)) {
                return;
            }
        }
    }

    /** Notes the problems of one change; whether there are none. */
    @CanIgnoreReturnValue
    private static boolean note(
            Change change, CycleInputs inputs, String prefix, int index, ProblemCollector problems) {
        ImmutableList<Problem> found = change.problems(inputs);
        found.forEach(problem -> problems.add(problem.within(prefix + "changes[" + index + "].")));
        return found.isEmpty();
    }
}
