package dev.sop.solver;

/**
 * Tolerances that several solvers share, from the finest to the coarsest. Each is relative to one plus the size of the limit, or to the
 * largest of the terms. Those of one method alone stand with it.
 */
public final class Tolerances {

    /** A result of elimination is nothing below 1e-14. */
    public static final double DROP = 1e-14;

    /** A coefficient is nothing below 1e-11 of the terms it was summed from. */
    public static final double NOISE = 1e-11;

    /** A pivot is 1e-9 at least. */
    public static final double MIN_PIVOT = 1e-9;

    /** A number is whole within 1e-6. */
    public static final double WHOLE = 1e-6;

    /** A point is refused that breaks a limit by more than 1e-6. */
    public static final double ACCEPTED_VIOLATION = 1e-6;

    private Tolerances() {}
}
