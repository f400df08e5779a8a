package dev.sop.model;

import dev.sop.program.LinearProgram;
import dev.sop.solver.QuickBound;

/**
 * A bound on cost for a plan that no search has found: a unit of a product is worth what losing its sale costs, or as much less as its
 * cheapest route and what that takes cost. Nothing else has a price, so that the bound is what demand costs where capacity is no matter.
 */
public final class EarlyBound {

    private static final int SWEEPS = 24;

    private final LinearProgram lp;
    private final double[] worth;

    private EarlyBound(PlanningModel model) {
        lp = model.program;
        worth = new double[lp.rows];
        for (PlanningModel.ProductBlocks product : model.products) {
            for (int t = 0; t < model.buckets; t++) {
                worth[product.balance().at(t)] = Double.POSITIVE_INFINITY;
            }
        }
    }

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
        EarlyBound bound = new EarlyBound(model);
        boolean changed = true;
        for (int sweep = 0; sweep < SWEEPS && changed; sweep++) {
            changed = bound.sweep(sweep % 2 == 0);
        }
        return QuickBound.of(model.program, bound.prices(), known - model.constant) + model.constant;
    }

    /** Forward or backward through all columns; whether any unit turned out to be worth less. */
    private boolean sweep(boolean forward) {
        boolean changed = false;
        for (int k = 0; k < lp.columns; k++) {
            changed |= cheapen(forward ? k : lp.columns - 1 - k);
        }
        return changed;
    }

    /** A unit is worth no more than a column that gives it costs, with what it takes. */
    private boolean cheapen(int column) {
        int given = -1;
        double left = lp.cost[column];
        double amount = 0;
        for (int p = lp.columnStart[column]; p < lp.columnStart[column + 1]; p++) {
            int row = lp.rowIndex[p];
            if (worth[row] != 0 && lp.value[p] > 0) {
                left -= given >= 0 ? amount * worth[given] : 0;
                given = row;
                amount = lp.value[p];
            } else if (worth[row] != 0) {
                left -= lp.value[p] * worth[row];
            }
        }
        if (given < 0 || lp.upper[column] <= 0 || !(left / amount < worth[given])) {
            return false;
        }
        worth[given] = left / amount;
        return true;
    }

    private double[] prices() {
        double[] prices = new double[lp.rows];
        for (int i = 0; i < lp.rows; i++) {
            prices[i] = Double.isInfinite(worth[i]) ? 0 : worth[i];
        }
        return prices;
    }
}
