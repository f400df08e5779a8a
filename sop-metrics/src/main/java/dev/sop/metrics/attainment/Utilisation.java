package dev.sop.metrics.attainment;

import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.UndefinedReason;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import java.io.Serializable;

/**
 * Load on a resource: required / available, both in the resource's own unit (hours, tonnes); above 1 is an overload.
 *
 * <p>Load where nothing is available is a state of its own, {@link UndefinedReason#NO_CAPACITY}: no percentage says
 * it. Neither load nor capacity is {@link UndefinedReason#ZERO_DENOMINATOR}. Over several buckets the ratio is of
 * sums, so a later free bucket hides an earlier overload; look at the buckets too.
 *
 * <p>Example: 180 h required of 160 h is 1.125; 10 h of 0 h is NO_CAPACITY; 180 of 160 and 100 of 160 together are
 * 280 / 320 = 0.875.
 *
 * <p>Source: ASCM (APICS) Dictionary, "utilization" and "capacity planning".
 */
public final class Utilisation {
    private static final String FORMULA = "utilisation = sum required / sum available";

    private Utilisation() {}

    /**
     * The utilisation of one bucket.
     *
     * @throws IllegalArgumentException if a number is negative or not finite
     */
    public static MetricResult of(double required, double available) {
        Accumulator sums = accumulator();
        sums.add(required, available);
        return sums.result();
    }

    /**
     * The utilisation over all buckets of two arrays in step, which are only read.
     *
     * @throws IllegalArgumentException if lengths differ or a number is negative or not finite; the message names
     *     its place
     */
    public static MetricResult of(double[] required, double[] available) {
        Accumulator sums = accumulator();
        sums.add(required, available);
        return sums.result();
    }

    /** An empty accumulator. */
    public static Accumulator accumulator() {
        return new Accumulator();
    }

    /** Utilisation of a stream: the same bits in any order of adding and merging. Not for several threads at a time. */
    public static final class Accumulator implements Serializable {
        private static final long serialVersionUID = 1L;

        private final ExactSum requiredSum = new ExactSum();
        private final ExactSum availableSum = new ExactSum();
        private long buckets;

        private Accumulator() {}

        /** Adds one bucket; errors as for {@link Utilisation#of(double, double)}. */
        public void add(double required, double available) {
            Checks.notNegative(required, "required");
            Checks.notNegative(available, "available");
            requiredSum.add(required);
            availableSum.add(available);
            buckets++;
        }

        /** Adds two arrays in step; errors as for {@link Utilisation#of(double[], double[])}. */
        public void add(double[] required, double[] available) {
            Checks.notNull(required, "required");
            Checks.notNull(available, "available");
            Checks.sameLength(required.length, "required", available.length, "available");
            Checks.notNegative(required, 0, required.length, "required");
            Checks.notNegative(available, 0, available.length, "available");
            for (int i = 0; i < required.length; i++) {
                add(required[i], available[i]);
            }
        }

        /** Adds everything the other has seen; the other keeps its value. */
        public void merge(Accumulator other) {
            requiredSum.merge(Checks.notNull(other, "other").requiredSum);
            availableSum.merge(other.availableSum);
            buckets += other.buckets;
        }

        /** The utilisation so far. */
        public MetricResult result() {
            MetricPassport passport = MetricPassport.of(FORMULA, buckets);
            double available = availableSum.total();
            double required = requiredSum.total();
            return available == 0 && required > 0
                    ? MetricResult.undefined(UndefinedReason.NO_CAPACITY, passport)
                    : MetricResult.ratio(required, available, passport);
        }
    }
}
