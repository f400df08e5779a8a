package dev.sop.metrics.otif;

/** Whether more than ordered is in full. */
public enum OverDelivery {
    /** Yes: the default. */
    FULL,
    /** Only up to the ordered quantity plus the tolerance. */
    STRICT
}
