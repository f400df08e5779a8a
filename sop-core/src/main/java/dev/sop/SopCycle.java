package dev.sop;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.CycleInputs;
import dev.sop.reconcile.CycleRun;
import dev.sop.reconcile.Progress;
import dev.sop.reconcile.Reconciled;
import dev.sop.scenario.Scenario;

/**
 * One planning cycle: inputs and the scenarios to look at. Immutable; {@link #reconcile()} may be asked any number of
 * times, from any thread, and gives the same plan.
 */
public final class SopCycle {

    private final CycleInputs inputs;
    private final ImmutableList<Scenario> scenarios;

    SopCycle(CycleInputs inputs, ImmutableList<Scenario> scenarios) {
        this.inputs = inputs;
        this.scenarios = scenarios;
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
     * Reconciles demand and supply and says how far it has come.
     *
     * @throws IllegalStateException if no solver gives an answer that holds, which is a defect; limits that contradict each
     *     other are an answer: see {@link dev.sop.certificate.PlanStatus#CONFLICTING_LIMITS}
     */
    public Plan reconcile(Progress progress) {
        CycleRun run = CycleRun.of(inputs, scenarios, progress);
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
                base.limitUse(),
                base.marginalValues(),
                base.cycle().assumptions(),
                base.certificate());
    }

    /** The cycle with a scenario's changes as its base, to see that scenario's whole plan. Its own scenarios are left out. */
    public SopCycle under(Scenario scenario) {
        return new SopCycle(scenario.applyTo(inputs), ImmutableList.of());
    }
}
