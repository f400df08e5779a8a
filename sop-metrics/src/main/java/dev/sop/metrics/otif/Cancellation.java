package dev.sop.metrics.otif;

/** Who cancelled a line. */
public enum Cancellation {
    /** Nobody: the default. */
    NONE,
    /** The supplier: the line stays in and fails. */
    BY_SUPPLIER,
    /** The customer: the line is out, and counted as such. */
    BY_CUSTOMER
}
