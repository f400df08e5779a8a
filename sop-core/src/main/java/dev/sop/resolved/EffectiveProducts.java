package dev.sop.resolved;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import java.util.LinkedHashSet;
import java.util.Set;

/** The products a cycle plans: those declared; else those demand names; else one for everything. */
public final class EffectiveProducts {

    private EffectiveProducts() {}

    /** The products in the order of the plan; at least one. */
    public static ImmutableList<Product> of(CycleInputs inputs) {
        if (!inputs.products().isEmpty()) {
            return inputs.products();
        }
        Set<ProductId> named = new LinkedHashSet<>();
        for (DemandSignal signal : inputs.demand()) {
            signal.product().ifPresent(named::add);
        }
        if (named.isEmpty()) {
            named.add(ProductId.ALL);
        }
        return named.stream().map(id -> Product.of(id.value())).collect(ImmutableList.toImmutableList());
    }
}
