package dev.sop.benchmarks.oracle;

import dev.sop.calendar.Horizon;
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
import dev.sop.constraint.Workforce;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.product.Product;
import dev.sop.scenario.Change;
import dev.sop.scenario.CycleFigure;
import dev.sop.scenario.FigureChange;
import dev.sop.scenario.Operation;
import dev.sop.scenario.Scope;
import dev.sop.supply.SupplyResource;
import java.util.List;
import java.util.Optional;

/** The changes of a scenario laid over inputs, as the Javadoc of {@link Change} says it. */
final class OracleChanges {

    private final Horizon horizon;
    private CycleInputs inputs;

    private OracleChanges(CycleInputs inputs) {
        this.inputs = inputs;
        horizon = inputs.horizon();
    }

    /** The inputs with these changes, one after another. */
    static CycleInputs apply(CycleInputs inputs, List<Change> changes) {
        OracleChanges changed = new OracleChanges(inputs);
        changes.forEach(changed::apply);
        return changed.inputs;
    }

    private void apply(Change given) {
        if (!(given instanceof FigureChange change) || change.operation() != Operation.TIMES) {
            throw new IllegalArgumentException("change: " + given.describe() + ", expected a factor");
        }
        if (change.figure() == CycleFigure.DEMAND) {
            inputs = inputs.withDemand(each(
                    inputs.demand(),
                    signal -> names(change, signal)
                            ? signal.withVolume(scale(signal.volume(), change))
                                    .withRevenue(signal.revenue().map(figure -> scale(figure, change)))
                            : signal));
        } else if (change.figure() == CycleFigure.CAPACITY) {
            inputs = inputs.withSupply(each(
                            inputs.supply(),
                            resource -> names(change, resource.id().value())
                                    ? resource.withCapacity(resource.capacity().map(figure -> scale(figure, change)))
                                            .withHoursPerWorkingDay(resource.hoursPerWorkingDay()
                                                    .map(figure -> scale(figure, change)))
                                    : resource))
                    .withLanes(each(
                            inputs.lanes(),
                            lane -> names(change, lane.id().value())
                                    ? lane.withCapacity(lane.capacity().map(figure -> scale(figure, change)))
                                    : lane));
        } else if (change.figure() == CycleFigure.PRICE) {
            inputs = inputs.withDemand(each(
                            inputs.demand(),
                            signal -> names(change, signal)
                                    ? signal.withPrice(signal.price().map(figure -> scale(figure, change)))
                                            .withRevenue(signal.revenue().map(figure -> scale(figure, change)))
                                    : signal))
                    .withProducts(each(inputs.products(), product -> priced(product, change)));
        } else if (change.figure() == CycleFigure.UNIT_COST) {
            inputs = inputs.withSupply(each(
                    inputs.supply(),
                    resource -> names(change, resource.id().value()) ? cost(resource, change) : resource));
        } else {
            inputs = inputs.withConstraints(each(
                    inputs.constraints(), limit -> names(change, limit.id().value()) ? limit(limit, change) : limit));
        }
    }

    private Product priced(Product product, FigureChange change) {
        return names(change, product.id().value())
                ? product.withPrice(product.price().map(figure -> scale(figure, change)))
                : product;
    }

    private SupplyResource cost(SupplyResource resource, FigureChange change) {
        return resource.withUnitCost(resource.unitCost().map(figure -> scale(figure, change)))
                .withMakes(each(
                        resource.makes(),
                        routing -> routing.withUnitCost(routing.unitCost().map(figure -> scale(figure, change)))));
    }

    private Constraint limit(Constraint constraint, FigureChange change) {
        if (constraint instanceof SharedLimit limit) {
            return limit.withAvailable(scale(limit.available(), change));
        } else if (constraint instanceof StorageLimit limit) {
            return limit.withCapacity(scale(limit.capacity(), change));
        } else if (constraint instanceof ProductionRange limit) {
            return limit.withMaximum(limit.maximum().map(figure -> scale(figure, change)));
        } else if (constraint instanceof ShipmentRange limit) {
            return limit.withMaximum(limit.maximum().map(figure -> scale(figure, change)));
        } else if (constraint instanceof StockRange limit) {
            return limit.withMaximum(limit.maximum().map(figure -> scale(figure, change)));
        } else if (constraint instanceof BudgetLimit limit) {
            return limit.withAmount(scale(limit.amount(), change));
        } else if (constraint instanceof RateOfChange limit) {
            return limit.withMaximumIncrease(limit.maximumIncrease().map(figure -> scale(figure, change)))
                    .withMaximumDecrease(limit.maximumDecrease().map(figure -> scale(figure, change)));
        } else if (constraint instanceof Workforce limit) {
            return limit.withHoursPerWorker(scale(limit.hoursPerWorker(), change))
                    .withOvertimePerWorker(scale(limit.overtimePerWorker(), change));
        } else if (constraint instanceof OvertimeLimit limit) {
            return limit.withAmount(limit.amount().map(figure -> scale(figure, change)))
                    .withShareOfRegular(limit.shareOfRegular().map(share -> scale(share, change)));
        } else if (constraint instanceof ShiftLimit limit) {
            return limit.withShifts(scale(limit.shifts(), change));
        }
        return constraint;
    }

    private static boolean names(FigureChange change, String id) {
        return change.scope().ids().isEmpty() || change.scope().ids().contains(id);
    }

    private static boolean names(FigureChange change, DemandSignal signal) {
        return names(change, signal.product().map(id -> id.value()).orElse(""));
    }

    private PerBucket scale(PerBucket figure, FigureChange change) {
        Scope scope = change.scope();
        double[] values = figure.over(horizon).toArray();
        int first = index(scope.firstBucket(), 0);
        int last = index(scope.lastBucket(), values.length - 1);
        for (int t = first; t <= last; t++) {
            values[t] *= change.amount();
        }
        return PerBucket.of(values);
    }

    private int index(Optional<String> label, int otherwise) {
        return label.map(name -> horizon.bucket(name).orElseThrow().index()).orElse(otherwise);
    }

    private static <T> List<T> each(List<T> values, java.util.function.UnaryOperator<T> change) {
        return values.stream().map(change).toList();
    }
}
