package dev.sop.model;

import dev.sop.solver.QuickBound;

/**
 * A bound on cost for a plan that no search has found: a unit of a product is worth what losing its sale costs, or as much less as its
 * cheapest route and what that takes cost. Nothing is scarce at these prices, so that the bound is what demand costs where capacity is no
 * matter.
 */
public final class EarlyBound {

    private EarlyBound() {}

    /**
     * The bound, all costs included.
     *
     * @param model a model of minimum cost; one that may break something proves nothing
     * @param known the cost of a plan that keeps every limit, all costs included
     */
    public static double of(PlanningModel model, double known) {
        if (!model.elastics.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] prices = new double[model.program.rows];
        for (ColumnBlock lost : model.lost) {
            for (int t = 0; t < model.buckets && lost.exists(); t++) {
                int first = model.program.columnStart[lost.at(t)];
                int balance = model.program.rowIndex[first];
                prices[balance] = Math.max(prices[balance], model.program.cost[lost.at(t)]);
            }
        }
        return QuickBound.of(model.program, prices, known - model.constant) + model.constant;
    }
}
