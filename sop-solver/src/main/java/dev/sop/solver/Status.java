package dev.sop.solver;

/** How a solve ended. */
public enum Status {
    /** The point is feasible and proven best (within the stated gap for integer programs). */
    OPTIMAL,
    /** No point satisfies all limits; proven by a checked contradiction. */
    INFEASIBLE,
    /** The cost falls without end along a feasible direction. */
    UNBOUNDED,
    /** A limit on time, iterations or nodes was reached, or the caller cancelled; the bound is valid. */
    LIMIT,
    /** Numerical trouble: no answer rather than a wrong one. */
    FAILED
}
