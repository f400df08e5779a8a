package dev.sop.scenario;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.product.ProductId;
import java.util.HashSet;
import java.util.Set;

/**
 * Changes of prices: of the product, and of each signal that states a price or a revenue. A revenue follows its price: with 3 more a
 * unit, 100 units bring 300 more. An amount for a product nobody states a price for begins at 0.
 */
final class PriceOverlay {

    private PriceOverlay() {}

    static CycleInputs of(CycleInputs inputs, FigureChange change) {
        Horizon horizon = inputs.horizon();
        Set<ProductId> priced = new HashSet<>();
        inputs.products().stream()
                .filter(product -> product.price().isPresent())
                .forEach(product -> priced.add(product.id()));
        boolean creates = change.operation() != Operation.TIMES;
        return inputs.withDemand(Overlays.map(inputs.demand(), signal -> {
                    ProductId product = Overlays.productOf(inputs, signal);
                    return change.scope().includes(product.value())
                            ? priced(signal, change, horizon, creates && !priced.contains(product))
                            : signal;
                }))
                .withProducts(Overlays.map(
                        inputs.products(),
                        product -> change.scope().includes(product.id().value())
                                ? product.withPrice(product.price().map(figure -> change.over(figure, horizon)))
                                : product));
    }

    private static DemandSignal priced(DemandSignal signal, FigureChange change, Horizon horizon, boolean creates) {
        if (signal.revenue().isPresent()) {
            return signal.withRevenue(revenue(signal, signal.revenue().get(), change, horizon));
        }
        if (signal.price().isPresent() || creates) {
            return signal.withPrice(change.over(signal.price().orElse(PerBucket.constant(0)), horizon));
        }
        return signal;
    }

    private static PerBucket revenue(DemandSignal signal, PerBucket given, FigureChange change, Horizon horizon) {
        if (change.operation() == Operation.TIMES) {
            return change.over(given, horizon);
        }
        PerBucket price = change.over(PerBucket.constant(0), horizon);
        Series added = price.over(horizon).times(signal.volume().over(horizon));
        Series kept = change.operation() == Operation.PLUS
                ? given.over(horizon)
                : change.scope().within(given, horizon, value -> 0).over(horizon);
        return PerBucket.of(kept.plus(added));
    }
}
