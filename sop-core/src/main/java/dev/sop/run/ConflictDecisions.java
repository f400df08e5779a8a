package dev.sop.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Series;
import dev.sop.cause.SupplyFacts;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleCalendar;
import dev.sop.cycle.CycleInputs;
import dev.sop.executive.Decision;
import dev.sop.executive.DecisionOption;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.gap.GapKind;
import dev.sop.internal.Tolerances;
import dev.sop.reconcile.Planner;
import dev.sop.reconcile.Reconciled;
import dev.sop.scenario.Change;
import dev.sop.scenario.CycleFigure;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which of several limits that contradict each other gives way: what the plan breaks, or what stands against it. Each way out is
 * planned through with what is missing of it, and offered where less is broken then.
 */
final class ConflictDecisions {

    private static final int MOST_WAYS_OUT = 3;

    private final CycleInputs inputs;
    private final Reconciled base;
    private final CycleCalendar calendar;
    private final ImmutableMap<ConstraintId, Series> ceilings;
    private final Planner planner;

    ConflictDecisions(
            CycleInputs inputs,
            Reconciled base,
            ImmutableMap<ConstraintId, Series> ceilings,
            CycleCalendar calendar,
            Planner planner) {
        this.inputs = inputs;
        this.base = base;
        this.ceilings = ceilings;
        this.calendar = calendar;
        this.planner = planner;
    }

    Decision of(Gap gap) {
        String asPlanned = "as planned: " + gap.subject() + " gives way";
        List<DecisionOption> options = new ArrayList<>();
        options.add(new DecisionOption(asPlanned, 0, 0, 0));
        waysOut(gap).forEach((name, change) -> {
            if (options.size() <= MOST_WAYS_OUT && !planner.stop().getAsBoolean()) {
                Reconciled plan = ScenarioRunner.run(inputs, base, ceilings, List.of(change), planner);
                if (broken(plan, gap) < gap.volume() * (1 - Tolerances.EXPLAINED)) {
                    KeyFigures difference = plan.figures().minus(base.figures());
                    boolean all = plan.gapAnalysis().of(GapKind.CONFLICT).isEmpty();
                    options.add(DecisionFinder.option(
                            name + (all ? ": no limit is broken" : ": less is broken"), difference));
                }
            }
        });
        return new Decision(
                "decision/" + gap.id(),
                "Limits contradict each other: does " + gap.subject() + " give way, or what stands against it"
                        + against(gap) + "?",
                ImmutableList.copyOf(options),
                calendar.executiveSop(),
                asPlanned,
                ImmutableList.of(gap.id()));
    }

    /** Names of what stands against it; none where that is only how much there is. */
    private static String against(Gap gap) {
        Set<String> others = gap.causes().stream()
                .map(GapCause::id)
                .filter(id -> !id.equals(gap.subject()))
                .collect(Collectors.toCollection(TreeSet::new));
        return others.isEmpty() ? "" : " (" + String.join(", ", others) + ")";
    }

    private static double broken(Reconciled plan, Gap gap) {
        return plan.gapAnalysis().of(GapKind.CONFLICT).stream()
                .filter(other -> other.subject().equals(gap.subject()))
                .mapToDouble(Gap::volume)
                .sum();
    }

    /** More of what stands against it, or as much as is missing arriving in the first bucket of the gap. */
    private Map<String, Change> waysOut(Gap gap) {
        Map<String, Change> ways = new LinkedHashMap<>();
        for (GapCause cause : gap.causes()) {
            for (CycleFigure figure : List.of(CycleFigure.CAPACITY, CycleFigure.LIMIT)) {
                double missing = Bottlenecks.missing(base.cycle(), gap, cause, figure == CycleFigure.CAPACITY);
                offer(ways, Change.plus(figure, missing).within(Scope.of(cause.id())));
            }
        }
        int product = new SupplyFacts(base.cycle()).product(gap.subject()).orElse(-1);
        if (product >= 0) {
            String id = base.cycle().products().get(product).product().id().value();
            Scope scope = Scope.of(id).between(gap.firstBucket(), gap.firstBucket());
            offer(
                    ways,
                    Change.plus(CycleFigure.RECEIPTS, gap.volumeByBucket().max())
                            .within(scope));
        }
        return ways;
    }

    private void offer(Map<String, Change> ways, Change change) {
        if (change.problems(inputs).isEmpty()) {
            ways.put(change.describe(), change);
        }
    }
}
