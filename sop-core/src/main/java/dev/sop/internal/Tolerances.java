package dev.sop.internal;

/**
 * What the planner's side of the library takes for equal, for nothing or for worth a word, from the finest to the coarsest. Each is
 * relative: to the size of the figures beside it, or to one plus their size. {@code docs/tolerances.md} says how they nest.
 */
public final class Tolerances {

    /** Adding up exact figures leaves 1e-12 of them. */
    public static final double LAST_DIGITS = 1e-12;

    /** A solver's point leaves 1e-9 of the figures of a product where a quantity or price is 0. */
    public static final double DUST = 1e-9;

    /** Within 1e-9 of a limit, a point stands on it. */
    public static final double AT_LIMIT = 1e-9;

    /** A goal is held to 1e-9 more than its least value while the next one is made least. */
    public static final double HELD = 1e-9;

    /** Rolled forward over a horizon, sums of a solver's point miss by 1e-7. */
    public static final double ROUNDING = 1e-7;

    /** A price or part of a way counts among the causes of a gap from 1e-7 on. */
    public static final double EXPLAINED = 1e-7;

    /** A product-wise plan has reached a limit within 1e-6 of it. */
    public static final double REACHED = 1e-6;

    /** A gap is reported from 1e-6 of its demand, target or limit on: not finer than the verifier looks. */
    public static final double REPORTED = 1e-6;

    private Tolerances() {}
}
