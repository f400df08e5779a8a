package dev.sop.supply;

/** Where the output of a resource comes from, which decides what it consumes and under which heading it is reported. */
public enum ResourceKind {
    /** Our own plant or line: uses our labour and materials, may work overtime. */
    IN_HOUSE,
    /** A partner who makes it for us with his own labour and materials. */
    SUBCONTRACT,
    /** Bought ready made. */
    PURCHASE,
    /** Moved from another site; see {@link Lane}. */
    TRANSPORT
}
