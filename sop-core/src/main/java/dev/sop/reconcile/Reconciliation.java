package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.cause.CauseFinder;
import dev.sop.cause.GapFinder;
import dev.sop.cause.OverloadGaps;
import dev.sop.cause.SupplyFacts;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.certificate.Violation;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Strategy;
import dev.sop.effort.PlanningEffort;
import dev.sop.finance.FinancialPlan;
import dev.sop.gap.ConflictingLimit;
import dev.sop.gap.Gap;
import dev.sop.gap.GapAnalysis;
import dev.sop.intake.CycleResolver;
import dev.sop.model.reading.PlanPrices;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.Unconstrained;
import dev.sop.scenario.KeyFigures;
import dev.sop.solver.Stop;
import dev.sop.supply.SupplyPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reconciles demand and supply: resolves the inputs, compiles the model, solves it, reads the plan back, has it verified and
 * explains its gaps. A pure function of its arguments.
 */
public final class Reconciliation {

    private static final int NAMED = 3;

    private Reconciliation() {}

    /**
     * The plan of some inputs.
     *
     * @param inputs inputs that {@link dev.sop.intake.CycleCheck} has found in order
     * @param ceilings most use per bucket of limits without a number; empty for a base plan
     */
    public static Reconciled reconcile(CycleInputs inputs, Map<ConstraintId, Series> ceilings) {
        return reconcile(inputs, ceilings, PlanningEffort.standard());
    }

    /** The plan of some inputs at this effort. */
    public static Reconciled reconcile(CycleInputs inputs, Map<ConstraintId, Series> ceilings, PlanningEffort effort) {
        try (Planner planner = new Planner(effort)) {
            return reconcile(inputs, ceilings, planner);
        }
    }

    /** The plan of some inputs at the planner's effort, from its first plan where that helps. */
    static Reconciled reconcile(CycleInputs inputs, Map<ConstraintId, Series> ceilings, Planner planner) {
        ResolvedCycle cycle = CycleResolver.resolve(inputs, ceilings);
        Solved solved = solve(cycle, inputs.strategy(), planner);
        ImmutableList<ConflictingLimit> conflicting =
                SupplyFacts.beside(solved.conflicting.get(), solved.cycle, solved.conflicts);
        FinancialPlan financials = FinancialProjection.of(cycle, solved.plan);
        List<Gap> gaps = new ArrayList<>(solved.conflicts);
        CauseFinder causes = new CauseFinder(solved.cycle, solved.prices, solved.plan, solved.priced, planner.stop());
        gaps.addAll(GapFinder.gaps(cycle, solved.plan, financials, causes));
        return new Reconciled(
                cycle,
                solved.plan,
                new GapAnalysis(ImmutableList.copyOf(gaps), Coverage.of(solved.cycle, solved.plan), conflicting),
                financials,
                KeyFigureTable.of(solved.plan, financials, solved.certificate),
                InventoryHealthTable.of(cycle, solved.plan),
                LimitUsage.of(solved.cycle, solved.plan),
                solved.priced ? solved.prices.marginalValues() : ImmutableList.of(),
                solved.certificate);
    }

    /** The key figures of some inputs, without explaining the plan. */
    static KeyFigures figures(CycleInputs inputs, Map<ConstraintId, Series> ceilings, Planner planner) {
        ResolvedCycle cycle = CycleResolver.resolve(inputs, ceilings);
        Solved solved = solve(cycle, inputs.strategy(), planner);
        return KeyFigureTable.of(solved.plan, FinancialProjection.of(cycle, solved.plan), solved.certificate);
    }

    /**
     * A plan with what explains it.
     *
     * @param cycle what was solved: without its limits where the strategy asks for that
     * @param priced whether the prices are those of the plan
     * @param conflicting searched when asked for, as that takes longer than a plan
     */
    private record Solved(
            ResolvedCycle cycle,
            SupplyPlan plan,
            PlanPrices prices,
            boolean priced,
            Certificate certificate,
            List<Gap> conflicts,
            Supplier<ImmutableList<ConflictingLimit>> conflicting) {}

    private static Solved solve(ResolvedCycle cycle, Strategy strategy, Planner planner) {
        if (strategy == Strategy.Named.UNCONSTRAINED) {
            Solved free = solve(Unconstrained.of(cycle), planner);
            return new Solved(
                    free.cycle,
                    OverloadGaps.withCapacity(cycle, free.plan),
                    free.prices,
                    free.priced,
                    free.certificate,
                    OverloadGaps.of(cycle, free.plan),
                    free.conflicting);
        }
        Solved best = solve(cycle, planner);
        if (strategy == Strategy.Named.PRIORITY_HEURISTIC) {
            SupplyPlan plan = StrategyPlanning.heuristic(cycle);
            Certificate certificate = StrategyPlanning.certificate(cycle, plan, best.certificate);
            return new Solved(cycle, plan, best.prices, best.priced, certificate, List.of(), ImmutableList::of);
        }
        return best;
    }

    private static Solved solve(ResolvedCycle cycle, Planner planner) {
        ProductWisePlanning.Outcome outcome = planner.productWise(cycle);
        if (outcome.answer().isPresent()) {
            ProductWisePlanning.Answer answer = outcome.answer().get();
            return new Solved(
                    cycle, answer.plan(), answer.prices(), true, answer.certificate(), List.of(), ImmutableList::of);
        }
        GeneralPlanning.Planned planned = planner.general(cycle, outcome.declined());
        return new Solved(
                cycle,
                planned.plan(),
                planned.prices(),
                planned.priced(),
                certificate(cycle, planned, planner.stop()),
                planned.conflicts(),
                planned.conflicting());
    }

    private static Certificate certificate(ResolvedCycle cycle, GeneralPlanning.Planned planned, Stop stop) {
        boolean proven = Double.isFinite(planned.bound()) && !planned.costsLessThanProven();
        String why = switch (planned.kept()) {
            case LEAST_BROKEN ->
                "the limits contradict each other: the plan that breaks least of " + broken(planned) + "; ";
            case LITTLE_BROKEN ->
                "the limits contradict each other: a plan that breaks little of " + broken(planned)
                        + ", not proven to be the least; ";
            default -> "";
        };
        Certificate certificate = Certificate.of(
                planned.cost(),
                proven ? Optional.of(planned.bound()) : Optional.empty(),
                planned.solver(),
                why + planned.reason() + (stop.hasStopped() ? "; stopped: " + stop.reason() : ""),
                planned.iterations());
        return certificate.as(
                status(cycle, planned, certificate.status()),
                planned.violations().stream().findFirst());
    }

    /** What the plan breaks, by name: a scenario's outcome has no gaps that would say so. */
    private static String broken(GeneralPlanning.Planned planned) {
        Set<String> subjects = new LinkedHashSet<>();
        planned.conflicts().forEach(gap -> subjects.add(gap.subject()));
        String named = subjects.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = Math.max(0, subjects.size() - NAMED);
        return subjects.isEmpty() ? "them" : more == 0 ? named : named + " and " + more + " more";
    }

    private static PlanStatus status(ResolvedCycle cycle, GeneralPlanning.Planned planned, PlanStatus kept) {
        return switch (planned.kept()) {
            case LEAST_BROKEN, LITTLE_BROKEN -> PlanStatus.CONFLICTING_LIMITS;
            case CONFLICTING, UNKNOWN -> PlanStatus.UNFINISHED;
            case HARD ->
                planned.violations().stream().allMatch(violation -> isPseudoHard(cycle, violation))
                        ? PlanStatus.PSEUDO_HARD_BROKEN
                        : PlanStatus.UNFINISHED;
            case ALL -> planned.violations().isEmpty() ? kept : PlanStatus.UNFINISHED;
        };
    }

    private static boolean isPseudoHard(ResolvedCycle cycle, Violation violation) {
        return cycle.limits().stream()
                .anyMatch(limit ->
                        limit.strictness().isPseudoHard() && limit.id().value().equals(violation.subject()));
    }
}
