package dev.sop.run;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleCalendar;
import dev.sop.cycle.CycleInputs;
import dev.sop.executive.Decision;
import dev.sop.executive.DecisionOption;
import dev.sop.gap.Gap;
import dev.sop.gap.GapKind;
import dev.sop.internal.Tolerances;
import dev.sop.reconcile.Planner;
import dev.sop.reconcile.Reconciled;
import dev.sop.run.Bottlenecks.Bottleneck;
import dev.sop.scenario.Change;
import dev.sop.scenario.KeyFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds what the executive meeting has to decide: for the bottlenecks behind most of the gaps' value, whether to get more of
 * them, what saves most first. Every option is planned through, with a tenth more of the bottleneck or, where that changes nothing, with
 * what is missing of it; one that changes nothing is not offered.
 */
final class DecisionFinder {

    private static final int MOST_DECISIONS = 3;
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
        ConflictDecisions conflicts = new ConflictDecisions(inputs, base, ceilings, calendar, planner);
        for (Gap gap : base.gapAnalysis().of(GapKind.CONFLICT)) {
            decisions.add(conflicts.of(gap));
        }
        List<Ranked> ranked = new ArrayList<>();
        for (Bottleneck bottleneck : bottlenecks(inputs, base)) {
            finder.decision(bottleneck).ifPresent(ranked::add);
            stages.finish("option for " + bottleneck.id);
        }
        ranked.sort(Comparator.comparingDouble(Ranked::saves).reversed());
        ranked.forEach(one -> decisions.add(one.decision));
        return decisions.build();
    }

    private static List<Bottleneck> bottlenecks(CycleInputs inputs, Reconciled base) {
        return Bottlenecks.dearest(inputs, base, MOST_DECISIONS);
    }

    /** The decision about a bottleneck, with the first option that changes anything; empty where none does. */
    private Optional<Ranked> decision(Bottleneck bottleneck) {
        return decision(bottleneck, bottleneck.tenth())
                .or(() -> bottleneck.missing(base.cycle()).flatMap(change -> decision(bottleneck, change)));
    }

    private Optional<Ranked> decision(Bottleneck bottleneck, Change change) {
        String question = "Get more of " + bottleneck.what() + "?";
        DecisionOption leave = new DecisionOption(LEAVE, 0, 0, 0);
        if (planner.stop().getAsBoolean()) {
            // what it would bring is not known
            String why = question + " " + change.describe() + " was not planned, as "
                    + planner.stop().reason() + ".";
            return Optional.of(new Ranked(decision(bottleneck, why, ImmutableList.of(leave)), 0));
        }
        KeyFigures difference = ScenarioRunner.figures(inputs, ceilings, List.of(change), planner)
                .minus(base.figures());
        if (!changesAnything(difference)) {
            return Optional.empty();
        }
        DecisionOption more = option(change.describe() + underCeilings(), difference);
        return Optional.of(
                new Ranked(decision(bottleneck, question, ImmutableList.of(leave, more)), -difference.totalCost()));
    }

    private Decision decision(Bottleneck bottleneck, String question, ImmutableList<DecisionOption> options) {
        return new Decision(
                "decision/" + bottleneck.key,
                question,
                options,
                calendar.executiveSop(),
                BY_DEFAULT,
                ImmutableList.copyOf(bottleneck.gaps));
    }

    /** An option with what the plan is with it, minus without. */
    static DecisionOption option(String name, KeyFigures difference) {
        return new DecisionOption(name, difference.totalCost(), difference.margin(), difference.lost());
    }

    /** A decision with what its option saves. */
    private record Ranked(Decision decision, double saves) {}

    private boolean changesAnything(KeyFigures difference) {
        KeyFigures figures = base.figures();
        return differs(difference.totalCost(), figures.totalCost())
                || differs(difference.margin(), figures.margin())
                || differs(difference.lost(), figures.demand())
                || differs(difference.lateUnitBuckets(), figures.demand());
    }

    private static boolean differs(double difference, double size) {
        return Math.abs(difference) > Tolerances.REPORTED * (1 + Math.abs(size));
    }

    /** Options are planned like scenarios: limits without a number stay at the base plan's use, and the option says so. */
    private String underCeilings() {
        return ceilings.isEmpty() ? "" : ", with " + Joiner.on(", ").join(ceilings.keySet()) + " as used in this plan";
    }
}
