package dev.sop.cycle;

/** What the plan is best at. */
public enum Goal {
    /** Least total cost: production, overtime, subcontracting, stock, lateness, lost sales. The default. */
    MINIMUM_COST,
    /**
     * Most profit: revenue of what is sold less all costs. Demand is then an offer that may be taken or left: a lost sale
     * costs its price and nothing more, whatever lost-sale cost the product states.
     */
    MAXIMUM_PROFIT
}
