package dev.sop;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleInputs;
import dev.sop.effort.PlanningEffort;
import dev.sop.intake.ScenarioCheck;
import dev.sop.problem.InvalidCycleException;
import dev.sop.reconcile.Planner;
import dev.sop.reconcile.Reconciled;
import dev.sop.run.ScenarioRunner;
import dev.sop.scenario.Change;
import dev.sop.scenario.KeyFigures;
import java.util.List;

/**
 * A planned cycle that can be asked what if, any number of times: what if this resource had a tenth less, that product sold a fifth more.
 * Each answer is a plan made anew, to the same proof as the base plan; large ones start from the base plan and its prices, which saves
 * most of the work where the change is local. Immutable; may be asked from any thread, and the same question has the same answer bit
 * for bit, whatever was asked before; with a solver from outside up to its last digits.
 *
 * <pre>{@code
 * WhatIf whatIf = cycle.whatIf();
 * KeyFigures now = whatIf.base().figures();
 * KeyFigures less = whatIf.figures(Change.capacity(0.9).within(Scope.of("Plant A")));
 * double margin = less.margin() - now.margin();
 * }</pre>
 *
 * <p>The time limit of the effort holds for the base plan and for each answer anew.
 *
 * <p>Limits without a number are held at the base plan's use, as in scenarios. Where the base plan is proven to a gap only (see
 * {@link PlanningEffort#gap()}), effects smaller than that gap may be the gap's.
 */
public final class WhatIf implements AutoCloseable {

    private final CycleInputs inputs;
    private final Planner planner;
    private final Plan base;
    private final ImmutableMap<ConstraintId, Series> ceilings;

    /**
     * Plans the base.
     *
     * @param inputs inputs that have been checked
     * @param given most use per bucket of limits without a number; empty for a base plan
     * @param effort how good each plan must be and what may be spent on it
     */
    WhatIf(CycleInputs inputs, ImmutableMap<ConstraintId, Series> given, PlanningEffort effort) {
        this.inputs = inputs;
        planner = new Planner(effort);
        Reconciled reconciled = planner.base(inputs, given);
        base = PlanAssembly.alone(inputs, reconciled);
        ceilings = given.isEmpty() ? ScenarioRunner.ceilings(inputs, reconciled) : given;
    }

    /** The plan of the cycle as it is, on its own: see {@link #plan}. */
    public Plan base() {
        return base;
    }

    /**
     * The plan with these changes, applied in this order; without any, the base plan. It stands on its own: gaps with causes, money,
     * limit use, marginal values, summary, actions and certificate, but no scenarios and no options of decisions, as each of those takes
     * a plan of its own; {@code cycle.with(changes).reconcile()} gives those too.
     *
     * @throws InvalidCycleException with every problem of the changes: an id or bucket the cycle does not have, a factor below 0, changed
     *     inputs that are no cycle
     */
    public Plan plan(Change... changes) {
        if (changes.length == 0) {
            return base;
        }
        List<Change> asked = ImmutableList.copyOf(changes);
        CycleInputs changed = ScenarioCheck.laidOver(inputs, asked);
        return PlanAssembly.alone(changed, planner.again().reconcile(changed, ceilings(asked)));
    }

    /**
     * The key figures with these changes, without explaining the plan: the quick answer.
     *
     * @throws InvalidCycleException with every problem of the changes
     */
    public KeyFigures figures(Change... changes) {
        if (changes.length == 0) {
            return base.figures();
        }
        List<Change> asked = ImmutableList.copyOf(changes);
        return planner.again().figures(ScenarioCheck.laidOver(inputs, asked), ceilings(asked));
    }

    /** Lets go of a solver from outside where the effort named one; nothing to do otherwise. Not to be asked afterwards. */
    @Override
    public void close() {
        planner.close();
    }

    private ImmutableMap<ConstraintId, Series> ceilings(List<Change> changes) {
        return ScenarioRunner.changed(ceilings, changes, inputs.horizon());
    }
}
