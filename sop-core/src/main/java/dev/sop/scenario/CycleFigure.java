package dev.sop.scenario;

import com.google.common.collect.ImmutableSet;
import dev.sop.cycle.CycleInputs;
import dev.sop.resolved.EffectiveProducts;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The figures of a cycle that a change can multiply, raise, set or move; each says which ids its {@link Scope} takes. */
public enum CycleFigure {
    /** Units of demand per bucket, by product; prices stay. */
    DEMAND(Ids.PRODUCTS, true),
    /** Regular capacity per bucket before efficiency, in the capacity unit, by resource or lane. */
    CAPACITY(Ids.RESOURCES_AND_LANES, true),
    /** Price per unit and the revenue that follows from it, by product; volume stays. */
    PRICE(Ids.PRODUCTS, true),
    /** Cost of making or buying one unit, by resource, where one is given; without ids, by product too. */
    UNIT_COST(Ids.RESOURCES, true),
    /** The amounts limits allow, by constraint; see {@link Change#limit}. */
    LIMIT(Ids.CONSTRAINTS, true),
    /** Units on hand when the horizon starts, by product; has no buckets. */
    STOCK(Ids.PRODUCTS, false),
    /** Units already on their way, per bucket of arrival, by product. */
    RECEIPTS(Ids.PRODUCTS, true),
    /** Safety stock at the end of each bucket, by product; safety stock given as cover stays. */
    SAFETY_STOCK(Ids.PRODUCTS, true),
    /** Buckets from start to receipt, whole numbers, by resource or lane; has no buckets and no factor. */
    LEAD_TIME(Ids.RESOURCES_AND_LANES, false);

    private final Ids ids;
    private final boolean perBucket;

    CycleFigure(Ids ids, boolean perBucket) {
        this.ids = ids;
        this.perBucket = perBucket;
    }

    /** Whether the figure has a value for each bucket; only then may a scope name buckets. */
    public boolean isPerBucket() {
        return perBucket;
    }

    /** In words: {@code unit cost}. */
    public String label() {
        return this == LIMIT ? "limits" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The ids of the inputs that carry this figure. */
    ImmutableSet<String> known(CycleInputs inputs) {
        Set<String> known = new LinkedHashSet<>();
        switch (ids) {
            case PRODUCTS ->
                EffectiveProducts.of(inputs)
                        .forEach(product -> known.add(product.id().value()));
            case RESOURCES, RESOURCES_AND_LANES -> {
                inputs.supply().forEach(resource -> known.add(resource.id().value()));
                if (ids == Ids.RESOURCES_AND_LANES) {
                    inputs.lanes().forEach(lane -> known.add(lane.id().value()));
                }
            }
            case CONSTRAINTS ->
                inputs.constraints()
                        .forEach(constraint -> known.add(constraint.id().value()));
        }
        return ImmutableSet.copyOf(known);
    }

    private enum Ids {
        PRODUCTS,
        RESOURCES,
        RESOURCES_AND_LANES,
        CONSTRAINTS
    }
}
