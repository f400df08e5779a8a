package dev.sop.resolved;

import com.google.common.collect.ImmutableList;

/**
 * What a limit limits, told by what it sums, not by the constraint it comes from: a most for stock is room, whichever constraint
 * asks for it. Fast methods take the shapes they know.
 */
public enum LimitShape {
    /** The load of one resource. */
    LOAD,
    /** All overtime of one resource. */
    OVERTIME,
    /** Units started, each route with its own constant coefficient above 0; also a sum of nothing. */
    MADE,
    /** Units in stock, each product with its own constant coefficient above 0. */
    STOCK,
    /** All else: sums over the horizon or part of it, differences, mixtures, decisions. */
    OTHER;

    /** The shape of a limit of a cycle with these resources. */
    public static LimitShape of(ResolvedLimit limit, ImmutableList<ResolvedResource> resources) {
        if (!(limit instanceof ResolvedLimit.Sum sum) || sum.window().overHorizon() || !isPlain(sum)) {
            return OTHER;
        }
        ImmutableList<ResolvedLimit.Term> terms = sum.terms();
        if (terms.stream().allMatch(term -> term.quantity().is(PlanQuantity.Kind.STARTED))) {
            return MADE;
        }
        if (terms.stream().allMatch(term -> term.quantity().is(PlanQuantity.Kind.STOCK))) {
            return STOCK;
        }
        boolean ones = terms.stream().allMatch(term -> term.coefficient().min() == 1);
        if (ones && terms.size() == 1 && terms.get(0).quantity().is(PlanQuantity.Kind.LOAD)) {
            return LOAD;
        }
        return ones && isAllOvertime(terms, resources) ? OVERTIME : OTHER;
    }

    /** Index of the resource whose load or overtime a limit of these shapes counts; -1 for one of another shape. */
    public static int resourceOf(ResolvedLimit limit) {
        if (!(limit instanceof ResolvedLimit.Sum sum) || sum.terms().isEmpty()) {
            return -1;
        }
        PlanQuantity counted = sum.terms().get(0).quantity();
        boolean ofResource = counted.is(PlanQuantity.Kind.LOAD) || counted.is(PlanQuantity.Kind.OVERTIME);
        return ofResource ? counted.index() : -1;
    }

    private static boolean isPlain(ResolvedLimit.Sum sum) {
        for (ResolvedLimit.Term term : sum.terms()) {
            double least = term.coefficient().min();
            if (least <= 0
                    || least != term.coefficient().max()
                    || sum.window().first() > 0
                    || sum.window().end() < term.coefficient().size()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllOvertime(
            ImmutableList<ResolvedLimit.Term> terms, ImmutableList<ResolvedResource> resources) {
        int resource = terms.get(0).quantity().index();
        return terms.stream()
                        .allMatch(term -> term.quantity().is(PlanQuantity.Kind.OVERTIME)
                                && term.quantity().index() == resource)
                && terms.size() == resources.get(resource).overtime().size();
    }
}
