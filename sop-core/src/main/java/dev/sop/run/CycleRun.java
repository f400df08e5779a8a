package dev.sop.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleCalendar;
import dev.sop.cycle.CycleInputs;
import dev.sop.executive.ActionItem;
import dev.sop.executive.Decision;
import dev.sop.executive.ExecutiveSummary;
import dev.sop.performance.Performance;
import dev.sop.reconcile.Planner;
import dev.sop.reconcile.Reconciled;
import dev.sop.resolved.EffectiveProducts;
import dev.sop.review.PerformanceReview;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.ScenarioComparison;
import java.util.List;
import java.util.Optional;

/**
 * A whole cycle run: the base plan, the scenarios, what to decide, the summary and the actions.
 *
 * @param base the base plan
 * @param calendar days of the five steps
 * @param scenarios beside the base plan
 * @param performance what the past says, where the cycle has a history
 * @param summary the plan on a page
 * @param actions who does what by when
 */
public record CycleRun(
        Reconciled base,
        CycleCalendar calendar,
        ScenarioComparison scenarios,
        Optional<Performance> performance,
        ExecutiveSummary summary,
        ImmutableList<ActionItem> actions) {

    /**
     * Runs a checked cycle.
     *
     * @param given most use per bucket of limits without a number; empty leaves the base plan free of them, and its use
     *     is then their ceiling in scenarios
     * @param planner plans each of them, and says who is told how far the run has come
     */
    public static CycleRun of(
            CycleInputs inputs, List<Scenario> scenarios, ImmutableMap<ConstraintId, Series> given, Planner planner) {
        CycleCalendar calendar = calendar(inputs);
        Reconciled base = planner.base(inputs, given);
        StageCounter stages =
                new StageCounter(planner.progress(), 1 + scenarios.size() + DecisionFinder.count(inputs, base));
        stages.finish("base plan");
        ImmutableMap<ConstraintId, Series> ceilings = given.isEmpty() ? ScenarioRunner.ceilings(inputs, base) : given;
        ScenarioComparison comparison = ScenarioRunner.compare(inputs, base, ceilings, scenarios, planner, stages);
        ImmutableList<Decision> decisions = DecisionFinder.decisions(inputs, base, ceilings, calendar, planner, stages);
        return briefed(inputs, base, calendar, comparison, decisions);
    }

    /** A plan on its own: without scenarios beside it and without options of decisions, each of which takes a plan of its own. */
    public static CycleRun alone(CycleInputs inputs, Reconciled plan) {
        ScenarioComparison none = new ScenarioComparison(
                plan.figures(), ImmutableList.of(), plan.figures().margin());
        return briefed(inputs, plan, calendar(inputs), none, ImmutableList.of());
    }

    /** What is said of a plan, its scenarios and decisions. */
    private static CycleRun briefed(
            CycleInputs inputs,
            Reconciled plan,
            CycleCalendar calendar,
            ScenarioComparison scenarios,
            ImmutableList<Decision> decisions) {
        Optional<Performance> performance = inputs.history()
                .map(history -> PerformanceReview.of(history, EffectiveProducts.of(inputs), plan.cycle()));
        ExecutiveSummary summary = SummaryWriter.write(plan, scenarios, decisions, performance);
        ImmutableList<ActionItem> actions = ImmutableList.<ActionItem>builder()
                .addAll(ActionWriter.write(inputs, plan, decisions, calendar))
                .addAll(PerformanceSummary.actions(performance, calendar))
                .build();
        return new CycleRun(plan, calendar, scenarios, performance, summary, actions);
    }

    private static CycleCalendar calendar(CycleInputs inputs) {
        return inputs.calendar().orElseGet(() -> CycleCalendar.before(inputs.horizon()));
    }
}
