package dev.sop.supply;

import com.google.common.collect.ImmutableList;
import dev.sop.product.ProductId;

/**
 * What is made, bought, stocked and delivered, per bucket.
 *
 * @param resources one for each resource, in the order of the cycle
 * @param products one for each product, in the order of the cycle
 */
public record SupplyPlan(ImmutableList<ResourcePlan> resources, ImmutableList<ProductPlan> products) {

    /** The plan of one product. */
    public ProductPlan product(ProductId id) {
        return products.stream()
                .filter(plan -> plan.product().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "product: '" + id + "', expected one of this plan. Maybe it belongs to another cycle."));
    }

    /** The plan of one resource. */
    public ResourcePlan resource(ResourceId id) {
        return resources.stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "resource: '" + id + "', expected one of this plan. Maybe it belongs to another cycle."));
    }
}
