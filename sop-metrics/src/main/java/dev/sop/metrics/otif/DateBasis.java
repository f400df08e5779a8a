package dev.sop.metrics.otif;

/** The date a delivery is measured against. */
public enum DateBasis {
    /** What the customer asked for: the default. */
    REQUESTED,
    /** What was promised first. */
    FIRST_PROMISED,
    /** What was promised last; flatters, as a promise can be moved until it is kept. */
    LAST_PROMISED
}
