package dev.sop.supply;

/** What the capacity of a resource is counted in. */
public enum CapacityUnit {
    /** Units of output; a routing's usage is then usually 1. */
    UNITS,
    /** Hours; a routing's usage is then hours per unit. */
    HOURS
}
