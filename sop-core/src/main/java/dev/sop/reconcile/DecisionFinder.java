package dev.sop.reconcile;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleCalendar;
import dev.sop.cycle.CycleInputs;
import dev.sop.executive.Decision;
import dev.sop.executive.DecisionOption;
import dev.sop.gap.CauseKind;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.gap.GapKind;
import dev.sop.scenario.Change;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what the executive meeting has to decide: for the bottlenecks behind most of the gaps' value, whether to get more of
 * them. Every option is planned through, with a tenth more of the bottleneck.
 */
final class DecisionFinder {

    private static final int MOST_DECISIONS = 3;
    private static final double STEP = 1.10;
    private static final String LEAVE = "leave it as it is";
    private static final String BY_DEFAULT = LEAVE + ": the gaps stay as planned";

    private final CycleInputs inputs;
    private final Reconciled base;
    private final CycleCalendar calendar;
    private final ImmutableMap<ConstraintId, Series> ceilings;
    private final Planner planner;

    private DecisionFinder(
            CycleInputs inputs,
            Reconciled base,
            ImmutableMap<ConstraintId, Series> ceilings,
            CycleCalendar calendar,
            Planner planner) {
        this.inputs = inputs;
        this.base = base;
        this.calendar = calendar;
        this.ceilings = ceilings;
        this.planner = planner;
    }

    /** How many options will be planned for this base plan. */
    static int count(CycleInputs inputs, Reconciled base) {
        return bottlenecks(inputs, base).size();
    }

    static ImmutableList<Decision> decisions(
            CycleInputs inputs,
            Reconciled base,
            ImmutableMap<ConstraintId, Series> ceilings,
            CycleCalendar calendar,
            Planner planner,
            StageCounter stages) {
        DecisionFinder finder = new DecisionFinder(inputs, base, ceilings, calendar, planner);
        ImmutableList.Builder<Decision> decisions = ImmutableList.builder();
        for (Gap gap : base.gapAnalysis().of(GapKind.CONFLICT)) {
            decisions.add(finder.whichLimitGivesWay(gap));
        }
        for (Bottleneck bottleneck : bottlenecks(inputs, base)) {
            decisions.add(finder.decision(bottleneck));
            stages.finish("option for " + bottleneck.id);
        }
        return decisions.build();
    }

    /** Resources, lanes and constraints of the inputs that cause gaps, dearest first; a strategy's own limits are not for sale. */
    private static List<Bottleneck> bottlenecks(CycleInputs inputs, Reconciled base) {
        Set<String> given = new HashSet<>();
        inputs.supply().forEach(resource -> given.add("capacity/" + resource.id()));
        inputs.lanes().forEach(lane -> given.add("capacity/" + lane.id()));
        inputs.constraints().forEach(constraint -> given.add("constraint/" + constraint.id()));
        Map<String, Bottleneck> found = new LinkedHashMap<>();
        for (Gap gap : base.gapAnalysis().gaps()) {
            for (GapCause cause : gap.causes()) {
                boolean resource = cause.kind() == CauseKind.CAPACITY || cause.kind() == CauseKind.OVERTIME;
                String name = (resource ? "capacity/" : "constraint/") + cause.id();
                if ((resource || cause.kind() == CauseKind.CONSTRAINT) && given.contains(name)) {
                    Bottleneck bottleneck =
                            found.computeIfAbsent(name, key -> new Bottleneck(key, cause.id(), resource));
                    bottleneck.value += cause.value();
                    bottleneck.gaps.add(gap.id());
                }
            }
        }
        List<Bottleneck> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparingDouble((Bottleneck bottleneck) -> bottleneck.value)
                .reversed());
        return sorted.subList(0, Math.min(MOST_DECISIONS, sorted.size()));
    }

    private Decision whichLimitGivesWay(Gap gap) {
        String asPlanned = "as planned: " + gap.subject() + " gives way";
        return new Decision(
                "decision/" + gap.id(),
                "Limits contradict each other: does " + gap.subject() + " give way, or what stands against it ("
                        + gap.causes().stream().map(GapCause::id).distinct().collect(Collectors.joining(", ")) + ")?",
                ImmutableList.of(new DecisionOption(asPlanned, 0, 0, 0)),
                calendar.executiveSop(),
                asPlanned,
                ImmutableList.of(gap.id()));
    }

    private Decision decision(Bottleneck bottleneck) {
        Scope scope = Scope.of(bottleneck.id);
        Change change = bottleneck.resource
                ? Change.capacity(STEP).within(scope)
                : Change.limit(STEP).within(scope);
        String what = bottleneck.resource ? "capacity of " + bottleneck.id : "limit " + bottleneck.id;
        if (planner.stop().getAsBoolean()) {
            return notPlanned(bottleneck, what, change);
        }
        KeyFigures better = ScenarioRunner.figures(inputs, ceilings, List.of(change), planner);
        KeyFigures difference = better.minus(base.figures());
        return new Decision(
                "decision/" + bottleneck.key,
                "Get more of " + what + "?",
                ImmutableList.of(
                        new DecisionOption(LEAVE, 0, 0, 0),
                        new DecisionOption(
                                change.describe() + underCeilings(),
                                difference.totalCost(),
                                difference.margin(),
                                difference.lost())),
                calendar.executiveSop(),
                BY_DEFAULT,
                ImmutableList.copyOf(bottleneck.gaps));
    }

    /** The same question where the call was to end before the option was planned: what it would bring is not known. */
    private Decision notPlanned(Bottleneck bottleneck, String what, Change change) {
        return new Decision(
                "decision/" + bottleneck.key,
                "Get more of " + what + "? " + change.describe() + " was not planned, as "
                        + planner.stop().reason() + ".",
                ImmutableList.of(new DecisionOption(LEAVE, 0, 0, 0)),
                calendar.executiveSop(),
                BY_DEFAULT,
                ImmutableList.copyOf(bottleneck.gaps));
    }

    /** Options are planned like scenarios: limits without a number stay at the base plan's use, and the option says so. */
    private String underCeilings() {
        return ceilings.isEmpty() ? "" : ", with " + Joiner.on(", ").join(ceilings.keySet()) + " as used in this plan";
    }

    private static final class Bottleneck {
        private final String key;
        private final String id;
        private final boolean resource;
        private final Set<String> gaps = new LinkedHashSet<>();
        private double value;

        Bottleneck(String key, String id, boolean resource) {
            this.key = key;
            this.id = id;
            this.resource = resource;
        }
    }
}
