package dev.sop.benchmarks.oracle;

/** What a random cycle is made of. */
enum CycleKind {
    /** Everything that needs no whole numbers. */
    LINEAR(false, false),
    /** Least lots, multiples, set-ups, whole units, co-products beside what is linear. */
    LOTS(true, false),
    /** Whole crews, crews that are never idle, whole machines and steps. */
    CREWS(true, true),
    /** A base plan and two scenarios. */
    SCENARIOS(false, false),
    /** Other units of money and volume, prices that change, budgets and cash. */
    MONEY(false, false),
    /**
     * Material in several stages with large lots and dear set-ups, cheap to make and to keep, of goods that perish, may not be kept or have
     * to be there: runs far larger than demand are worth it.
     */
    STAGES(true, false);

    final boolean whole;
    final boolean crews;

    CycleKind(boolean whole, boolean crews) {
        this.whole = whole;
        this.crews = crews;
    }
}
