package dev.sop.cycle;

/**
 * A quantity of the plan that limits can be written in, by index into the resolved cycle. Each has a value in every bucket,
 * in the unit of the thing.
 */
public sealed interface PlanQuantity {

    /** Whether it is a part of making or of what is made: started, load, overtime, stock. */
    default boolean grows() {
        return false;
    }

    /**
     * Good units that come of what is started on a route in the bucket.
     *
     * @param resource index of the resource
     * @param route index of its route
     */
    record Started(int resource, int route) implements PlanQuantity {
        @Override
        public boolean grows() {
            return true;
        }
    }

    /**
     * Capacity that production and set-ups of a resource take.
     *
     * @param resource index of the resource
     */
    record Load(int resource) implements PlanQuantity {
        @Override
        public boolean grows() {
            return true;
        }
    }

    /**
     * Overtime of a tier.
     *
     * @param resource index of the resource
     * @param tier index of its tier
     */
    record Overtime(int resource, int tier) implements PlanQuantity {
        @Override
        public boolean grows() {
            return true;
        }
    }

    /**
     * Stock at the end of the bucket.
     *
     * @param product index of the product
     */
    record Stock(int product) implements PlanQuantity {
        @Override
        public boolean grows() {
            return true;
        }
    }

    /**
     * Units asked for in the bucket and late at its end; who waits for longer is not counted.
     *
     * @param product index of the product
     */
    record NewlyLate(int product) implements PlanQuantity {}

    /**
     * Units delivered to customers in the bucket.
     *
     * @param product index of the product
     */
    record Shipped(int product) implements PlanQuantity {}

    /**
     * Demand of a line that is lost.
     *
     * @param line index of the line of the demand plan
     */
    record Lost(int line) implements PlanQuantity {}

    /**
     * Workers of a workforce.
     *
     * @param limit index of the limit
     * @param workforce index among the workforces
     */
    record Workers(int limit, int workforce) implements PlanQuantity {}

    /**
     * Workers hired or laid off, both counted up.
     *
     * @param limit index of the limit
     * @param workforce index among the workforces
     */
    record WorkersChanged(int limit, int workforce) implements PlanQuantity {}
}
