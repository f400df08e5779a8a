package dev.sop.benchmarks;

import java.util.Locale;

/** Who is put side by side. */
enum Contender {
    /** Our solve alone, on flat arrays: the product-wise methods. */
    SOP_SOLVE("sop, solve alone"),
    /** From values to the whole plan: checked, resolved, solved, verified, gaps explained, options for decisions planned through. */
    SOP_PLAN("sop, values to plan"),
    /** Our own dual simplex. */
    SOP_SIMPLEX("sop, dual simplex"),
    /** ojAlgo, pure Java. */
    OJALGO("ojAlgo"),
    /** Google's simplex. */
    GLOP("GLOP"),
    /** COIN-OR's simplex. */
    CLP("CLP"),
    /** HiGHS, dual simplex. */
    HIGHS("HiGHS dual simplex"),
    /** HiGHS, interior point without crossover. */
    HIGHS_IPM("HiGHS interior point"),
    /** Google's first-order method at 1e-4; its points are not plans that keep every limit. */
    PDLP("PDLP 1e-4");

    private final String label;

    Contender(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean isOurs() {
        return this == SOP_SOLVE || this == SOP_PLAN;
    }

    static Contender named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
