package dev.sop.solver.simplex;

import dev.sop.solver.Basis;

/**
 * Moves costs by small pseudo-random amounts, in the direction that keeps resting variables dual feasible, so that ratio
 * tests do not tie. Each application in a run is ten times stronger than the one before.
 *
 * <p>Source: Q. Huangfu, J. A. J. Hall, <em>Parallelizing the Dual Revised Simplex Method</em>, 2018; the scatter is the
 * SplitMix64 finaliser of G. L. Steele, D. Lea, C. H. Flood, 2014.
 */
final class CostPerturbation {
    private static final double BASE = 5e-7;
    private static final double LOGICAL = 1e-12;
    private static final int MOST = 5;

    private final Tableau t;
    private int applied;

    CostPerturbation(Tableau tableau) {
        this.t = tableau;
    }

    void reset() {
        applied = 0;
    }

    boolean isPossible() {
        return applied < MOST;
    }

    void apply() {
        double base = BASE * Math.pow(10, applied++) * sizeOfCosts();
        for (int j = 0; j < t.total; j++) {
            double random = 1 + unit(j);
            double amount = j < t.columns ? (Math.abs(t.cost[j]) + 1) * base * random : LOGICAL * random;
            t.cost[j] += direction(j) * amount;
        }
        t.hasTrueCosts = false;
        t.computeReduced();
    }

    private double sizeOfCosts() {
        double largest = 0;
        for (int j = 0; j < t.columns; j++) {
            largest = Math.max(largest, Math.abs(t.form.cost[j]));
        }
        return largest > 100 ? Math.sqrt(Math.sqrt(largest)) : 1;
    }

    private int direction(int j) {
        boolean hasLower = t.lower[j] > Double.NEGATIVE_INFINITY;
        boolean hasUpper = t.upper[j] < Double.POSITIVE_INFINITY;
        if (t.lower[j] == t.upper[j] || (!hasLower && !hasUpper)) {
            return 0;
        }
        if (hasLower && hasUpper) {
            return t.state[j] == Basis.UPPER || (t.state[j] == Basis.BASIC && t.cost[j] < 0) ? -1 : 1;
        }
        return hasLower ? 1 : -1;
    }

    /** A fixed scatter of the index into [0, 1). */
    private static double unit(int j) {
        long z = (j + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
