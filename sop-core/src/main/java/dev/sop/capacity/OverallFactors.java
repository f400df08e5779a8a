package dev.sop.capacity;

import com.google.common.collect.ImmutableMap;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;

/**
 * Overall planning factors: what one unit of a product takes over all resources together, and which share of all work
 * each resource has done in the past. The coarsest of the three methods: it needs accounting data only, and takes the
 * mix for constant.
 *
 * <p>Example: A takes 0.95 h, B 1.85 h; work centre 100 has done 60.3 % of all hours. 33 A and 17 B are 62.8 h, of
 * which 37.87 fall on work centre 100.
 *
 * @param perUnit what one unit of each product takes in all, not negative, in the unit of capacity
 * @param share share of all work each resource does, 0 to 1; together at most 1. Where they sum to less, the rest
 *     falls on resources that are not key
 */
public record OverallFactors(ImmutableMap<ProductId, Double> perUnit, ImmutableMap<ResourceId, Double> share) {

    private static final OverallFactors NONE = new OverallFactors(ImmutableMap.of(), ImmutableMap.of());

    /** No factors yet. */
    public static OverallFactors none() {
        return NONE;
    }

    /** The same factors, one unit of the product taking this much in all. */
    public OverallFactors takes(String product, double capacityPerUnit) {
        return new OverallFactors(
                ImmutableMap.<ProductId, Double>builder()
                        .putAll(perUnit)
                        .put(ProductId.of(product), capacityPerUnit)
                        .buildKeepingLast(),
                share);
    }

    /** The same factors, the resource doing this share of all work: 0.603 is 60.3 %. */
    public OverallFactors share(String resource, double ofAllWork) {
        return new OverallFactors(
                perUnit,
                ImmutableMap.<ResourceId, Double>builder()
                        .putAll(share)
                        .put(ResourceId.of(resource), ofAllWork)
                        .buildKeepingLast());
    }
}
