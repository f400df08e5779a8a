package dev.sop.capacity;

/** How a resource stands in a bucket. */
public enum CapacityState {
    /** What is required is there; also where nothing is required. */
    SUFFICIENT,
    /** More is required than there is. */
    OVERLOADED,
    /** Something is required where nothing is available: a shut resource. No percentage says it. */
    NO_CAPACITY,
    /** The resource has no limit of its own. */
    UNLIMITED
}
