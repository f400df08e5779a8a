package dev.sop.scenario;

import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.Bucket;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import java.util.Optional;

/**
 * Where a change applies.
 *
 * @param ids what it applies to, by id: products for demand and prices, resources for capacity and cost, constraints for
 *     limits; empty for all
 * @param firstBucket label of the first bucket, inclusive; empty for the start of the horizon
 * @param lastBucket label of the last bucket, inclusive; empty for the end of the horizon
 */
public record Scope(ImmutableSet<String> ids, Optional<String> firstBucket, Optional<String> lastBucket) {

    private static final Scope EVERYWHERE = new Scope(ImmutableSet.of(), Optional.empty(), Optional.empty());

    /** Everything, in every bucket. */
    public static Scope everywhere() {
        return EVERYWHERE;
    }

    /** These ids, in every bucket. */
    public static Scope of(String... ids) {
        return new Scope(ImmutableSet.copyOf(ids), Optional.empty(), Optional.empty());
    }

    /** The same ids in these buckets only, both labels inclusive. */
    public Scope between(String firstLabel, String lastLabel) {
        return new Scope(ids, Optional.of(firstLabel), Optional.of(lastLabel));
    }

    boolean includes(String id) {
        return ids.isEmpty() || ids.contains(id);
    }

    /** The figure with the factor in the buckets of this scope. */
    PerBucket scale(PerBucket figure, double factor, Horizon horizon) {
        if (firstBucket.isEmpty() && lastBucket.isEmpty()) {
            return figure.times(factor);
        }
        int first = firstBucket.flatMap(horizon::bucket).map(Bucket::index).orElse(0);
        int last = lastBucket.flatMap(horizon::bucket).map(Bucket::index).orElse(horizon.size() - 1);
        double[] values = figure.over(horizon).toArray();
        for (int t = first; t <= last; t++) {
            values[t] *= factor;
        }
        return PerBucket.of(Series.of(values));
    }
}
