package dev.sop.cycle;

/** How a shortage is split between products and markets. */
public enum ShortageSplit {
    /** What costs most to lose is served first: the split of least cost. The default. */
    BY_VALUE,
    /** Priority 1 is served before 2, whatever it costs: least units lost of the first, then of the next, then least cost. */
    BY_PRIORITY,
    /**
     * Everybody loses the same share: the largest share lost by any product and market in any bucket is made as small as it
     * can be, then the next largest among the others, and so on; then least cost.
     */
    FAIR_SHARE
}
