package dev.sop.solver.cut;

import dev.sop.program.LinearProgram;
import dev.sop.solver.algebra.SparseVector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row {@code a'x <= limit} that every integer point meets and the relaxed one does not. */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
public record Cut(int[] column, double[] coefficient, double limit, double efficacy) {
    /** Largest coefficient over the smallest: beyond it a cut upsets the simplex method more than it helps. */
    private static final double MAX_RANGE = 1e6;

    /** A coefficient this much smaller than the largest is what rounding left of nothing. */
    private static final double NOTHING = 1e-13;

    /**
     * A cut from its terms, the tiny ones dropped at their worst bound; null where that leaves no row that the point breaks by at least so
     * much of its length.
     */
    static @Nullable Cut of(LinearProgram lp, SparseVector terms, double right, double[] point, double leastEfficacy) {
        double largest = 0;
        for (int k = 0; k < terms.count; k++) {
            largest = Math.max(largest, Math.abs(terms.value[terms.index[k]]));
        }
        int[] column = new int[terms.count];
        double[] coefficient = new double[terms.count];
        int count = 0;
        double limit = right;
        double norm = 0;
        double activity = 0;
        for (int k = 0; k < terms.count; k++) {
            int j = terms.index[k];
            double a = terms.value[j];
            if (Math.abs(a) < largest / MAX_RANGE) {
                double bound = a > 0 ? lp.lower[j] : lp.upper[j];
                if (!Double.isInfinite(bound)) {
                    limit -= a * bound;
                } else if (Math.abs(a) >= NOTHING * largest) {
                    return null;
                }
                continue;
            }
            column[count] = j;
            coefficient[count++] = a;
            norm += a * a;
            activity += a * point[j];
        }
        limit += 1e-9 * (1 + Math.abs(limit));
        double efficacy = norm == 0 ? 0 : (activity - limit) / Math.sqrt(norm);
        return efficacy < leastEfficacy
                ? null
                : new Cut(Arrays.copyOf(column, count), Arrays.copyOf(coefficient, count), limit, efficacy);
    }

    /** The sum of the squares of the coefficients. */
    public double squaredLength() {
        double sum = 0;
        for (double a : coefficient) {
            sum += a * a;
        }
        return sum;
    }

    /** Writes the coefficients into a row of all columns. */
    public void scatter(double[] row) {
        for (int k = 0; k < column.length; k++) {
            row[column[k]] = coefficient[k];
        }
    }

    /** Sets the columns of this cut in a row to 0. */
    public void clear(double[] row) {
        for (int j : column) {
            row[j] = 0;
        }
    }

    /** The product of this cut with a row of all columns. */
    public double times(double[] row) {
        double dot = 0;
        for (int k = 0; k < column.length; k++) {
            dot += row[column[k]] * coefficient[k];
        }
        return dot;
    }
}
