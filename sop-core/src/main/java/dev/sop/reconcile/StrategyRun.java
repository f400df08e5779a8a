package dev.sop.reconcile;

import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Strategy;
import dev.sop.effort.PlanningEffort;
import dev.sop.solver.Stop;
import dev.sop.strategy.StrategyDeclinedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plans of some inputs by several strategies, none from another.
 *
 * @param plans by strategy, in the order asked for
 * @param unplanned the strategies without a plan, each with the reason
 */
public record StrategyRun(Map<Strategy, Reconciled> plans, Map<Strategy, String> unplanned) {

    /** Plans by each strategy; the time limit of the effort holds for all together, and the first is begun in any case. */
    public static StrategyRun of(
            CycleInputs inputs, Map<ConstraintId, Series> ceilings, PlanningEffort effort, List<Strategy> strategies) {
        Map<Strategy, Reconciled> plans = new LinkedHashMap<>();
        Map<Strategy, String> unplanned = new LinkedHashMap<>();
        Stop stop = Planner.stop(effort);
        for (Strategy strategy : strategies) {
            if (!plans.isEmpty() && stop.getAsBoolean()) {
                unplanned.put(strategy, stop.reason());
                continue;
            }
            try (Planner planner = new Planner(effort, stop)) {
                plans.put(strategy, Reconciliation.reconcile(inputs.withStrategy(strategy), ceilings, planner));
            } catch (StrategyDeclinedException declined) {
                unplanned.put(strategy, String.valueOf(declined.getMessage()));
            }
        }
        return new StrategyRun(plans, unplanned);
    }
}
