package dev.sop.scenario;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.BudgetLimit;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.constraint.Workforce;
import dev.sop.cycle.CycleInputs;
import java.util.function.UnaryOperator;

/**
 * What a limit allows, times a factor: what is available, the most of a range, the money of a budget, the most change of a
 * rate, the labour each worker gives. Least amounts, costs, shares of service and of sources, cash, downtime and frozen
 * buckets allow nothing that could be more or less.
 */
final class LimitScaling {

    private LimitScaling() {}

    /** The inputs with the limits of the scope changed. */
    static CycleInputs overlay(CycleInputs inputs, FigureChange change) {
        return inputs.withConstraints(Overlays.map(
                inputs.constraints(),
                constraint -> change.scope().includes(constraint.id().value())
                        ? scaled(constraint, figure -> change.over(figure, inputs.horizon()))
                        : constraint));
    }

    /** Whether there is anything to scale. */
    static boolean allowsAnAmount(Constraint constraint) {
        if (constraint instanceof ProductionRange limit) {
            return limit.maximum().isPresent();
        }
        if (constraint instanceof ShipmentRange limit) {
            return limit.maximum().isPresent();
        }
        if (constraint instanceof StockRange limit) {
            return limit.maximum().isPresent();
        }
        if (constraint instanceof RateOfChange limit) {
            return limit.maximumIncrease().isPresent()
                    || limit.maximumDecrease().isPresent();
        }
        return constraint instanceof SharedLimit
                || constraint instanceof StorageLimit
                || constraint instanceof OvertimeLimit
                || constraint instanceof ShiftLimit
                || constraint instanceof Workforce
                || constraint instanceof BudgetLimit
                || constraint instanceof UnquantifiedLimit;
    }

    /** The same limit with its amounts scaled; as it was where there is nothing to scale. */
    static Constraint scaled(Constraint constraint, UnaryOperator<PerBucket> scale) {
        if (constraint instanceof SharedLimit limit) {
            return limit.withAvailable(scale.apply(limit.available()));
        }
        if (constraint instanceof StorageLimit limit) {
            return limit.withCapacity(scale.apply(limit.capacity()));
        }
        if (constraint instanceof ProductionRange limit) {
            return limit.withMaximum(limit.maximum().map(scale));
        }
        if (constraint instanceof ShipmentRange limit) {
            return limit.withMaximum(limit.maximum().map(scale));
        }
        if (constraint instanceof StockRange limit) {
            return limit.withMaximum(limit.maximum().map(scale));
        }
        if (constraint instanceof RateOfChange limit) {
            return limit.withMaximumIncrease(limit.maximumIncrease().map(scale))
                    .withMaximumDecrease(limit.maximumDecrease().map(scale));
        }
        if (constraint instanceof Workforce limit) {
            return limit.withHoursPerWorker(scale.apply(limit.hoursPerWorker()))
                    .withOvertimePerWorker(scale.apply(limit.overtimePerWorker()));
        }
        if (constraint instanceof BudgetLimit limit) {
            return limit.withAmount(scale.apply(limit.amount()));
        }
        if (constraint instanceof OvertimeLimit limit) {
            return limit.withShareOfRegular(limit.shareOfRegular().map(scale))
                    .withAmount(limit.amount().map(scale));
        }
        if (constraint instanceof ShiftLimit limit) {
            return limit.withShifts(scale.apply(limit.shifts()));
        }
        return constraint;
    }
}
