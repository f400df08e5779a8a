package dev.sop.solver;

import dev.sop.program.LinearProgram;
import dev.sop.solver.algebra.CompensatedSum;

/**
 * Proofs on a program as it was given, in plain compensated arithmetic and without the simplex: how good a point is, what
 * prices prove, whether a contradiction is one.
 */
public final class Certificates {
    /** How much the size of a row's terms counts beside the size of its limit. */
    private static final double PER_TERM = 1e-3;

    private Certificates() {}

    /** Whether a value is within 1e-6 of a whole number. */
    public static boolean isIntegral(double value) {
        return Math.abs(value - Math.rint(value)) <= Tolerances.WHOLE;
    }

    /**
     * Largest violation of a row or bound, relative to one plus the size of the limit, and for a row a thousandth of the terms it adds
     * up, whose last digits are rounding.
     */
    public static double violation(LinearProgram lp, double[] point) {
        return violation(lp, point, PER_TERM);
    }

    private static double outside(double value, double lower, double upper) {
        if (value < lower) {
            return (lower - value) / (1 + Math.abs(lower));
        }
        return value > upper ? (value - upper) / (1 + Math.abs(upper)) : 0;
    }

    /**
     * Largest violation of a row or bound, relative to one plus the size of the limit and of the terms the row adds up: what a
     * sum of large terms leaves in its last digits is no violation.
     */
    public static double violationOfTerms(LinearProgram lp, double[] point) {
        return violation(lp, point, 1);
    }

    private static double violation(LinearProgram lp, double[] point, double perTerm) {
        double most = 0;
        double[] activity = new double[lp.rows];
        double[] size = new double[lp.rows];
        for (int j = 0; j < lp.columns; j++) {
            most = Math.max(most, outside(point[j], lp.lower[j], lp.upper[j]));
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                double term = lp.value[p] * point[j];
                activity[lp.rowIndex[p]] += term;
                size[lp.rowIndex[p]] += Math.abs(term);
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            double beyond = Math.max(lp.rowLower[i] - activity[i], activity[i] - lp.rowUpper[i]);
            if (beyond > 0) {
                double limit = activity[i] < lp.rowLower[i] ? lp.rowLower[i] : lp.rowUpper[i];
                most = Math.max(most, beyond / (1 + Math.abs(limit) + perTerm * size[i]));
            }
        }
        return most;
    }

    public static double[] activity(LinearProgram lp, double[] point) {
        double[] activity = new double[lp.rows];
        for (int j = 0; j < lp.columns; j++) {
            if (point[j] != 0) {
                for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                    activity[lp.rowIndex[p]] += lp.value[p] * point[j];
                }
            }
        }
        return activity;
    }

    /**
     * The lower bound that prices prove by weak duality: rows at the limit the sign of their price names, columns at the
     * bound the sign of their reduced cost names. Any prices give a valid bound. Where the bound they name is infinite a
     * bound that follows from the rows is taken; failing that, a reduced cost within rounding of its own terms (1e-11 of
     * their sum) counts as zero, and any other proves nothing: the answer is negative infinity.
     *
     * @param known the cost of a feasible point, or infinity; no better point costs more, which bounds columns that have
     *     no bound of their own
     */
    public static double lowerBound(LinearProgram lp, double[] price, double known) {
        CompensatedSum total = new CompensatedSum();
        double[] used = price.clone();
        for (int i = 0; i < lp.rows; i++) {
            double y = used[i];
            double limit = y > 0 ? lp.rowLower[i] : lp.rowUpper[i];
            if (y == 0 || Double.isInfinite(limit)) {
                used[i] = 0;
            } else {
                total.addProduct(y, limit);
            }
        }
        ImpliedBounds implied = null;
        CompensatedSum sum = new CompensatedSum();
        for (int j = 0; j < lp.columns; j++) {
            double d = reducedCost(lp, used, j, sum);
            if (d == 0) {
                continue;
            }
            double at = d > 0 ? lp.lower[j] : lp.upper[j];
            if (Double.isInfinite(at)) {
                implied = implied == null ? new ImpliedBounds(lp, known) : implied;
                at = d > 0 ? implied.lower[j] : implied.upper[j];
            }
            if (!Double.isInfinite(at)) {
                total.addProduct(d, at);
            } else if (!isNoise(lp, used, j, d)) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return total.total();
    }

    /** The bound prices prove, mended where they prove none: see {@link DualRepair}. */
    public static double mendedLowerBound(LinearProgram lp, double[] price, double known) {
        double bound = lowerBound(lp, price, known);
        return Double.isInfinite(bound) && price.length == lp.rows
                ? lowerBound(lp, DualRepair.mended(lp, price), known)
                : bound;
    }

    /** What prices would prove if what has no limit on the side they ask for did not count: an estimate, not a bound. */
    public static double promised(LinearProgram lp, double[] price) {
        double total = 0;
        double[] used = price.clone();
        for (int i = 0; i < lp.rows; i++) {
            double limit = used[i] > 0 ? lp.rowLower[i] : lp.rowUpper[i];
            if (Double.isInfinite(limit)) {
                used[i] = 0;
            } else {
                total += used[i] * limit;
            }
        }
        for (int j = 0; j < lp.columns; j++) {
            double d = roughReducedCost(lp, used, j);
            double at = d > 0 ? lp.lower[j] : lp.upper[j];
            total += Double.isInfinite(at) ? 0 : d * at;
        }
        return total;
    }

    /** In plain arithmetic: for estimates and repairs, not for proofs. */
    static double roughReducedCost(LinearProgram lp, double[] price, int j) {
        double d = lp.cost[j];
        for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
            d -= price[lp.rowIndex[p]] * lp.value[p];
        }
        return d;
    }

    /** Whether a reduced cost is what rounding leaves of the terms it is made of. */
    private static boolean isNoise(LinearProgram lp, double[] price, int j, double d) {
        double scale = Math.abs(lp.cost[j]);
        for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
            scale += Math.abs(price[lp.rowIndex[p]] * lp.value[p]);
        }
        return Math.abs(d) <= Tolerances.NOISE * scale;
    }

    private static double reducedCost(LinearProgram lp, double[] price, int j, CompensatedSum sum) {
        sum.clear();
        sum.add(lp.cost[j]);
        for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
            sum.addProduct(-price[lp.rowIndex[p]], lp.value[p]);
        }
        return sum.total();
    }

    /**
     * Whether multipliers of the rows combine them into a row no point within the column bounds can meet (Farkas' lemma),
     * by more than rounding.
     */
    public static boolean contradicts(LinearProgram lp, double[] multiplier) {
        double largest = 0;
        for (double y : multiplier) {
            largest = Math.max(largest, Math.abs(y));
        }
        if (largest == 0) {
            return false;
        }
        double[] used = new double[lp.rows];
        CompensatedSum need = new CompensatedSum();
        double size = 0;
        for (int i = 0; i < lp.rows; i++) {
            double y = multiplier[i] / largest;
            double limit = y > 0 ? lp.rowLower[i] : lp.rowUpper[i];
            if (y == 0 || (Double.isInfinite(limit) && Math.abs(y) < 1e-9)) {
                continue;
            }
            if (Double.isInfinite(limit)) {
                return false;
            }
            used[i] = y;
            need.addProduct(y, limit);
            size += Math.abs(y * limit);
        }
        CompensatedSum reach = new CompensatedSum();
        for (int j = 0; j < lp.columns; j++) {
            double g = 0;
            double scale = 0;
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                double term = used[lp.rowIndex[p]] * lp.value[p];
                g += term;
                scale += Math.abs(term);
            }
            if (Math.abs(g) <= Tolerances.NOISE * scale) {
                continue;
            }
            double at = g > 0 ? lp.upper[j] : lp.lower[j];
            if (Double.isInfinite(at)) {
                return false;
            }
            reach.addProduct(g, at);
            size += Math.abs(g * at);
        }
        return need.total() - reach.total() > 1e-9 * Math.max(1, size);
    }

    /** Whether costs fall along a direction that no bound or row stops. */
    public static boolean isUnboundedAlong(LinearProgram lp, double[] direction) {
        double largest = 0;
        for (double v : direction) {
            largest = Math.max(largest, Math.abs(v));
        }
        double fall = 0;
        double size = 0;
        for (int j = 0; j < lp.columns; j++) {
            double v = direction[j] / largest;
            fall += lp.cost[j] * v;
            size += Math.abs(lp.cost[j] * v);
            if ((v < -1e-9 && !Double.isInfinite(lp.lower[j])) || (v > 1e-9 && !Double.isInfinite(lp.upper[j]))) {
                return false;
            }
        }
        double[] activity = new double[lp.rows];
        double[] scale = new double[lp.rows];
        for (int j = 0; j < lp.columns; j++) {
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                double term = lp.value[p] * direction[j] / largest;
                activity[lp.rowIndex[p]] += term;
                scale[lp.rowIndex[p]] += Math.abs(term);
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            double noise = 1e-9 * (scale[i] + 1e-3);
            if ((activity[i] < -noise && !Double.isInfinite(lp.rowLower[i]))
                    || (activity[i] > noise && !Double.isInfinite(lp.rowUpper[i]))) {
                return false;
            }
        }
        return fall < -1e-9 * size;
    }
}
