package dev.sop.solver.conflict;

import com.google.common.collect.ImmutableList;
import dev.sop.program.LinearProgram;
import dev.sop.solver.tree.MipOptions;

/**
 * A few demands that contradict each other, given what cannot be given up; without any one of them the others can be met.
 *
 * <p>Example: at least 80 of a product, at least 50 of another, at most 100 of both, at most 300 of a third: the first three
 * are the conflicting set, and it is the smallest there is.
 *
 * @param outcome whether the demands contradict each other
 * @param groups the members, rising; empty where there is no conflict, and where what cannot be given up contradicts itself
 * @param isIrreducible whether it is proven that without any one member the others can be met
 * @param isSmallest whether it is proven that no conflict has fewer members
 */
public record ConflictingSet(
        Outcome outcome, ImmutableList<Integer> groups, boolean isIrreducible, boolean isSmallest) {
    private static final int MOST_WORK = 10_000_000;
    private static final int LEAST_QUESTIONS = 50;
    private static final int MOST_QUESTIONS = 1000;

    /** What is known of all demands together. */
    public enum Outcome {
        /** They contradict each other; so do the members alone. */
        CONFLICT,
        /** They can be met together. */
        FEASIBLE,
        /** Neither could be shown within the limits. */
        UNDECIDED
    }

    /**
     * Finds a conflicting set, the smallest where that can be shown with little effort.
     *
     * <p>The first contradiction is that of the relaxation; the demands without a part in it are out at once, the others
     * are taken out one by one from both ends, and smaller sets are sought elsewhere. Where only whole numbers make the
     * contradiction, each question is an integer program of its own.
     *
     * @param options the node limit holds for each question, clock and cancellation for all; after them the best set so
     *     far is the answer
     */
    public static ConflictingSet find(RemovableDemands demands, MipOptions options) {
        ConflictOracle oracle = new ConflictOracle(demands, options.started());
        return switch (oracle.ask(demands.all())) {
            case FEASIBLE -> none(Outcome.FEASIBLE);
            case UNKNOWN -> none(Outcome.UNDECIDED);
            case INFEASIBLE -> reduce(oracle, demands);
        };
    }

    private static ConflictingSet none(Outcome outcome) {
        return new ConflictingSet(outcome, ImmutableList.of(), false, false);
    }

    private static ConflictingSet reduce(ConflictOracle oracle, RemovableDemands demands) {
        boolean[] whole = oracle.support.clone();
        int effort = effort(demands.program);
        DeletionFilter filter = new DeletionFilter(oracle);
        boolean[] conflict = filter.reduce(whole, false);
        boolean isIrreducible = filter.isIrreducible;
        if (oracle.questions < effort) {
            boolean[] other = filter.reduce(whole, true);
            if (DeletionFilter.size(other) < DeletionFilter.size(conflict)
                    || (filter.isIrreducible && !isIrreducible)) {
                conflict = other;
                isIrreducible = filter.isIrreducible;
            }
        }
        SmallestConflict smallest =
                new SmallestConflict(oracle, demands.groups, conflict, isIrreducible, effort - oracle.questions);
        smallest.run();
        return new ConflictingSet(
                Outcome.CONFLICT, members(smallest.best()), smallest.isIrreducible, smallest.isSmallest);
    }

    /** How many questions the wish for a smaller set is worth: few where each is dear. */
    private static int effort(LinearProgram lp) {
        int questions = Math.max(MOST_WORK / Math.max(1, lp.nonZeros()), LEAST_QUESTIONS);
        return Math.min(lp.hasIntegers() ? questions / 10 : questions, MOST_QUESTIONS);
    }

    private static ImmutableList<Integer> members(boolean[] set) {
        ImmutableList.Builder<Integer> members = ImmutableList.builder();
        for (int g = 0; g < set.length; g++) {
            if (set[g]) {
                members.add(g);
            }
        }
        return members.build();
    }
}
