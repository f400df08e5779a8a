package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.EffectiveProducts;
import dev.sop.demand.DemandSignal;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.Routing;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How each change rewrites the inputs. */
final class Overlays {

    private Overlays() {}

    static CycleInputs demand(CycleInputs inputs, Change.Demand change) {
        UnaryOperator<PerBucket> scale = scaling(inputs, change);
        return inputs.withDemand(map(
                inputs.demand(),
                signal -> change.scope().includes(productOf(inputs, signal).value())
                        ? signal.withVolume(scale.apply(signal.volume()))
                                .withRevenue(signal.revenue().map(scale))
                        : signal));
    }

    static CycleInputs price(CycleInputs inputs, Change.Price change) {
        UnaryOperator<PerBucket> scale = scaling(inputs, change);
        return inputs.withDemand(map(
                        inputs.demand(),
                        signal -> change.scope()
                                        .includes(productOf(inputs, signal).value())
                                ? signal.withPrice(signal.price().map(scale))
                                        .withRevenue(signal.revenue().map(scale))
                                : signal))
                .withProducts(map(
                        inputs.products(),
                        product -> change.scope().includes(product.id().value())
                                ? product.withPrice(product.price().map(scale))
                                : product));
    }

    static CycleInputs capacity(CycleInputs inputs, Change.Capacity change) {
        UnaryOperator<PerBucket> scale = scaling(inputs, change);
        return inputs.withSupply(map(
                        inputs.supply(),
                        resource -> change.scope().includes(resource.id().value())
                                ? resource.withCapacity(resource.capacity().map(scale))
                                        .withHoursPerWorkingDay(
                                                resource.hoursPerWorkingDay().map(scale))
                                : resource))
                .withLanes(map(
                        inputs.lanes(),
                        lane -> change.scope().includes(lane.id().value())
                                ? lane.withCapacity(lane.capacity().map(scale))
                                : lane));
    }

    static CycleInputs unitCost(CycleInputs inputs, Change.UnitCost change) {
        UnaryOperator<PerBucket> scale = scaling(inputs, change);
        CycleInputs result = inputs.withSupply(map(
                inputs.supply(),
                resource -> change.scope().includes(resource.id().value())
                        ? resource.withUnitCost(resource.unitCost().map(scale))
                                .withMakes(map(resource.makes(), routing -> scaled(routing, scale)))
                        : resource));
        if (!change.scope().ids().isEmpty()) {
            return result;
        }
        return result.withProducts(map(
                inputs.products(),
                product -> product.withUnitCost(product.unitCost().map(scale))));
    }

    static CycleInputs limit(CycleInputs inputs, Change.Limit change) {
        UnaryOperator<PerBucket> scale = scaling(inputs, change);
        return inputs.withConstraints(map(
                inputs.constraints(),
                constraint -> change.scope().includes(constraint.id().value())
                        ? LimitScaling.scaled(constraint, scale)
                        : constraint));
    }

    private static Routing scaled(Routing routing, UnaryOperator<PerBucket> scale) {
        return routing.withUnitCost(routing.unitCost().map(scale));
    }

    private static ProductId productOf(CycleInputs inputs, DemandSignal signal) {
        Optional<ProductId> named = signal.product();
        if (named.isPresent()) {
            return named.get();
        }
        Product only = EffectiveProducts.of(inputs).get(0);
        return only.id();
    }

    private static UnaryOperator<PerBucket> scaling(CycleInputs inputs, Change change) {
        Horizon horizon = inputs.horizon();
        return figure -> change.scope().scale(figure, change.factor(), horizon);
    }

    private static <T> ImmutableList<T> map(ImmutableList<T> list, UnaryOperator<T> function) {
        return list.stream().map(function).collect(ImmutableList.toImmutableList());
    }
}
