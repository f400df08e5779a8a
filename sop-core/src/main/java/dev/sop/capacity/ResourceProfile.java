package dev.sop.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.cycle.CycleInputs;
import dev.sop.intake.CycleResolver;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.supply.ResourceId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one unit of each product takes of each resource, and how many buckets before it is finished. The finest of the
 * three methods. Reads as a sentence:
 * {@code ResourceProfile.empty().takes("A", "assembly", 0, 0.5).takes("A", "casting", 1, 0.3)}.
 *
 * @param lines in the order given; a product may load a resource at several offsets
 */
public record ResourceProfile(ImmutableList<Line> lines) {

    /** A bucket before the horizon, in which every resource may start everything. */
    private static final int BEFORE = -1;

    private static final ResourceProfile EMPTY = new ResourceProfile(ImmutableList.of());

    /**
     * A product on a resource at an offset.
     *
     * @param product what is finished
     * @param resource where work is done for it
     * @param offset how many buckets before the finish, 0 for the bucket of the finish
     * @param perUnit capacity one unit takes there, not negative, in the resource's unit
     * @param setup capacity taken there once for each bucket in which the product is finished, not negative; 0 by default
     */
    public record Line(ProductId product, ResourceId resource, int offset, double perUnit, double setup) {

        /** A line without set-up. */
        public Line(ProductId product, ResourceId resource, int offset, double perUnit) {
            this(product, resource, offset, perUnit, 0);
        }
    }

    /** No lines yet. */
    public static ResourceProfile empty() {
        return EMPTY;
    }

    /** The same profile, one unit of the product taking this much of the resource so many buckets before the finish. */
    public ResourceProfile takes(String product, String resource, int bucketsBefore, double capacityPerUnit) {
        return new ResourceProfile(ImmutableList.<Line>builder()
                .addAll(lines)
                .add(new Line(ProductId.of(product), ResourceId.of(resource), bucketsBefore, capacityPerUnit))
                .build());
    }

    /** The same profile, a set-up of this much so many buckets before each bucket in which the product is finished. */
    public ResourceProfile setUp(String product, String resource, int bucketsBefore, double capacityPerBucket) {
        return new ResourceProfile(ImmutableList.<Line>builder()
                .addAll(lines)
                .add(new Line(ProductId.of(product), ResourceId.of(resource), bucketsBefore, 0, capacityPerBucket))
                .build());
    }

    /**
     * The profile the routings of a cycle make, components, lanes, yields and set-ups included: of every item that is made, what a unit
     * takes of each resource and how many buckets before it is finished, by the rules of {@link RoughCutCapacity#ofSchedule}. Of
     * alternates the first resource listed takes all, whenever it may start.
     *
     * <p>Example: a table takes 1 h of assembly and four legs, made a month before by 0.5 h of turning: 1 h of assembly at offset 0 and 2 h
     * of turning at offset 1.
     */
    public static ResourceProfile ofRoutings(CycleInputs inputs) {
        return ofRoutings(CycleResolver.resolve(inputs, ImmutableMap.of()));
    }

    static ResourceProfile ofRoutings(ResolvedCycle cycle) {
        Explosion explosion = new Explosion(cycle);
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        for (ProductId item : explosion.made()) {
            Map<Place, double[]> taken = new LinkedHashMap<>();
            explosion.of(Map.of(item, Map.of(BEFORE, 1.0)), (resource, route, bucket, units, offset) -> {
                double[] sums = taken.computeIfAbsent(new Place(resource, BEFORE - bucket), none -> new double[2]);
                sums[0] += route.usage() * units;
                sums[1] += route.lot().setupTime();
            });
            taken.forEach((place, sums) -> lines.add(new Line(
                    item, cycle.resources().get(place.resource).resource().id(), place.offset, sums[0], sums[1])));
        }
        return new ResourceProfile(lines.build());
    }

    /** The same work without its timing: all offsets of a product on a resource added up. */
    public BillOfCapacity bill() {
        Map<Cell, double[]> cells = new LinkedHashMap<>();
        for (Line line : lines) {
            double[] sums = cells.computeIfAbsent(new Cell(line.product(), line.resource()), none -> new double[2]);
            sums[0] += line.perUnit();
            sums[1] += line.setup();
        }
        ImmutableList.Builder<BillOfCapacity.Line> bill = ImmutableList.builder();
        cells.forEach((cell, sums) -> bill.add(new BillOfCapacity.Line(cell.product, cell.resource, sums[0], sums[1])));
        return new BillOfCapacity(bill.build());
    }

    private record Cell(ProductId product, ResourceId resource) {}

    private record Place(int resource, int offset) {}
}
