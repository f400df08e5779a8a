package dev.sop.supply;

import com.google.common.collect.ImmutableList;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;

/**
 * What is made, bought, stocked and delivered, per bucket.
 *
 * @param resources one for each resource, in the order of the cycle
 * @param products one for each product, in the order of the cycle; in a cycle of several sites one for each item
 * @param workforces one for each workforce
 * @param materials one for each shared limit that is kept in stock or had more of at a cost
 * @param downtimes one for each downtime whose place the plan chooses
 * @param expansions one for each step of capacity that can be bought
 */
public record SupplyPlan(
        ImmutableList<ResourcePlan> resources,
        ImmutableList<ProductPlan> products,
        ImmutableList<WorkforcePlan> workforces,
        ImmutableList<MaterialPlan> materials,
        ImmutableList<DowntimePlan> downtimes,
        ImmutableList<ExpansionPlan> expansions) {

    /** A plan without workforce, material stock, chosen downtime and expansion. */
    public SupplyPlan(ImmutableList<ResourcePlan> resources, ImmutableList<ProductPlan> products) {
        this(resources, products, ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
    }

    /** The plan of one product at one site. */
    public ProductPlan product(String product, String site) {
        return product(SiteId.of(site).item(ProductId.of(product)));
    }

    /** The plan of one workforce. */
    public WorkforcePlan workforce(String id) {
        return workforces.stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "workforce: '" + id + "', expected one of this plan. Maybe it belongs to another cycle."));
    }

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
