package dev.sop.cycle;

import dev.sop.check.Figures;
import dev.sop.text.RefusedValueException;
import java.util.Locale;

/**
 * How a plan is made. Planners compare the optimal plan with the textbook ones: level, chase, hybrid, unconstrained, and the
 * order-by-order heuristic. Each gives the same kind of plan.
 *
 * <p>Source of level, chase and hybrid: J. Heizer, B. Render, Operations Management, aggregate planning.
 */
public sealed interface Strategy {

    /** For people: {@code level}, {@code hybrid within 10 %}. */
    String label();

    /** The plan that is best by the goal of the cycle. The default. */
    static Strategy optimal() {
        return Named.OPTIMAL;
    }

    /**
     * Each product made in-house at one rate in every bucket, the best there is; workers stay as many as in the first bucket.
     * Stock and lateness take up what demand does.
     */
    static Strategy level() {
        return new Hybrid(0, false);
    }

    /** The same rate on every working day. */
    static Strategy levelPerWorkingDay() {
        return new Hybrid(0, true);
    }

    /**
     * Production follows demand: no stock is built beyond what safety stock, minima and the stock already there make
     * necessary, unless a lot size leaves no other way.
     */
    static Strategy chase() {
        return Named.CHASE;
    }

    /** Production within a band around one rate: with 0.1, between 90 % and 110 % of it. Workers may change. */
    static Strategy hybrid(double band) {
        return new Hybrid(band, false);
    }

    /**
     * As if capacity, materials, storage, workers and money had no limits; lead times, lots and minima hold. Where the plan
     * asks for more of a resource than there is, the gap analysis says so.
     */
    static Strategy unconstrained() {
        return Named.UNCONSTRAINED;
    }

    /**
     * Order by order: demand sorted by priority and value, each served by the earliest fit; see
     * {@code dev.sop.heuristic.PriorityHeuristic}. It declines cycles with features it does not plan with.
     */
    static Strategy priorityHeuristic() {
        return Named.PRIORITY_HEURISTIC;
    }

    /** Strategies without a number. */
    enum Named implements Strategy {
        /** Best by the goal. */
        OPTIMAL,
        /** Follows demand. */
        CHASE,
        /** Without limits of capacity. */
        UNCONSTRAINED,
        /** Order by order. */
        PRIORITY_HEURISTIC;

        @Override
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A rate within a band; 0 is level.
     *
     * @param band share of the rate up and down, 0 to 1
     * @param perWorkingDay whether the rate is per working day instead of per bucket
     */
    record Hybrid(double band, boolean perWorkingDay) implements Strategy {

        /** Refuses a band outside 0 to 1. */
        public Hybrid {
            if (!(band >= 0 && band <= 1)) {
                throw new RefusedValueException(
                        "band", Double.toString(band), "0 to 1", "Maybe it was given in percent: 0.1 is 10 %.");
            }
        }

        @Override
        public String label() {
            return (band == 0 ? "level" : "hybrid within " + Figures.percent(band))
                    + (perWorkingDay ? " per working day" : "");
        }
    }
}
