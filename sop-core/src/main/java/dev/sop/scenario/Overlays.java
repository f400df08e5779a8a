package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.product.ProductId;
import dev.sop.resolved.EffectiveProducts;
import java.util.function.UnaryOperator;

/** The steps all overlays share. */
final class Overlays {

    private Overlays() {}

    /** The list with each element changed. */
    static <T> ImmutableList<T> map(ImmutableList<T> list, UnaryOperator<T> function) {
        return list.stream().map(function).collect(ImmutableList.toImmutableList());
    }

    /** The product a signal speaks for. */
    static ProductId productOf(CycleInputs inputs, DemandSignal signal) {
        return signal.product()
                .orElseGet(() -> EffectiveProducts.of(inputs).get(0).id());
    }
}
