package dev.sop.reconcile;

import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.scenario.KeyFigures;
import dev.sop.solver.MipOptions;
import dev.sop.solver.family.CoupledPlan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plans inputs one after another at the same effort, and chooses how. The first large plan is kept, and every later one of the same
 * shape starts from it and its prices: a scenario or an option is a small change. Always from the first, so that the order of the
 * later ones does not matter.
 *
 * <p>The rule, in order:
 *
 * <ol>
 *   <li>at most {@value #SMALL} columns as a linear program: the simplex method. It takes milliseconds, and among plans of equal cost it
 *       takes the steadiest
 *   <li>a cycle the family methods take: exactly where no product shares a limit with another, else first-order to the gap asked for
 *   <li>what is left: the general solver; the certificate says why the family methods declined
 * </ol>
 */
final class Planner {

    /** Columns up to which the simplex method plans. */
    static final long SMALL = 2_000;

    private final PlanningEffort effort;
    private @Nullable CoupledPlan first;

    Planner(PlanningEffort effort) {
        this.effort = effort;
    }

    /** The plan of some inputs. */
    Reconciled reconcile(CycleInputs inputs, Map<ConstraintId, Series> ceilings) {
        return Reconciliation.reconcile(inputs, ceilings, this);
    }

    /** The key figures of some inputs. */
    KeyFigures figures(CycleInputs inputs, Map<ConstraintId, Series> ceilings) {
        return Reconciliation.figures(inputs, ceilings, this);
    }

    /** How far the search for whole numbers may go. */
    MipOptions integerOptions() {
        MipOptions options = MipOptions.defaults()
                .withRelativeGap(effort.integerGap())
                .withNodeLimit(effort.nodeLimit())
                .withCancellation(effort.cancelled());
        return effort.timeLimit().isEmpty()
                ? options
                : options.withTimeLimit(
                        effort.nanoClock(), effort.timeLimit().get().toNanos());
    }

    /** The plan by the family methods, where the rule gives them the cycle and they take it. */
    FamilyPlanning.Outcome families(ResolvedCycle cycle) {
        boolean asked = switch (effort.solver()) {
            case GENERAL -> false;
            case FAMILIES -> true;
            case AUTOMATIC -> ModelSize.columns(cycle) > SMALL;
        };
        if (!asked) {
            return FamilyPlanning.Outcome.declined("");
        }
        FamilyPlanning.Outcome outcome = FamilyPlanning.plan(cycle, effort, first);
        if (first == null && outcome.answer().isPresent()) {
            first = outcome.answer().get().solved();
        }
        return outcome;
    }
}
