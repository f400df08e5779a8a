package dev.sop.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.cycle.CycleInputs;
import dev.sop.intake.CycleResolver;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.supply.ResourceId;

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
     * @param setup capacity taken there once for each bucket in which the product is finished, not negative; 0 by default
     */
    public record Line(ProductId product, ResourceId resource, double perUnit, double setup) {

        /** A line without set-up. */
        public Line(ProductId product, ResourceId resource, double perUnit) {
            this(product, resource, perUnit, 0);
        }
    }

    /** No lines yet. */
    public static BillOfCapacity empty() {
        return EMPTY;
    }

    /**
     * The bill the routings of a cycle make, components, lanes, yields and set-ups included: each product on the first resource listed that
     * makes it, its components on theirs. Where a plan already says which of several resources makes what, {@link RoughCutCapacity#of}
     * follows the plan instead.
     *
     * <p>Example: Plant A makes pumps at 0.8 h of two castings, Plant B makes pumps at 1.0 h and castings at 0.3 h: a pump takes 0.8 of
     * Plant A and 0.6 of Plant B, a casting 0.3 of Plant B.
     */
    public static BillOfCapacity ofRoutings(CycleInputs inputs) {
        return ofRoutings(CycleResolver.resolve(inputs, ImmutableMap.of()));
    }

    static BillOfCapacity ofRoutings(ResolvedCycle cycle) {
        return ResourceProfile.ofRoutings(cycle).bill();
    }

    /** The same bill, one unit of the product taking this much of the resource. */
    public BillOfCapacity takes(String product, String resource, double capacityPerUnit) {
        return new BillOfCapacity(ImmutableList.<Line>builder()
                .addAll(lines)
                .add(new Line(ProductId.of(product), ResourceId.of(resource), capacityPerUnit))
                .build());
    }

    /** The same bill, a set-up of this much of the resource in each bucket in which the product is finished. */
    public BillOfCapacity setUp(String product, String resource, double capacityPerBucket) {
        return new BillOfCapacity(ImmutableList.<Line>builder()
                .addAll(lines)
                .add(new Line(ProductId.of(product), ResourceId.of(resource), 0, capacityPerBucket))
                .build());
    }

    /** The same work done in the bucket of the finish, as a profile. */
    public ResourceProfile profile() {
        return new ResourceProfile(lines.stream()
                .map(line -> new ResourceProfile.Line(line.product(), line.resource(), 0, line.perUnit(), line.setup()))
                .collect(ImmutableList.toImmutableList()));
    }
}
