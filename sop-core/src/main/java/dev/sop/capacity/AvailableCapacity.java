package dev.sop.capacity;

import dev.sop.calendar.PerBucket;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ResourceId;
import java.util.Optional;

/**
 * What one resource has to give per bucket: {@code AvailableCapacity.hours("assembly", 300)}.
 *
 * @param resource the resource: a work centre, a line, a supplier, a warehouse
 * @param unit what it is counted in; usages are in the same unit
 * @param perBucket how much there is, not negative; empty for no limit
 */
public record AvailableCapacity(ResourceId resource, CapacityUnit unit, Optional<PerBucket> perBucket) {

    /** These hours: one number for every bucket, or one for each. */
    public static AvailableCapacity hours(String resource, double... hours) {
        return new AvailableCapacity(ResourceId.of(resource), CapacityUnit.HOURS, Optional.of(figure(hours)));
    }

    /** These units: one number for every bucket, or one for each. */
    public static AvailableCapacity units(String resource, double... units) {
        return new AvailableCapacity(ResourceId.of(resource), CapacityUnit.UNITS, Optional.of(figure(units)));
    }

    /** No limit: its load is reported, never an overload. */
    public static AvailableCapacity unlimited(String resource, CapacityUnit unit) {
        return new AvailableCapacity(ResourceId.of(resource), unit, Optional.empty());
    }

    private static PerBucket figure(double... numbers) {
        return numbers.length == 1 ? PerBucket.constant(numbers[0]) : PerBucket.of(numbers);
    }
}
