package dev.sop.gap;

/** What falls short. */
public enum GapKind {
    /** Demand that will never be delivered. */
    UNMET,
    /** Demand delivered after its bucket. */
    LATE,
    /** Stock below safety stock at the end of a bucket. */
    BELOW_SAFETY_STOCK,
    /** A resource or limit of which an unconstrained plan asks for more than there is; volume in its unit. */
    OVERLOAD,
    /** A hard limit that cannot be kept because limits contradict each other. */
    CONFLICT,
    /** A financial target that is missed. */
    TARGET_MISSED
}
