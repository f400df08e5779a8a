package dev.sop.scenario;

/** How likely a scenario is held to be, in words; the number beside it is its probability. */
public enum Likelihood {
    /** Unlikely, worth being ready for. */
    LOW,
    /** May well happen. */
    MEDIUM,
    /** Expected. */
    HIGH
}
