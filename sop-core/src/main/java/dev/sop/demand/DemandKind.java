package dev.sop.demand;

/**
 * What a demand signal says, which decides how it enters the consensus. Signals are taken in the order of these constants,
 * and within a kind in the order given.
 */
public enum DemandKind {
    /** A forecast; forecasts of several sources for the same product and market add up. */
    FORECAST,
    /** Opportunities not yet won; added, weighted by their confidence. */
    PIPELINE,
    /** The effect of a dated event such as a promotion; added, and the only kind that may be negative. */
    EVENT,
    /**
     * Orders in hand. They consume the forecast: the consensus of a bucket is the greater of what the signals before them
     * add up to and the orders. Orders of a market consume its forecast first, then what is forecast without a market.
     */
    ORDER,
    /** A decision that replaces the consensus in its buckets; says who, when and why. */
    OVERRIDE
}
