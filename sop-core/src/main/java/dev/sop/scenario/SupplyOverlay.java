package dev.sop.scenario;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.check.ProblemCollector;
import dev.sop.cycle.CycleInputs;
import dev.sop.problem.ProblemKind;
import dev.sop.supply.Lane;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes of capacity, unit cost and lead time of resources and lanes. */
final class SupplyOverlay {

    private SupplyOverlay() {}

    static CycleInputs capacity(CycleInputs inputs, FigureChange change) {
        Horizon horizon = inputs.horizon();
        boolean factor = change.operation() == Operation.TIMES;
        return capacity(inputs, change.scope(), figure -> change.over(figure, horizon), factor);
    }

    static CycleInputs shifted(CycleInputs inputs, Shift shift) {
        return capacity(inputs, shift.scope(), figure -> shift.moved(figure, inputs.horizon()), false);
    }

    private static CycleInputs capacity(
            CycleInputs inputs, Scope scope, UnaryOperator<PerBucket> change, boolean factor) {
        return inputs.withSupply(Overlays.map(
                        inputs.supply(),
                        resource -> scope.includes(resource.id().value())
                                ? withCapacity(resource, inputs.horizon(), change, factor)
                                : resource))
                .withLanes(Overlays.map(
                        inputs.lanes(),
                        lane -> scope.includes(lane.id().value())
                                ? lane.withCapacity(lane.capacity().map(change))
                                : lane));
    }

    /** A factor keeps hours per working day what they are; an amount is one of each bucket, so they become hours per bucket. */
    private static SupplyResource withCapacity(
            SupplyResource resource, Horizon horizon, UnaryOperator<PerBucket> change, boolean factor) {
        if (factor || resource.hoursPerWorkingDay().isEmpty()) {
            return resource.withCapacity(resource.capacity().map(change))
                    .withHoursPerWorkingDay(resource.hoursPerWorkingDay().map(change));
        }
        Series hours = resource.hoursPerWorkingDay().get().over(horizon).times(horizon.workingDays());
        return resource.withHoursPerWorkingDay(Optional.empty()).withCapacity(change.apply(PerBucket.of(hours)));
    }

    static CycleInputs unitCost(CycleInputs inputs, FigureChange change) {
        UnaryOperator<PerBucket> by = figure -> change.over(figure, inputs.horizon());
        boolean sets = change.operation() == Operation.SET && change.scope().isWholeHorizon(inputs.horizon());
        CycleInputs result = inputs.withSupply(Overlays.map(
                inputs.supply(),
                resource -> change.scope().includes(resource.id().value())
                        ? resource.withUnitCost(
                                        sets && resource.unitCost().isEmpty()
                                                ? Optional.of(PerBucket.constant(change.amount()))
                                                : resource.unitCost().map(by))
                                .withMakes(Overlays.map(
                                        resource.makes(),
                                        routing -> routing.withUnitCost(
                                                routing.unitCost().map(by))))
                        : resource));
        return change.scope().ids().isEmpty()
                ? result.withProducts(Overlays.map(
                        inputs.products(),
                        product -> product.withUnitCost(product.unitCost().map(by))))
                : result;
    }

    static CycleInputs leadTime(CycleInputs inputs, FigureChange change) {
        return inputs.withSupply(Overlays.map(
                        inputs.supply(),
                        resource -> change.scope().includes(resource.id().value())
                                ? resource.withMakes(Overlays.map(
                                        resource.makes(),
                                        routing -> routing.withLeadTime(leadTime(routing.leadTime(), change))))
                                : resource))
                .withLanes(Overlays.map(
                        inputs.lanes(),
                        lane -> change.scope().includes(lane.id().value())
                                ? lane.withLeadTime(leadTime(lane.leadTime(), change))
                                : lane));
    }

    private static int leadTime(int buckets, FigureChange change) {
        return (int) change.operation().apply(buckets, change.amount());
    }

    /** Amounts that have nothing to stand on: of a capacity without limit, of a cost nobody states. */
    static void check(CycleInputs inputs, FigureChange change, ProblemCollector problems) {
        for (SupplyResource resource : inputs.supply()) {
            if (change.scope().includes(resource.id().value())) {
                check(inputs, resource, change, problems);
            }
        }
        for (Lane lane : inputs.lanes()) {
            boolean named = change.scope().ids().contains(lane.id().value());
            if (named
                    && change.figure() == CycleFigure.CAPACITY
                    && lane.capacity().isEmpty()) {
                withoutLimit(lane.id().value(), problems);
            }
        }
    }

    private static void check(
            CycleInputs inputs, SupplyResource resource, FigureChange change, ProblemCollector problems) {
        String id = resource.id().value();
        boolean named = change.scope().ids().contains(id);
        switch (change.figure()) {
            case CAPACITY -> {
                if (named && resource.unlimited()) {
                    withoutLimit(id, problems);
                }
            }
            case UNIT_COST -> {
                boolean stated = resource.unitCost().isPresent()
                        || (!resource.makes().isEmpty()
                                && resource.makes().stream()
                                        .allMatch(routing -> routing.unitCost().isPresent()));
                boolean whole = change.scope().isWholeHorizon(inputs.horizon());
                if (named && !stated && !(change.operation() == Operation.SET && whole)) {
                    problems.add(
                            ProblemKind.REFERENCE,
                            "scope",
                            "'" + id + "', which states no unit cost",
                            "a resource with a unit cost of its own",
                            "Maybe set it for the whole horizon: Change.set(CycleFigure.UNIT_COST, ...).");
                }
            }
            case LEAD_TIME -> {
                if (named && resource.makes().isEmpty()) {
                    problems.add(
                            ProblemKind.REFERENCE,
                            "scope",
                            "'" + id + "', which names no product it makes",
                            "a resource with routings",
                            "Maybe add makes(\"pumps\", 1) to the resource.");
                }
                resource.makes().stream()
                        .map(Routing::leadTime)
                        .filter(buckets -> leadTime(buckets, change) < 0)
                        .findFirst()
                        .ifPresent(buckets -> problems.add(
                                ProblemKind.RANGE,
                                "amount",
                                change.amount(),
                                "at least " + -buckets + ", the lead time of '" + id + "' being " + buckets,
                                "Maybe set the lead time instead: Change.set(CycleFigure.LEAD_TIME, 0)."));
            }
            default -> {
                // nothing of the resource changes
            }
        }
    }

    private static void withoutLimit(String id, ProblemCollector problems) {
        problems.add(
                ProblemKind.REFERENCE,
                "scope",
                "'" + id + "', whose capacity has no limit",
                "a resource or lane with a capacity",
                "Maybe replace it by one with a capacity: Change.replace(...).");
    }
}
