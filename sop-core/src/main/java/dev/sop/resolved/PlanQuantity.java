package dev.sop.resolved;

/**
 * A quantity of the plan that limits can be written in. Each has a value in every bucket, in the unit of the thing. Whoever
 * evaluates quantities switches over their kinds, so that a kind that is forgotten does not compile.
 *
 * @param kind what is counted
 * @param index of the resource, product, line of the demand plan, or limit it is of, in the resolved cycle
 * @param part which route or tier of the resource, or which of the workforces the limit is; 0 for the others
 */
public record PlanQuantity(Kind kind, int index, int part) {

    /** What is counted. */
    public enum Kind {
        /** Good units that come of what is started on a route in the bucket. */
        STARTED,
        /** Capacity that production and set-ups of a resource take. */
        LOAD,
        /** Overtime of a tier of a resource. */
        OVERTIME,
        /** Units of a product in stock at the end of the bucket. */
        STOCK,
        /** Units of a product asked for in the bucket and late at its end; who waits for longer is not counted. */
        NEWLY_LATE,
        /** Units of a product delivered to customers in the bucket. */
        SHIPPED,
        /** Demand of a line that is lost. */
        LOST,
        /** Workers of a workforce. */
        WORKERS,
        /** Workers of a workforce hired or laid off, both counted up. */
        WORKERS_CHANGED;

        /** Whether it is a part of making, or of what is made. */
        boolean grows() {
            return switch (this) {
                case STARTED, LOAD, OVERTIME, STOCK -> true;
                case NEWLY_LATE, SHIPPED, LOST, WORKERS, WORKERS_CHANGED -> false;
            };
        }
    }

    /** What is started on a route of a resource. */
    public static PlanQuantity started(int resource, int route) {
        return new PlanQuantity(Kind.STARTED, resource, route);
    }

    /** The load of a resource. */
    public static PlanQuantity load(int resource) {
        return new PlanQuantity(Kind.LOAD, resource, 0);
    }

    /** Overtime of a tier of a resource. */
    public static PlanQuantity overtime(int resource, int tier) {
        return new PlanQuantity(Kind.OVERTIME, resource, tier);
    }

    /** Stock of a product. */
    public static PlanQuantity stock(int product) {
        return new PlanQuantity(Kind.STOCK, product, 0);
    }

    /** Units of a product late at the end of the bucket they were asked for in. */
    public static PlanQuantity newlyLate(int product) {
        return new PlanQuantity(Kind.NEWLY_LATE, product, 0);
    }

    /** Units of a product delivered. */
    public static PlanQuantity shipped(int product) {
        return new PlanQuantity(Kind.SHIPPED, product, 0);
    }

    /** Demand of a line lost. */
    public static PlanQuantity lost(int line) {
        return new PlanQuantity(Kind.LOST, line, 0);
    }

    /** Workers of the limit at this place, which is this one of the workforces. */
    public static PlanQuantity workers(int limit, int workforce) {
        return new PlanQuantity(Kind.WORKERS, limit, workforce);
    }

    /** Workers hired or laid off of the limit at this place, which is this one of the workforces. */
    public static PlanQuantity workersChanged(int limit, int workforce) {
        return new PlanQuantity(Kind.WORKERS_CHANGED, limit, workforce);
    }

    /** Whether it is of this kind. */
    public boolean is(Kind asked) {
        return kind == asked;
    }
}
