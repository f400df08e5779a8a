package dev.sop.performance;

/** What the evidence allows to say about a step. */
public enum ValueVerdict {
    /** Better by more than the dead zone, and not by chance. */
    ADDS_VALUE,
    /** Worse by more than the dead zone, and not by chance. */
    DESTROYS_VALUE,
    /** Neither can be said. */
    NO_EVIDENCE
}
