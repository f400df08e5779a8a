package dev.sop.capacity;

import com.google.common.collect.ImmutableList;
import dev.sop.product.ProductId;
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

    private static final ResourceProfile EMPTY = new ResourceProfile(ImmutableList.of());

    /**
     * A product on a resource at an offset.
     *
     * @param product what is finished
     * @param resource where work is done for it
     * @param offset how many buckets before the finish, 0 for the bucket of the finish
     * @param perUnit capacity one unit takes there, not negative, in the resource's unit
     */
    public record Line(ProductId product, ResourceId resource, int offset, double perUnit) {}

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

    /** The same work without its timing: all offsets of a product on a resource added up. */
    public BillOfCapacity bill() {
        Map<Cell, Double> cells = new LinkedHashMap<>();
        for (Line line : lines) {
            cells.merge(new Cell(line.product(), line.resource()), line.perUnit(), Double::sum);
        }
        ImmutableList.Builder<BillOfCapacity.Line> bill = ImmutableList.builder();
        cells.forEach((cell, perUnit) -> bill.add(new BillOfCapacity.Line(cell.product, cell.resource, perUnit)));
        return new BillOfCapacity(bill.build());
    }

    private record Cell(ProductId product, ResourceId resource) {}
}
