package dev.sop.assumption;

/** What sort of thing was taken for granted. */
public enum AssumptionKind {
    /** How a given figure was read: "one number is per bucket". */
    READING,
    /** A figure derived by a documented rule because none was given. */
    DERIVED,
    /** A limit without a number, held at the base plan's use until somebody quantifies it. */
    UNQUANTIFIED,
    /** Costs that defeat their purpose: "holding three months costs more than losing the sale". */
    PENALTY_CHECK,
    /** Data that can never be used: "the least lot is above what the line can make in any bucket". */
    NEVER_USED
}
