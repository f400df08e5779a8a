package dev.sop.metrics.scorecard;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.internal.Checks;
import java.util.List;

/**
 * Where a metric is going: the newest cycle against the last one before it that has a value. Better means closer to
 * the target's good side, so a falling MAPE and a rising OTIF both improve.
 *
 * <p>Example: MAPE 0.24, undefined, 0.21 with steady 0.01: IMPROVING, change -0.03.
 *
 * @param direction which way
 * @param change newest minus earlier, in the metric's unit; 0 when UNKNOWN
 * @param results all cycles, oldest first
 */
public record Trend(Direction direction, double change, ImmutableList<MetricResult> results) {
    /** Which way. */
    public enum Direction {
        /** Toward the good side. */
        IMPROVING,
        /** Away from it. */
        WORSENING,
        /** By no more than what counts as steady. */
        STEADY,
        /** The newest cycle has no value, or no cycle before it has. */
        UNKNOWN
    }

    /** Checks the parts. */
    public Trend {
        Checks.notNull(direction, "direction");
        Checks.finite(change, "change");
        Checks.notNull(results, "results");
    }

    /**
     * The trend of these results.
     *
     * @param results oldest first
     * @param steady changes of the shortfall of at most this much are no change; zero or more
     * @throws IllegalArgumentException if an argument is null or {@code steady} is negative
     */
    public static Trend of(Target target, List<MetricResult> results, double steady) {
        Checks.notNull(target, "target");
        Checks.notNegative(steady, "steady");
        ImmutableList<MetricResult> all = ImmutableList.copyOf(Checks.notNull(results, "results"));
        List<MetricResult> defined =
                all.stream().filter(MetricResult::isDefined).toList();
        if (defined.size() < 2 || !all.get(all.size() - 1).isDefined()) {
            return new Trend(Direction.UNKNOWN, 0, all);
        }
        double newest = defined.get(defined.size() - 1).value();
        double earlier = defined.get(defined.size() - 2).value();
        double worse = target.shortfall(newest) - target.shortfall(earlier);
        Direction direction = Direction.STEADY;
        if (worse > steady) {
            direction = Direction.WORSENING;
        } else if (worse < -steady) {
            direction = Direction.IMPROVING;
        }
        return new Trend(direction, newest - earlier, all);
    }
}
