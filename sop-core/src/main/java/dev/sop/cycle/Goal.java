package dev.sop.cycle;

/** What the plan is best at. */
public enum Goal {
    /** Least total cost: production, overtime, subcontracting, stock, lateness, lost sales. The default. */
    MINIMUM_COST,
    /**
     * Most profit: revenue of what is sold less all costs. Demand is then an offer that may be taken or left: a lost sale
     * costs its price and nothing more, whatever lost-sale cost the product states.
     */
    MAXIMUM_PROFIT,
    /**
     * First service, then cost, then stability: of all plans the one that loses least, then is least late (units late at the
     * ends of buckets), then costs least, then changes least of the published plan. Money never buys service.
     */
    SERVICE_COST_STABILITY
}
