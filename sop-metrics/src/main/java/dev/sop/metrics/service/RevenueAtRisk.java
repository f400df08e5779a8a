package dev.sop.metrics.service;

import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.UndefinedReason;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import java.io.Serializable;

/**
 * What the unmet demand would have sold for: sum unmet x price, in the currency of the price. Nothing unmet is 0; no
 * rows at all is undefined. It is revenue, not margin, and an upper bound where customers wait.
 *
 * <p>Example: 20 units short at 5.00 and 3 at 40.00 put 220.00 at risk.
 */
public final class RevenueAtRisk {
    private RevenueAtRisk() {}

    /** The revenue at risk of two series in step; errors as for arrays. */
    public static MetricResult of(Series unmet, Series price) {
        return of(
                Checks.notNull(unmet, "unmet").toArray(),
                Checks.notNull(price, "price").toArray());
    }

    /**
     * The revenue at risk of two arrays in step, which are only read.
     *
     * @throws IllegalArgumentException if lengths differ or a number is negative or not finite; the message names
     *     its place
     */
    public static MetricResult of(double[] unmet, double[] price) {
        Accumulator sums = accumulator();
        sums.add(unmet, price);
        return sums.result();
    }

    /** An empty accumulator. */
    public static Accumulator accumulator() {
        return new Accumulator();
    }

    /**
     * Revenue at risk of a stream: the same bits in any order of adding and merging. Not for several threads at a time.
     */
    public static final class Accumulator implements Serializable {
        private static final long serialVersionUID = 1L;

        private final ExactSum revenue = new ExactSum();
        private long rows;

        private Accumulator() {}

        /**
         * Adds one row.
         *
         * @param unmet units demanded and not delivered, zero or more
         * @param price per unit, zero or more
         * @throws IllegalArgumentException if a number is negative or not finite
         */
        public void add(double unmet, double price) {
            revenue.add(Checks.notNegative(unmet, "unmet") * Checks.notNegative(price, "price"));
            rows++;
        }

        /** Adds two arrays in step; errors as for {@link RevenueAtRisk#of(double[], double[])}. */
        public void add(double[] unmet, double[] price) {
            Checks.notNull(unmet, "unmet");
            Checks.notNull(price, "price");
            Checks.sameLength(unmet.length, "unmet", price.length, "price");
            Checks.notNegative(unmet, 0, unmet.length, "unmet");
            Checks.notNegative(price, 0, price.length, "price");
            for (int i = 0; i < unmet.length; i++) {
                add(unmet[i], price[i]);
            }
        }

        /** Adds everything the other has seen; the other keeps its value. */
        public void merge(Accumulator other) {
            revenue.merge(Checks.notNull(other, "other").revenue);
            rows += other.rows;
        }

        /** The revenue at risk so far. */
        public MetricResult result() {
            MetricPassport passport = MetricPassport.of("revenue at risk = sum unmet x price", rows);
            return rows == 0
                    ? MetricResult.undefined(UndefinedReason.NO_OBSERVATIONS, passport)
                    : MetricResult.of(revenue.total(), passport);
        }
    }
}
