package dev.sop;

import dev.sop.cycle.CycleInputs;
import dev.sop.reconcile.Reconciled;
import dev.sop.run.CycleRun;

/** A plan out of what the engine found: the one place that knows every part of {@link Plan}. */
final class PlanAssembly {

    private PlanAssembly() {}

    /** The plan of these inputs, with scenarios and decisions. */
    static Plan of(CycleInputs inputs, CycleRun run) {
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

    /** The plan of these inputs on its own. */
    static Plan alone(CycleInputs inputs, Reconciled reconciled) {
        return of(inputs, CycleRun.alone(inputs, reconciled));
    }
}
