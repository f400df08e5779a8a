package dev.sop.benchmarks.oracle;

import dev.sop.calendar.PerBucket;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Random figures of one cycle: few digits, so that equal costs and tight limits are frequent, in the cycle's own units. */
final class Figures {

    private final SplittableRandom random;
    final int buckets;
    /** A unit of money, and of volume. */
    final double money;

    final double volume;

    Figures(SplittableRandom random, int buckets, double money, double volume) {
        this.random = random;
        this.buckets = buckets;
        this.money = money;
        this.volume = volume;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A whole number from the least to the most, both included. */
    int whole(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double one(double... values) {
        return values[random.nextInt(values.length)];
    }

    /** Units of product or capacity. */
    double units(int least, int most) {
        return round(whole(least, most) * volume);
    }

    /** Money for a unit. */
    double price(int least, int most) {
        return round(whole(least, most) * money);
    }

    /** Money for a unit in quarters. */
    double small(int least, int most) {
        return round(whole(4 * least, 4 * most) * 0.25 * money);
    }

    /** Money for a bucket of some units. */
    double sum(int least, int most) {
        return round(whole(least, most) * money * volume);
    }

    /** The figure in every bucket, or another one in each. */
    PerBucket perBucket(java.util.function.DoubleSupplier figure, double changing) {
        if (!chance(changing)) {
            return PerBucket.constant(figure.getAsDouble());
        }
        double[] values = new double[buckets];
        Arrays.setAll(values, t -> figure.getAsDouble());
        return PerBucket.of(values);
    }

    /** 12 digits, as a planner would write it. */
    static double round(double value) {
        return value == 0 ? 0 : new java.math.BigDecimal(value, new java.math.MathContext(12)).doubleValue();
    }
}
