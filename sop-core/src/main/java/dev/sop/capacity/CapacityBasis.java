package dev.sop.capacity;

/** Which time of a cycle's resources counts as available. */
public enum CapacityBasis {
    /** Regular time alone: overtime of a plan then shows as utilisation above 1. */
    REGULAR,
    /** Regular time and all overtime the tiers and the limits of the cycle permit. */
    WITH_OVERTIME
}
