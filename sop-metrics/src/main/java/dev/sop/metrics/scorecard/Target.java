package dev.sop.metrics.scorecard;

import dev.sop.metrics.MetricResult;
import dev.sop.metrics.internal.Checks;

/**
 * What a metric should be. Ratios are plain: 0.2 is 20 %.
 *
 * <p>Example: {@code Target.MAPE} is met by 0.19 and missed by 0.20; {@code Target.weeksOfSupply(4)} is met from 3.6
 * to 4.4 inclusive.
 *
 * @param metric name of the metric, the key in a scorecard
 * @param side which side of the goal is good
 * @param goal the number aimed at
 * @param band for WITHIN: allowed distance as a ratio of the goal, inclusive; 0 otherwise
 */
public record Target(String metric, Side side, double goal, double band) {
    /** MAPE below 20 %. */
    public static final Target MAPE = below("MAPE", 0.20);
    /** Plan attainment above 95 %. */
    public static final Target PLAN_ATTAINMENT = above("plan attainment", 0.95);
    /** OTIF above 98 %. */
    public static final Target OTIF = above("OTIF", 0.98);
    /** Share by which weeks of supply may miss its target: 10 %. */
    public static final double WEEKS_OF_SUPPLY_BAND = 0.10;

    /** Which side of the goal is good. */
    public enum Side {
        /** Less than the goal; the goal itself misses. */
        BELOW,
        /** More than the goal; the goal itself misses. */
        ABOVE,
        /** Close to the goal on either side; the edges of the band meet. */
        WITHIN
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is null, not finite, or the band negative
     */
    public Target {
        Checks.notNull(metric, "metric");
        Checks.notNull(side, "side");
        Checks.finite(goal, "goal");
        Checks.notNegative(band, "band");
    }

    /** Less is better. */
    public static Target below(String metric, double goal) {
        return new Target(metric, Side.BELOW, goal, 0);
    }

    /** More is better. */
    public static Target above(String metric, double goal) {
        return new Target(metric, Side.ABOVE, goal, 0);
    }

    /** Near is better. */
    public static Target within(String metric, double goal, double band) {
        return new Target(metric, Side.WITHIN, goal, band);
    }

    /** Weeks of supply within 10 % of so many weeks. */
    public static Target weeksOfSupply(double weeks) {
        return within("weeks of supply", weeks, WEEKS_OF_SUPPLY_BAND);
    }

    /** How a result stands. */
    public TargetStatus status(MetricResult result) {
        if (!Checks.notNull(result, "result").isDefined()) {
            return TargetStatus.UNDEFINED;
        }
        double value = result.value();
        boolean met = switch (side) {
            case BELOW -> value < goal;
            case ABOVE -> value > goal;
            case WITHIN -> value >= goal - Math.abs(goal) * band && value <= goal + Math.abs(goal) * band;
        };
        return met ? TargetStatus.MET : TargetStatus.MISSED;
    }

    /**
     * How far a value is on the wrong side of the goal, in the metric's unit; negative on the good side. For WITHIN
     * the distance from the goal. Larger is worse, which is what worst-first lists sort by.
     */
    public double shortfall(double value) {
        return switch (side) {
            case BELOW -> value - goal;
            case ABOVE -> goal - value;
            case WITHIN -> Math.abs(value - goal);
        };
    }
}
