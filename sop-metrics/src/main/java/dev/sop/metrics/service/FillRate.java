package dev.sop.metrics.service;

import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import java.io.Serializable;

/**
 * The share of demanded units that was delivered: sum min(delivered, demanded) / sum demanded, row by row, so that
 * too much of one row never pays for too little of another. No demand is undefined.
 *
 * <p>Example: delivered 120, 50 of demands 100, 100 is (100 + 50) / 200 = 0.75, not 170 / 200.
 *
 * <p>Source: Silver, Pyke and Thomas, "Inventory and Production Management in Supply Chains", 4th edition, 2017,
 * section 6.6 (P2).
 */
public final class FillRate {
    private FillRate() {}

    /** The fill rate of two series in step; errors as for arrays. */
    public static MetricResult of(Series delivered, Series demanded) {
        return of(
                Checks.notNull(delivered, "delivered").toArray(),
                Checks.notNull(demanded, "demanded").toArray());
    }

    /**
     * The fill rate of two arrays in step, which are only read.
     *
     * @throws IllegalArgumentException if lengths differ or a number is negative or not finite; the message names
     *     its place
     */
    public static MetricResult of(double[] delivered, double[] demanded) {
        Accumulator sums = accumulator();
        sums.add(delivered, demanded);
        return sums.result();
    }

    /** An empty accumulator. */
    public static Accumulator accumulator() {
        return new Accumulator();
    }

    /** Fill rate of a stream: the same bits in any order of adding and merging. Not for several threads at a time. */
    public static final class Accumulator implements Serializable {
        private static final long serialVersionUID = 1L;

        private final ExactSum filledSum = new ExactSum();
        private final ExactSum demandedSum = new ExactSum();
        private long rows;

        private Accumulator() {}

        /**
         * Adds one row.
         *
         * @throws IllegalArgumentException if a number is negative or not finite
         */
        public void add(double delivered, double demanded) {
            Checks.notNegative(delivered, "delivered");
            Checks.notNegative(demanded, "demanded");
            filledSum.add(Math.min(delivered, demanded));
            demandedSum.add(demanded);
            rows++;
        }

        /** Adds two arrays in step; errors as for {@link FillRate#of(double[], double[])}. */
        public void add(double[] delivered, double[] demanded) {
            Checks.notNull(delivered, "delivered");
            Checks.notNull(demanded, "demanded");
            Checks.sameLength(delivered.length, "delivered", demanded.length, "demanded");
            Checks.notNegative(delivered, 0, delivered.length, "delivered");
            Checks.notNegative(demanded, 0, demanded.length, "demanded");
            for (int i = 0; i < delivered.length; i++) {
                add(delivered[i], demanded[i]);
            }
        }

        /** Adds everything the other has seen; the other keeps its value. */
        public void merge(Accumulator other) {
            filledSum.merge(Checks.notNull(other, "other").filledSum);
            demandedSum.merge(other.demandedSum);
            rows += other.rows;
        }

        /** The fill rate so far. */
        public MetricResult result() {
            return MetricResult.ratio(
                    filledSum.total(),
                    demandedSum.total(),
                    MetricPassport.of("fill rate = sum min(delivered, demanded) / sum demanded", rows));
        }
    }
}
