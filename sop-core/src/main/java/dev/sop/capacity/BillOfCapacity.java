package dev.sop.capacity;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedResource;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.HashSet;
import java.util.Set;

/**
 * What one unit of each product takes of each resource, components included. Follows the product mix, but puts all
 * work into the bucket in which the product is finished.
 *
 * @param lines one for each product and resource, in the order given
 */
public record BillOfCapacity(ImmutableList<Line> lines) {

    private static final BillOfCapacity EMPTY = new BillOfCapacity(ImmutableList.of());

    /**
     * A product on a resource.
     *
     * @param product what is finished
     * @param resource where work is done for it
     * @param perUnit capacity one unit takes there, not negative, in the resource's unit
     */
    public record Line(ProductId product, ResourceId resource, double perUnit) {}

    /** No lines yet. */
    public static BillOfCapacity empty() {
        return EMPTY;
    }

    /**
     * The bill the routings of a cycle make: each product on the first resource listed that makes it, at its usage. Where
     * a plan already says which of several resources makes what, {@link RoughCutCapacity#of} follows the plan instead.
     *
     * <p>Example: Plant A makes pumps at 0.8 h, Plant B makes pumps at 1.0 h and valves at 0.3 h: 0.8 of Plant A for
     * a pump and 0.3 of Plant B for a valve.
     */
    public static BillOfCapacity ofRoutings(ResolvedCycle cycle) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        Set<ProductId> made = new HashSet<>();
        for (ResolvedResource resource : cycle.resources()) {
            for (ResolvedResource.Route route : resource.routings()) {
                if (made.add(route.product())) {
                    lines.add(new Line(route.product(), resource.resource().id(), route.usage()));
                }
            }
        }
        return new BillOfCapacity(lines.build());
    }

    /** The same bill, one unit of the product taking this much of the resource. */
    public BillOfCapacity takes(String product, String resource, double capacityPerUnit) {
        return new BillOfCapacity(ImmutableList.<Line>builder()
                .addAll(lines)
                .add(new Line(ProductId.of(product), ResourceId.of(resource), capacityPerUnit))
                .build());
    }

    /** The same work done in the bucket of the finish, as a profile. */
    public ResourceProfile profile() {
        return new ResourceProfile(lines.stream()
                .map(line -> new ResourceProfile.Line(line.product(), line.resource(), 0, line.perUnit()))
                .collect(ImmutableList.toImmutableList()));
    }
}
