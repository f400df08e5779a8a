package dev.sop.solver.conflict;

/**
 * Reduces a conflict to one of which no member can be spared: takes out one demand after the other, and keeps it out
 * where the rest still contradicts itself; every contradiction also drops what it does not use.
 *
 * <p>Source: J. W. Chinneck, E. W. Dravnieks, <em>Locating Minimal Infeasible Constraint Sets in Linear Programs</em>, ORSA
 * Journal on Computing, 1991 (deletion and sensitivity filtering).
 */
final class DeletionFilter {
    private final ConflictOracle oracle;
    /** After a run: whether every member is known to be needed. */
    boolean isIrreducible;

    DeletionFilter(ConflictOracle oracle) {
        this.oracle = oracle;
    }

    /** The members left of a conflict, tried from the first or from the last. */
    boolean[] reduce(boolean[] conflict, boolean fromLast) {
        boolean[] current = conflict.clone();
        isIrreducible = true;
        for (int k = 0; k < current.length; k++) {
            int group = fromLast ? current.length - 1 - k : k;
            if (!current[group]) {
                continue;
            }
            current[group] = false;
            ConflictOracle.Answer answer = oracle.isStopped() ? ConflictOracle.Answer.UNKNOWN : oracle.ask(current);
            if (answer == ConflictOracle.Answer.INFEASIBLE) {
                current = oracle.support.clone();
            } else {
                current[group] = true;
                isIrreducible &= answer == ConflictOracle.Answer.FEASIBLE;
            }
        }
        return current;
    }

    static int size(boolean[] set) {
        int size = 0;
        for (boolean member : set) {
            size += member ? 1 : 0;
        }
        return size;
    }
}
