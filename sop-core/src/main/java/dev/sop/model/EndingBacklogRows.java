package dev.sop.model;

import dev.sop.calendar.Series;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedProduct.EndingBacklog;

/** What customers wait for at the end of the last bucket: nothing in a closed horizon, else between a least and a most. */
final class EndingBacklogRows {

    private static final double INFINITY = ModelDraft.INFINITY;

    private EndingBacklogRows() {}

    /** Cost of a unit late at the end of each bucket; at the end of the last also what making it will cost. */
    static Series lateCost(ResolvedProduct product) {
        double[] cost = product.lateCost().toArray();
        product.endingBacklog().ifPresent(end -> cost[cost.length - 1] += end.cost());
        return Series.of(cost);
    }

    static double least(ModelDraft draft, ResolvedProduct product, int bucket) {
        boolean last = bucket == product.lateCost().size() - 1;
        return last && !draft.breaks()
                ? product.endingBacklog().map(EndingBacklog::least).orElse(0.0)
                : 0;
    }

    static double most(ModelDraft draft, ResolvedProduct product, int bucket) {
        if (bucket < product.lateCost().size() - 1) {
            return INFINITY;
        }
        if (product.endingBacklog().isEmpty()) {
            return 0;
        }
        return draft.breaks() ? INFINITY : product.endingBacklog().get().most();
    }

    /** The least and the most as rows that may be broken, where limits contradict each other. */
    static void breakable(ModelDraft draft, ResolvedProduct product, ColumnBlock backlog) {
        if (!draft.breaks() || product.endingBacklog().isEmpty()) {
            return;
        }
        EndingBacklog end = product.endingBacklog().get();
        int last = product.lateCost().size() - 1;
        String subject = product.product().id().value();
        int row = draft.lp.addRow(end.least(), end.most());
        draft.lp.set(row, backlog.at(last), 1);
        if (end.least() > 0) {
            draft.lp.set(row, draft.give("backlog at the end below its least", subject, last), 1);
        }
        if (end.most() < INFINITY) {
            draft.lp.set(row, draft.give("backlog at the end above its most", subject, last), -1);
        }
    }
}
