package dev.sop.capacity;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.supply.ResourceId;

/**
 * Required against available capacity, by resource and bucket.
 *
 * @param method where the required capacity comes from
 * @param horizon the buckets
 * @param lines one for each resource, in the order of the capacities given
 */
public record CapacityReport(RoughCutMethod method, Horizon horizon, ImmutableList<CapacityLine> lines) {

    /**
     * A bucket in which a resource is asked for more than it has.
     *
     * @param resource the resource
     * @param bucket index of the bucket, from 0
     * @param label its label
     * @param state {@link CapacityState#OVERLOADED} or {@link CapacityState#NO_CAPACITY}
     * @param excess by how much, in the resource's unit, above 0
     */
    public record Overload(ResourceId resource, int bucket, String label, CapacityState state, double excess) {}

    /** The line of one resource. */
    public CapacityLine line(String resource) {
        ResourceId id = ResourceId.of(resource);
        return lines.stream()
                .filter(line -> line.resource().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("resource: '" + resource
                        + "', expected one of this report. Maybe no capacity was given for it."));
    }

    /** All overloads, resource by resource in the order of the lines, each in order of time. */
    public ImmutableList<Overload> overloads() {
        ImmutableList.Builder<Overload> found = ImmutableList.builder();
        for (CapacityLine line : lines) {
            for (int t = 0; t < horizon.size(); t++) {
                if (line.overload(t) > 0) {
                    found.add(new Overload(
                            line.resource(), t, horizon.bucket(t).label(), line.state(t), line.overload(t)));
                }
            }
        }
        return found.build();
    }

    /** All work over all resources, past-due work included; meaningful where all count in the same unit. */
    public double total() {
        double total = 0;
        for (CapacityLine line : lines) {
            total += line.total();
        }
        return total;
    }
}
