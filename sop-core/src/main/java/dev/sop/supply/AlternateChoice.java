package dev.sop.supply;

/** Which of several ways to get a product a lead time is counted on. */
public enum AlternateChoice {
    /** The one listed first, whatever its lead time. */
    PREFERRED,
    /** The quickest, components included: what can be had when it has to be. */
    QUICKEST,
    /** The slowest, components included: what is safe whichever is taken. */
    SLOWEST
}
