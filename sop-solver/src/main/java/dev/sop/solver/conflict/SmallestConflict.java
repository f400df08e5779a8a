package dev.sop.solver.conflict;

import java.util.Arrays;

/**
 * Looks for the conflict with the fewest members. Every conflict meets every set of demands whose removal makes the rest
 * possible; so a smallest meeting of those sets found so far is either a conflict, then no smaller one exists, or possible,
 * then it grows to a largest possible choice, whose complement is one more set to meet.
 *
 * <p>Source: A. Ignatiev, A. Previti, M. Liffiton, J. Marques-Silva, <em>Smallest MUS Extraction with Minimal Hitting Set
 * Dualization</em>, Principles and Practice of Constraint Programming, 2015.
 */
final class SmallestConflict {
    private static final int MOST_MEMBERS = 40;

    private final ConflictOracle oracle;
    private final int groups;
    private final HittingSet sets;
    private final int lastQuestion;
    private boolean[] best;
    /** Whether the members of the best are all needed. */
    boolean isIrreducible;
    /** Whether no conflict has fewer members. */
    boolean isSmallest;

    /** Starts from a conflict; asks about so many questions more. */
    SmallestConflict(ConflictOracle oracle, int groups, boolean[] conflict, boolean isIrreducible, int questions) {
        this.oracle = oracle;
        this.groups = groups;
        this.sets = new HittingSet(groups, oracle::isStopped);
        this.best = conflict;
        this.isIrreducible = isIrreducible;
        this.lastQuestion = oracle.questions + questions;
    }

    boolean[] best() {
        return best;
    }

    void run() {
        spareEachMember();
        while (mayAsk() && DeletionFilter.size(best) <= MOST_MEMBERS) {
            boolean[] meeting = sets.smallest(DeletionFilter.size(best) - 1);
            if (meeting == null) {
                isSmallest = !sets.isTooLong();
                isIrreducible |= isSmallest;
                return;
            }
            ConflictOracle.Answer answer = oracle.ask(meeting);
            if (answer == ConflictOracle.Answer.INFEASIBLE) {
                best = meeting;
                isIrreducible = true;
                isSmallest = true;
                return;
            }
            if (answer == ConflictOracle.Answer.UNKNOWN || !grow(meeting)) {
                return;
            }
        }
    }

    private boolean mayAsk() {
        return oracle.questions < lastQuestion && !oracle.isStopped();
    }

    /** A member without which all other demands agree is in every conflict; otherwise there is a conflict without it. */
    private void spareEachMember() {
        boolean[] members = best.clone();
        for (int g = 0; g < groups && mayAsk(); g++) {
            if (!members[g]) {
                continue;
            }
            boolean[] others = new boolean[groups];
            Arrays.fill(others, true);
            others[g] = false;
            ConflictOracle.Answer answer = oracle.ask(others);
            if (answer == ConflictOracle.Answer.FEASIBLE) {
                sets.add(new int[] {g});
            } else if (answer == ConflictOracle.Answer.INFEASIBLE) {
                offer(oracle.support.clone());
            }
        }
    }

    private void offer(boolean[] conflict) {
        DeletionFilter filter = new DeletionFilter(oracle);
        boolean[] reduced = filter.reduce(conflict, false);
        if (DeletionFilter.size(reduced) < DeletionFilter.size(best) || (filter.isIrreducible && !isIrreducible)) {
            best = reduced;
            isIrreducible = filter.isIrreducible;
        }
    }

    /** Takes demands out of contradictions, never those of the meeting, until the rest agrees, then puts back what it can. */
    private boolean grow(boolean[] meeting) {
        boolean[] kept = new boolean[groups];
        Arrays.fill(kept, true);
        ConflictOracle.Answer answer = oracle.ask(kept);
        while (answer == ConflictOracle.Answer.INFEASIBLE && mayAsk()) {
            int spared = member(oracle.support, meeting);
            if (spared < 0) {
                return false;
            }
            kept[spared] = false;
            answer = oracle.ask(kept);
        }
        if (answer != ConflictOracle.Answer.FEASIBLE) {
            return false;
        }
        include(kept);
        for (int g = 0; g < groups && mayAsk(); g++) {
            if (!kept[g]) {
                kept[g] = true;
                if (oracle.ask(kept) == ConflictOracle.Answer.FEASIBLE) {
                    include(kept);
                } else {
                    kept[g] = false;
                }
            }
        }
        sets.add(complement(kept));
        return true;
    }

    private static int member(boolean[] set, boolean[] outside) {
        for (int g = set.length - 1; g >= 0; g--) {
            if (set[g] && !outside[g]) {
                return g;
            }
        }
        return -1;
    }

    private void include(boolean[] kept) {
        boolean[] met = oracle.met();
        for (int g = 0; g < groups; g++) {
            kept[g] |= met[g];
        }
    }

    private int[] complement(boolean[] kept) {
        int[] left = new int[groups - DeletionFilter.size(kept)];
        int count = 0;
        for (int g = 0; g < groups; g++) {
            if (!kept[g]) {
                left[count++] = g;
            }
        }
        return left;
    }
}
