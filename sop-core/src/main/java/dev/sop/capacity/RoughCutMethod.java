package dev.sop.capacity;

/** Where a report's required capacity comes from. */
public enum RoughCutMethod {
    /** Capacity planning using overall factors: total work times a share by resource. */
    OVERALL_FACTORS,
    /** Bill of capacity: each product on each resource, in the bucket of the finish. */
    BILL_OF_CAPACITY,
    /** Resource profile: each product on each resource, offset by lead time. */
    RESOURCE_PROFILE,
    /** The load of a supply plan on the resources it chose. */
    SUPPLY_PLAN
}
