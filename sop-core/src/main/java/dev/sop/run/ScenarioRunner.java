package dev.sop.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ConstraintId;
import dev.sop.constraint.LimitUse;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.cycle.CycleInputs;
import dev.sop.reconcile.Planner;
import dev.sop.reconcile.Reconciled;
import dev.sop.scenario.Change;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.ScenarioComparison;
import dev.sop.scenario.ScenarioOutcome;
import dev.sop.scenario.UnplannedScenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans scenarios anew on their changed inputs and sets them beside the base plan. */
public final class ScenarioRunner {

    private ScenarioRunner() {}

    /**
     * The base plan's use of every limit without a number: its ceiling in every scenario.
     *
     * @param inputs the base inputs
     * @param base the base plan
     */
    public static ImmutableMap<ConstraintId, Series> ceilings(CycleInputs inputs, Reconciled base) {
        ImmutableMap.Builder<ConstraintId, Series> ceilings = ImmutableMap.builder();
        for (Constraint constraint : inputs.constraints()) {
            if (constraint instanceof UnquantifiedLimit) {
                for (LimitUse use : base.limitUse()) {
                    if (use.constraint().equals(constraint.id())) {
                        ceilings.put(constraint.id(), use.used());
                    }
                }
            }
        }
        return ceilings.buildOrThrow();
    }

    /** One scenario, planned by a planner that has planned the base; the base plan itself where nothing changes. */
    static Reconciled run(
            CycleInputs inputs,
            Reconciled base,
            Map<ConstraintId, Series> ceilings,
            List<Change> changes,
            Planner planner) {
        return changes.isEmpty()
                ? base
                : planner.reconcile(applied(inputs, changes), changed(ceilings, changes, inputs.horizon()));
    }

    /** The key figures of one scenario, planned by a planner that has planned the base. */
    static KeyFigures figures(
            CycleInputs inputs, Map<ConstraintId, Series> ceilings, List<Change> changes, Planner planner) {
        return planner.figures(applied(inputs, changes), changed(ceilings, changes, inputs.horizon()));
    }

    /** The inputs with these changes, in this order. */
    private static CycleInputs applied(CycleInputs inputs, List<Change> changes) {
        CycleInputs changed = inputs;
        for (Change change : changes) {
            changed = change.applyTo(changed);
        }
        return changed;
    }

    /** The ceilings of limits without a number, with what a scenario changes of limits. */
    public static ImmutableMap<ConstraintId, Series> changed(
            Map<ConstraintId, Series> ceilings, List<Change> changes, Horizon horizon) {
        Map<ConstraintId, Series> changed = new LinkedHashMap<>(ceilings);
        for (Change change : changes) {
            changed.replaceAll((id, ceiling) -> change.ceiling(id, ceiling, horizon));
        }
        return ImmutableMap.copyOf(changed);
    }

    /** All scenarios beside the base plan; those that are not begun in time are named. */
    static ScenarioComparison compare(
            CycleInputs inputs,
            Reconciled base,
            ImmutableMap<ConstraintId, Series> ceilings,
            List<Scenario> scenarios,
            Planner planner,
            StageCounter stages) {
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        List<UnplannedScenario> unplanned = new ArrayList<>();
        double probability = 0;
        double expected = 0;
        for (Scenario scenario : scenarios) {
            if (!scenario.changes().isEmpty() && planner.stop().getAsBoolean()) {
                unplanned.add(
                        new UnplannedScenario(scenario.name(), planner.stop().reason()));
                stages.finish("scenario " + scenario.name() + ", not planned");
                continue;
            }
            Reconciled plan = run(inputs, base, ceilings, scenario.changes(), planner);
            outcomes.add(outcome(scenario, base, plan));
            probability += scenario.probability();
            expected += scenario.probability() * plan.figures().margin();
            stages.finish("scenario " + scenario.name());
        }
        expected += (1 - probability) * base.figures().margin();
        return new ScenarioComparison(
                base.figures(), ImmutableList.copyOf(outcomes), ImmutableList.copyOf(unplanned), expected);
    }

    private static ScenarioOutcome outcome(Scenario scenario, Reconciled base, Reconciled plan) {
        return new ScenarioOutcome(
                scenario.name(),
                scenario.description(),
                scenario.likelihood(),
                scenario.probability(),
                scenario.impact(),
                scenario.changes().stream().map(Change::describe).collect(ImmutableList.toImmutableList()),
                plan.figures(),
                plan.figures().minus(base.figures()),
                plan.gapAnalysis().gaps().size(),
                plan.certificate());
    }
}
