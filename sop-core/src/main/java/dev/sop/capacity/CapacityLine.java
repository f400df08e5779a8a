package dev.sop.capacity;

import dev.sop.calendar.Series;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ResourceId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One resource of a report, in its own unit. Buckets are counted from 0.
 *
 * <p>Example: required 90, 110, 120 of available 100 in each bucket. Bucket 1 is the first overloaded, at 110 %.
 * Cumulative required is 90, 200, 320, cumulative available 100, 200, 300: 10 of bucket 1 can be pulled forward and
 * its cumulative capacity suffices; that of bucket 2 does not.
 *
 * @param resource the resource
 * @param unit what its capacity is counted in
 * @param required what the schedule asks for per bucket, not negative
 * @param pastDue work that should have been done before the horizon starts; in no bucket of {@code required}, and the
 *     first amount of what is cumulated
 * @param available what there is per bucket, or empty for no limit
 * @param understatedFrom the first bucket whose load is understated because products finished after the horizon, which
 *     nobody has scheduled yet, would be worked on in it; empty where none is
 */
public record CapacityLine(
        ResourceId resource,
        CapacityUnit unit,
        Series required,
        double pastDue,
        Optional<Series> available,
        OptionalInt understatedFrom) {

    /** Requirements above capacity by less than this share of it are rounding, not an overload. */
    public static final double TOLERANCE = 1e-6;

    /** How the resource stands in the bucket. */
    public CapacityState state(int bucket) {
        if (available.isEmpty()) {
            return CapacityState.UNLIMITED;
        }
        double capacity = available.get().get(bucket);
        if (!exceeds(required.get(bucket), capacity)) {
            return CapacityState.SUFFICIENT;
        }
        return capacity > 0 ? CapacityState.OVERLOADED : CapacityState.NO_CAPACITY;
    }

    /** Required over available: 1.1 is 110 %. Empty where there is no limit, or nothing is available. */
    public OptionalDouble utilisation(int bucket) {
        if (available.isEmpty() || available.get().get(bucket) <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(required.get(bucket) / available.get().get(bucket));
    }

    /** What is required beyond what is available in the bucket; 0 where it suffices. */
    public double overload(int bucket) {
        CapacityState state = state(bucket);
        boolean over = state == CapacityState.OVERLOADED || state == CapacityState.NO_CAPACITY;
        return over ? required.get(bucket) - available.orElseThrow().get(bucket) : 0;
    }

    /** What is required from the start up to and including each bucket, past-due work included. */
    public Series cumulativeRequired() {
        return cumulative(pastDue, required);
    }

    /** What is available from the start up to and including each bucket; empty for no limit. */
    public Optional<Series> cumulativeAvailable() {
        return available.map(series -> cumulative(0, series));
    }

    /** The first bucket in which more is required than available; empty where none is. */
    public OptionalInt firstOverloaded() {
        for (int t = 0; t < required.size(); t++) {
            if (overload(t) > 0) {
                return OptionalInt.of(t);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * The earliest bucket, from the first overloaded one on (from the first where none is), by whose end cumulative
     * capacity suffices for all that is required until then. The first overloaded bucket itself: pulling work forward
     * into idle capacity is enough. A later one: work runs late until then. Empty: the horizon ends with work left
     * over.
     */
    public OptionalInt cumulativelySufficient() {
        Series all = cumulativeRequired();
        Optional<Series> capacity = cumulativeAvailable();
        for (int t = firstOverloaded().orElse(0); t < required.size(); t++) {
            if (capacity.isEmpty() || !exceeds(all.get(t), capacity.get().get(t))) {
                return OptionalInt.of(t);
            }
        }
        return OptionalInt.empty();
    }

    /** All work of the schedule, past-due work included. */
    public double total() {
        return pastDue + required.sum();
    }

    private static boolean exceeds(double load, double capacity) {
        return load > capacity * (1 + TOLERANCE);
    }

    private static Series cumulative(double start, Series series) {
        double[] sums = new double[series.size()];
        double sum = start;
        for (int t = 0; t < sums.length; t++) {
            sum += series.get(t);
            sums[t] = sum;
        }
        return Series.of(sums);
    }
}
