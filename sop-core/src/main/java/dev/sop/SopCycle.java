package dev.sop;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Strategy;
import dev.sop.product.ProductId;
import dev.sop.reconcile.CycleRun;
import dev.sop.reconcile.PlanningEffort;
import dev.sop.reconcile.Progress;
import dev.sop.reconcile.Reconciled;
import dev.sop.reconcile.Reconciliation;
import dev.sop.reconcile.ScenarioRunner;
import dev.sop.reconcile.WhatIf;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.Scenario;
import dev.sop.supply.AlternateChoice;
import dev.sop.supply.CumulativeLeadTime;
import dev.sop.supply.LeadTimePath;
import dev.sop.supply.ProductStructure;
import java.util.Map;

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

    /** What the cycle was given. */
    public CycleInputs inputs() {
        return inputs;
    }

    /** The scenarios to look at, in order. */
    public ImmutableList<Scenario> scenarios() {
        return scenarios;
    }

    /** Reconciles demand and supply. */
    public Plan reconcile() {
        return reconcile(Progress.SILENT);
    }

    /**
     * Reconciles demand and supply and says how far it has come. There is always a plan: limits that contradict each other, and a search
     * that ended early, are answers too. See {@link dev.sop.certificate.PlanStatus}.
     */
    public Plan reconcile(Progress progress) {
        return reconcile(PlanningEffort.standard(), progress);
    }

    /** Reconciles demand and supply, every plan of it at this effort. */
    public Plan reconcile(PlanningEffort effort) {
        return reconcile(effort, Progress.SILENT);
    }

    /** Reconciles demand and supply, every plan of it at this effort, and says how far it has come. */
    public Plan reconcile(PlanningEffort effort, Progress progress) {
        CycleRun run = CycleRun.of(inputs, scenarios, ceilings, effort, progress);
        Reconciled base = run.base();
        return new Plan(
                inputs.name(),
                inputs.horizon(),
                inputs.currency(),
                run.calendar(),
                base.cycle().demand(),
                base.supplyPlan(),
                base.gapAnalysis(),
                run.scenarios(),
                run.summary(),
                run.actions(),
                base.financials(),
                base.figures(),
                base.inventoryHealth(),
                base.limitUse(),
                base.marginalValues(),
                base.cycle().assumptions(),
                run.performance(),
                base.certificate());
    }

    /**
     * The cycle with a scenario's changes as its base, to see that scenario's whole plan. Its own scenarios are left out.
     * Limits without a number are held at the use of this cycle's plan, as they are in its scenarios; where there are any,
     * that plan is made here.
     */
    public SopCycle under(Scenario scenario) {
        return new SopCycle(
                scenario.applyTo(inputs),
                ImmutableList.of(),
                ScenarioRunner.changed(ceilings(), scenario.changes(), inputs.horizon()));
    }

    /**
     * How many buckets before it is wanted work on each product must begin if nothing is in stock: the longest path through
     * components and lead times, shown as a path.
     */
    public ImmutableMap<ProductId, LeadTimePath> leadTimes(AlternateChoice choice) {
        return CumulativeLeadTime.of(ProductStructure.of(inputs.supply()), choice);
    }

    /** The cycle planned once, to be asked what if: each answer starts from this plan where that helps. */
    public WhatIf whatIf() {
        return whatIf(PlanningEffort.standard());
    }

    /** The cycle planned once at this effort, to be asked what if at the same effort. */
    public WhatIf whatIf(PlanningEffort effort) {
        return WhatIf.of(inputs, ceilings, effort);
    }

    /** The cycle planned by this strategy, its scenarios too. */
    public SopCycle by(Strategy strategy) {
        return new SopCycle(inputs.withStrategy(strategy), scenarios, ceilings);
    }

    /**
     * The base plan by each of these strategies, side by side.
     *
     * @throws IllegalArgumentException if there is none, or one that does not take the cycle
     */
    public StrategyComparison compare(Strategy... strategies) {
        return compare(PlanningEffort.standard(), strategies);
    }

    /** The base plan by each of these strategies at this effort, side by side. */
    public StrategyComparison compare(PlanningEffort effort, Strategy... strategies) {
        if (strategies.length == 0) {
            throw new IllegalArgumentException("strategies: none, expected at least one.");
        }
        ImmutableList.Builder<StrategyComparison.Line> lines = ImmutableList.builder();
        ImmutableList.Builder<Strategy> unplanned = ImmutableList.builder();
        KeyFigures first = null;
        Map<Strategy, Reconciled> plans =
                Reconciliation.byStrategy(inputs, ceilings, effort, ImmutableList.copyOf(strategies));
        for (Strategy strategy : strategies) {
            Reconciled plan = plans.get(strategy);
            if (plan == null) {
                unplanned.add(strategy);
                continue;
            }
            first = first == null ? plan.figures() : first;
            lines.add(new StrategyComparison.Line(
                    strategy,
                    plan.figures(),
                    plan.figures().minus(first),
                    plan.gapAnalysis().gaps().size(),
                    plan.certificate(),
                    plan.supplyPlan()));
        }
        return new StrategyComparison(lines.build(), unplanned.build());
    }

    private ImmutableMap<ConstraintId, Series> ceilings() {
        boolean open = ceilings.isEmpty()
                && inputs.constraints().stream().anyMatch(constraint -> constraint instanceof UnquantifiedLimit);
        return open ? ScenarioRunner.ceilings(inputs, Reconciliation.reconcile(inputs, ceilings)) : ceilings;
    }
}
