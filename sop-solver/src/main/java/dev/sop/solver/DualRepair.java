package dev.sop.solver;

import dev.sop.program.LinearProgram;

/**
 * Moves prices so that no column without an upper bound has a reduced cost below zero: such a column makes the bound of weak duality
 * minus infinity, or as good as, however small its reduced cost is. Sweeps over the columns forward and backward, lowering at each
 * violation the price of the row where that costs the bound least; a chain of stock through time is mended in one sweep. What is left
 * after the last sweep stays. The bound holds for any prices. It need not rise: now and then limits that follow from the rows make more of
 * the prices as they were.
 */
public final class DualRepair {
    private static final int SWEEPS = 24;

    private final LinearProgram lp;
    private final double[] prices;

    private DualRepair(LinearProgram lp, double[] prices) {
        this.lp = lp;
        this.prices = prices;
    }

    /** The prices mended. */
    public static double[] mended(LinearProgram lp, double[] prices) {
        DualRepair repair = new DualRepair(lp, prices.clone());
        repair.dropImpossible();
        boolean clean = false;
        for (int sweep = 0; sweep < SWEEPS && !clean; sweep++) {
            clean = repair.sweep(sweep % 2 == 0);
        }
        return repair.prices;
    }

    /** A price that names a limit the row does not have is none. */
    private void dropImpossible() {
        for (int i = 0; i < lp.rows; i++) {
            double limit = prices[i] > 0.0 ? lp.rowLower[i] : lp.rowUpper[i];
            if (Double.isInfinite(limit)) {
                prices[i] = 0.0;
            }
        }
    }

    private boolean sweep(boolean forward) {
        boolean clean = true;
        for (int k = 0; k < lp.columns; k++) {
            int j = forward ? k : lp.columns - 1 - k;
            if (lp.upper[j] == Double.POSITIVE_INFINITY) {
                double reduced = Certificates.roughReducedCost(lp, prices, j);
                if (reduced < 0.0) {
                    clean = false;
                    mend(j, -reduced);
                }
            }
        }
        return clean;
    }

    private void mend(int j, double missing) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
            double a = lp.value[p];
            double loss = a > 0.0 ? lossOfLowering(lp.rowIndex[p]) / a : Double.POSITIVE_INFINITY;
            if (loss < least) {
                least = loss;
                best = p;
            }
        }
        if (best >= 0) {
            prices[lp.rowIndex[best]] -= missing / lp.value[best] * (1.0 + 1e-15);
            return;
        }
        for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
            int i = lp.rowIndex[p];
            if (lp.value[p] < 0.0 && lp.rowLower[i] != Double.NEGATIVE_INFINITY) {
                prices[i] -= missing / lp.value[p];
                return;
            }
        }
    }

    /** What the bound loses per unit the price of a row is lowered; infinite where it cannot be. */
    private double lossOfLowering(int i) {
        boolean byUpper = prices[i] <= 0.0;
        double limit = byUpper ? lp.rowUpper[i] : lp.rowLower[i];
        boolean possible = lp.rowUpper[i] != Double.POSITIVE_INFINITY || prices[i] > 0.0;
        return possible && !Double.isInfinite(limit) ? limit : Double.POSITIVE_INFINITY;
    }
}
