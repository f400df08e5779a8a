package dev.sop.scenario;

import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.Bucket;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Where a change applies.
 *
 * @param ids what it applies to, by id: products for demand, prices and stock, resources for capacity and cost, constraints for
 *     limits (see {@link CycleFigure}); empty for all
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

    /** Index of the first bucket of this scope. */
    int first(Horizon horizon) {
        return firstBucket.flatMap(horizon::bucket).map(Bucket::index).orElse(0);
    }

    /** Index of the last bucket of this scope. */
    int last(Horizon horizon) {
        return lastBucket.flatMap(horizon::bucket).map(Bucket::index).orElse(horizon.size() - 1);
    }

    /** Whether the scope is the whole horizon. */
    boolean isWholeHorizon(Horizon horizon) {
        return first(horizon) == 0 && last(horizon) == horizon.size() - 1;
    }

    /** The figure in the buckets of this scope, 0 in the others. */
    PerBucket only(PerBucket figure, Horizon horizon) {
        double[] values = figure.over(horizon).toArray();
        Arrays.fill(values, 0, first(horizon), 0);
        Arrays.fill(values, last(horizon) + 1, values.length, 0);
        return PerBucket.of(Series.of(values));
    }

    /** The figure changed in the buckets of this scope, as before in the others. */
    PerBucket within(PerBucket figure, Horizon horizon, DoubleUnaryOperator change) {
        double[] values = figure.over(horizon).toArray();
        int last = last(horizon);
        for (int t = first(horizon); t <= last; t++) {
            values[t] = change.applyAsDouble(values[t]);
        }
        return PerBucket.of(Series.of(values));
    }
}
