package dev.sop.limit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.product.ProductId;
import java.util.function.Function;

/**
 * The items of a network by the name a constraint uses: a product stands for it at every site, {@code pumps @ North} for itself.
 * A product that lies nowhere stays as named: a limit that named nothing would hold for all.
 */
public final class SiteItems {

    private final Function<ProductId, ImmutableList<ProductId>> items;

    public SiteItems(Function<ProductId, ImmutableList<ProductId>> items) {
        this.items = items;
    }

    /** The items of these products. */
    ImmutableSet<ProductId> of(ImmutableSet<ProductId> products) {
        ImmutableSet.Builder<ProductId> result = ImmutableSet.builder();
        products.forEach(product -> result.addAll(items.apply(product)));
        return result.build();
    }

    /** The items of these products, each with the amount of its product. */
    ImmutableMap<ProductId, Double> of(ImmutableMap<ProductId, Double> amounts) {
        ImmutableMap.Builder<ProductId, Double> result = ImmutableMap.builder();
        amounts.forEach((product, amount) -> items.apply(product).forEach(item -> result.put(item, amount)));
        return result.buildKeepingLast();
    }
}
