package dev.sop.capacity;

import dev.sop.calendar.Series;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ResourceId;
import java.util.Optional;
import java.util.OptionalInt;

/** What is gathered for one resource: work and set-ups, in the horizon and before it. */
final class Load {

    private final double[] required;
    private double pastDue;
    private int longest;

    Load(int buckets) {
        this.required = new double[buckets];
    }

    /** This much work in the bucket; past due where the bucket lies before the horizon. */
    void add(int bucket, double work) {
        if (bucket >= 0) {
            required[bucket] += work;
        } else {
            pastDue += work;
        }
    }

    /** Work falls this many buckets before a finish. */
    void reaches(int offset) {
        longest = Math.max(longest, offset);
    }

    CapacityLine line(ResourceId resource, CapacityUnit unit, Optional<Series> available) {
        int buckets = required.length;
        return new CapacityLine(
                resource,
                unit,
                Series.of(required),
                pastDue,
                available,
                longest > 0 ? OptionalInt.of(Math.max(0, buckets - longest)) : OptionalInt.empty());
    }
}
