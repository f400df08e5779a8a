package dev.sop.problem;

/** What is wrong about an input, for programs; {@link Problem} says it in words. */
public enum ProblemKind {
    /** Something that must be there is not: a cycle without demand, a soft limit without a price. */
    MISSING,
    /** A figure has another number of values than the horizon has buckets. */
    LENGTH,
    /** A bucket the horizon does not have, or two buckets in the wrong order. */
    BUCKET,
    /** A name that nothing in the cycle has. */
    REFERENCE,
    /** A name that is used twice. */
    DUPLICATE,
    /** A number that is too small, too large, infinite or not a number. */
    RANGE,
    /** Two statements, each right by itself, of which only one can hold. */
    COMBINATION,
    /** Signals of demand that come, together, to an impossible figure in a bucket. */
    CONSENSUS,
    /** Text or a value of another form: an unknown key, a word for a number, a currency that is none. */
    FORM;

    /** Whether the problem may be gone with another horizon. */
    public boolean dependsOnHorizon() {
        return this == LENGTH || this == BUCKET || this == CONSENSUS;
    }
}
