package dev.sop.certificate;

/** What is known about a plan. */
public enum PlanStatus {
    /** No plan within the limits is cheaper, up to the stated gap of at most 1e-6. */
    OPTIMAL,
    /** All limits are kept; a cheaper plan may exist, by at most the stated gap. */
    FEASIBLE,
    /**
     * All hard limits are kept, but no plan keeps the pseudo-hard ones with them. The plan breaks those as little as possible,
     * and the gap analysis names them; the bound holds for plans that break no more.
     */
    PSEUDO_HARD_BROKEN,
    /**
     * The hard limits contradict each other. The plan is the one that breaks them least, and the gap analysis names what
     * is broken.
     */
    CONFLICTING_LIMITS,
    /**
     * The search ended, by a limit of time or nodes or by the caller, before it found a plan that keeps the limits, or the one that
     * breaks them least. The plan makes nothing, and the gap analysis names what it breaks; or it is what solvers found, and breaks a limit
     * by what rounding left. There is no bound.
     */
    UNFINISHED
}
