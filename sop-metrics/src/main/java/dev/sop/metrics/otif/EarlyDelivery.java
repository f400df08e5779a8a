package dev.sop.metrics.otif;

/** What a delivery before the window opens is. */
public enum EarlyDelivery {
    /** Not on time, and counted apart: the default. */
    NOT_ON_TIME,
    /** Good: the window has no opening. */
    EARLY_OK
}
