package dev.sop;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Series;
import dev.sop.certificate.Violation;
import dev.sop.constraint.ConstraintId;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Strategy;
import dev.sop.effort.PlanningEffort;
import dev.sop.intake.CycleResolver;
import dev.sop.intake.ScenarioCheck;
import dev.sop.problem.InvalidCycleException;
import dev.sop.problem.Problem;
import dev.sop.product.ProductId;
import dev.sop.reconcile.Planner;
import dev.sop.reconcile.Reconciled;
import dev.sop.reconcile.Reconciliation;
import dev.sop.reconcile.StrategyRun;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.run.CycleRun;
import dev.sop.run.ScenarioRunner;
import dev.sop.scenario.Change;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.Scenario;
import dev.sop.supply.AlternateChoice;
import dev.sop.supply.CumulativeLeadTime;
import dev.sop.supply.LeadTimePath;
import dev.sop.supply.SupplyPlan;
import dev.sop.verifier.PlanVerifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One planning cycle: inputs and the scenarios to look at. Immutable; {@link #reconcile()} may be asked any number of
 * times, from any thread, and gives the same plan.
 */
public final class SopCycle {

    private final CycleInputs inputs;
    private final ImmutableList<Scenario> scenarios;
    private final ImmutableMap<ConstraintId, Series> ceilings;

    SopCycle(CycleInputs inputs, ImmutableList<Scenario> scenarios, ImmutableMap<ConstraintId, Series> ceilings) {
        this.inputs = inputs;
        this.scenarios = scenarios;
        this.ceilings = ceilings;
    }

    /** Starts a cycle. */
    public static SopCycleBuilder builder() {
        return new SopCycleBuilder();
    }

    /** Starts a cycle that holds these inputs already, to be checked anew by {@link SopCycleBuilder#build}. */
    public static SopCycleBuilder builder(CycleInputs inputs) {
        return new SopCycleBuilder(inputs);
    }

    /** What the cycle was given. */
    public CycleInputs inputs() {
        return inputs;
    }

    /** The scenarios to look at, in order. */
    public ImmutableList<Scenario> scenarios() {
        return scenarios;
    }

    /**
     * A builder that holds all of this cycle, to make another of it: {@code cycle.toBuilder().demand(...).build()} has one signal more.
     * What is to be replaced or removed is a {@link Change} for {@link #with}.
     */
    public SopCycleBuilder toBuilder() {
        return builder(inputs).scenarios(scenarios);
    }

    /**
     * Every rule of this cycle that a supply plan does not keep, worst first; empty for one that keeps all. The check shares no code with
     * model and solvers: a plan read back, changed by hand or made elsewhere is held against the cycle. One unit shipped too many in
     * February is {@code balance of A in 2027-02} by 1.
     *
     * @param plan a plan with the products, resources and buckets of this cycle
     */
    public ImmutableList<Violation> violations(SupplyPlan plan) {
        return PlanVerifier.violations(CycleResolver.resolve(inputs, ImmutableMap.of()), plan);
    }

    /** Reconciles demand and supply at the standard effort. */
    public Plan reconcile() {
        return reconcile(PlanningEffort.standard());
    }

    /**
     * Reconciles demand and supply, every plan of it at this effort. There is always a plan: limits that contradict each other, and a
     * search that ended early, are answers too. See {@link dev.sop.certificate.PlanStatus}.
     */
    public Plan reconcile(PlanningEffort effort) {
        try (Planner planner = new Planner(effort)) {
            return PlanAssembly.of(inputs, CycleRun.of(inputs, scenarios, ceilings, planner));
        }
    }

    /**
     * The cycle with these changes as its base, applied in this order; its scenarios are laid over the changed cycle. Limits without a
     * number are held at the use of this cycle's plan, as they are in its scenarios; where there are any, that plan is made here.
     *
     * @throws InvalidCycleException with every problem of the changes, and of scenarios that no longer fit
     */
    public SopCycle with(Change... changes) {
        return with(ImmutableList.copyOf(changes), scenarios);
    }

    /**
     * The cycle with a scenario's changes as its base, to see that scenario's whole plan. Otherwise as {@link #with}; its own scenarios
     * are left out.
     *
     * @throws InvalidCycleException with every problem of the scenario's changes
     */
    public SopCycle withScenario(Scenario scenario) {
        return with(scenario.changes(), ImmutableList.of());
    }

    private SopCycle with(ImmutableList<Change> changes, ImmutableList<Scenario> laidOver) {
        CycleInputs changed = ScenarioCheck.laidOver(inputs, changes);
        List<Problem> problems = ScenarioCheck.problems(changed, laidOver);
        if (!problems.isEmpty()) {
            throw new InvalidCycleException(problems);
        }
        return new SopCycle(changed, laidOver, ScenarioRunner.changed(ceilings(), changes, inputs.horizon()));
    }

    /**
     * How many buckets before it is wanted work on each product must begin if nothing is in stock: the longest path through
     * components, lanes and lead times, shown as a path. In a cycle of several sites each item has its own, and the product itself the
     * longest of them. Lanes that only lead back are left out.
     *
     * <p>Example: North makes pumps from a motor that takes a month to buy, and the lane to South takes two: {@code pumps @ North} is 1,
     * {@code pumps @ South} 3, and so is {@code pumps}.
     */
    public ImmutableMap<ProductId, LeadTimePath> leadTimes(AlternateChoice choice) {
        ResolvedCycle cycle = CycleResolver.resolve(inputs, ImmutableMap.of());
        Map<ProductId, LeadTimePath> paths =
                new LinkedHashMap<>(CumulativeLeadTime.of(cycle.structure().withoutDetours(), choice));
        for (ResolvedProduct item : cycle.products()) {
            LeadTimePath path = paths.get(item.product().id());
            if (path != null && item.site().isPresent()) {
                paths.merge(item.of(), path, (first, next) -> next.total() > first.total() ? next : first);
            }
        }
        return ImmutableMap.copyOf(paths);
    }

    /** The cycle planned once, to be asked what if: each answer starts from this plan where that helps. */
    public WhatIf whatIf() {
        return whatIf(PlanningEffort.standard());
    }

    /** The cycle planned once at this effort, to be asked what if at the same effort. */
    public WhatIf whatIf(PlanningEffort effort) {
        return new WhatIf(inputs, ceilings, effort);
    }

    /** The cycle planned by this strategy, its scenarios too. */
    public SopCycle withStrategy(Strategy strategy) {
        return new SopCycle(inputs.withStrategy(strategy), scenarios, ceilings);
    }

    /**
     * The base plan by each of these strategies, side by side. A strategy that declines the cycle is named with its reason.
     *
     * @throws IllegalArgumentException if there is none
     */
    public StrategyComparison compare(Strategy... strategies) {
        return compare(PlanningEffort.standard(), strategies);
    }

    /** The base plan by each of these strategies at this effort, side by side. */
    public StrategyComparison compare(PlanningEffort effort, Strategy... strategies) {
        if (strategies.length == 0) {
            throw new IllegalArgumentException("strategies: none, expected at least one.");
        }
        StrategyRun run = StrategyRun.of(inputs, ceilings, effort, ImmutableList.copyOf(strategies));
        ImmutableList.Builder<StrategyComparison.Line> lines = ImmutableList.builder();
        Optional<KeyFigures> first = run.plans().values().stream().findFirst().map(Reconciled::figures);
        run.plans()
                .forEach((strategy, reconciled) -> lines.add(new StrategyComparison.Line(
                        strategy,
                        PlanAssembly.alone(inputs.withStrategy(strategy), reconciled),
                        reconciled.figures().minus(first.orElse(reconciled.figures())))));
        ImmutableList.Builder<StrategyComparison.Unplanned> unplanned = ImmutableList.builder();
        run.unplanned().forEach((strategy, why) -> unplanned.add(new StrategyComparison.Unplanned(strategy, why)));
        return new StrategyComparison(lines.build(), unplanned.build());
    }

    private ImmutableMap<ConstraintId, Series> ceilings() {
        boolean open = ceilings.isEmpty()
                && inputs.constraints().stream().anyMatch(constraint -> constraint instanceof UnquantifiedLimit);
        return open ? ScenarioRunner.ceilings(inputs, Reconciliation.reconcile(inputs, ceilings)) : ceilings;
    }

    /** Cycles are equal where everything they were given is, and their limits without a number are held at the same use. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SopCycle that
                && inputs.equals(that.inputs)
                && scenarios.equals(that.scenarios)
                && ceilings.equals(that.ceilings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(inputs, scenarios, ceilings);
    }

    /** {@code cycle 2027-01: 18 buckets from 2027-01 to 2028-06, 4 scenarios}. */
    @Override
    public String toString() {
        return "cycle " + inputs.name() + ": " + inputs.horizon() + ", " + scenarios.size() + " scenarios";
    }
}
