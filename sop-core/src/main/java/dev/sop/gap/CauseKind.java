package dev.sop.gap;

/** Why there is a gap. */
public enum CauseKind {
    /** Regular capacity of a resource is used up. */
    CAPACITY,
    /** Overtime of a resource is used up, by its own tiers. */
    OVERTIME,
    /** A constraint binds: overtime limit, material, supplier, labour, storage, production range. */
    CONSTRAINT,
    /** Stock may not be higher. */
    MAXIMUM_STOCK,
    /** Nothing limits it: serving costs more than not serving. */
    COST,
    /** It cannot be started early enough to arrive in time. */
    LEAD_TIME,
    /** Only whole runs, lots, workers or steps can be had, and another one does not pay for what is missing. */
    WHOLE_LOTS,
    /** A limit of effort ended the search; with more, it might be served, or be explained. */
    SEARCH_STOPPED,
    /** Nobody makes or buys the product. */
    NO_SOURCE,
    /** Several hard limits ask for more than can be done together. */
    CONTRADICTION,
    /** Lost or late sales. */
    LOST_SALES,
    /** The plan as agreed does not ask for enough. */
    DEMAND_BELOW_TARGET
}
