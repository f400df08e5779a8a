package dev.sop.metrics.inventory;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.UndefinedReason;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import java.io.Serializable;

/**
 * Weeks of supply of a family streamed item by item. Depletion needs an item's whole horizon, so an item is added at
 * once and what accumulates is its result: sums of stock and demand per bucket, and how many item-buckets have which
 * cover. Weekly buckets, linear partial buckets, gross of safety stock.
 *
 * <p>The same items give the same bits in any order of adding and merging. To stay of one size however many items
 * pass, covers are counted in classes 1/64 octave wide: the minimum is exact, the 10th percentile is the lower edge
 * of its class, at most 1.6 % below the true one ({@link FamilyCover} has it exactly). Covers below 1/1024 week
 * share the class of 0, those above 16,384 weeks the last.
 *
 * <p>A call that throws has added nothing. Not for use by several threads at a time.
 *
 * <p>Example: two items over three weeks with ending stock (200, ...) and (100, ...) and demand 100 a week each:
 * {@code familyAt(0)} is 300 / 200 = 1.5 weeks.
 */
public final class CoverAccumulator implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CLASS_SHIFT = 46;
    private static final long FIRST_CLASS = Double.doubleToRawLongBits(1.0 / 1024) >> CLASS_SHIFT;
    private static final int LAST_CLASS = 24 * 64 + 1;

    private final int buckets;
    private final ExactSum[] inventorySum;
    private final ExactSum[] demandSum;
    private final long[] classes = new long[LAST_CLASS + 1];
    private final double[] weeks;
    private final boolean[] beyond;
    private double minimum = Double.POSITIVE_INFINITY;
    private long members;
    private long beyondHorizon;

    private CoverAccumulator(int buckets) {
        this.buckets = buckets;
        this.inventorySum = sums(buckets);
        this.demandSum = sums(buckets);
        this.weeks = new double[buckets];
        this.beyond = new boolean[buckets];
    }

    private static ExactSum[] sums(int buckets) {
        ExactSum[] sums = new ExactSum[buckets];
        for (int t = 0; t < buckets; t++) {
            sums[t] = new ExactSum();
        }
        return sums;
    }

    /**
     * An empty accumulator for items of this many buckets.
     *
     * @throws IllegalArgumentException if {@code buckets} is below 1
     */
    public static CoverAccumulator of(int buckets) {
        Checks.that(buckets >= 1, "buckets", buckets, "at least 1", "the horizon is empty");
        return new CoverAccumulator(buckets);
    }

    /**
     * Adds items laid one after the other, as in {@link ForwardCover#rolling}.
     *
     * @param inventory stock as each bucket ends; zero or less is none
     * @param demand demand of the same buckets, zero or more
     * @throws IllegalArgumentException if lengths do not fit, or a number is not finite or a demand negative; the
     *     message names its place
     */
    public void add(double[] inventory, double[] demand) {
        RollingCover.checkShape(inventory, demand, buckets);
        RollingCover.checkNumbers(inventory, demand, 0, inventory.length);
        for (int item = 0; item < inventory.length; item += buckets) {
            RollingCover.ofItem(inventory, demand, item, item + buckets, weeks, beyond, 0);
            for (int t = 0; t < buckets; t++) {
                inventorySum[t].add(Math.max(0, inventory[item + t]));
                demandSum[t].add(demand[item + t]);
                classes[classOf(weeks[t])]++;
                minimum = Math.min(minimum, weeks[t]);
                beyondHorizon += beyond[t] ? 1 : 0;
            }
        }
        members += inventory.length;
    }

    /**
     * Adds everything the other has seen; the other keeps its value.
     *
     * @throws IllegalArgumentException if the numbers of buckets differ
     */
    public void merge(CoverAccumulator other) {
        Checks.that(
                buckets == Checks.notNull(other, "other").buckets,
                "other.buckets",
                other.buckets,
                Integer.toString(buckets),
                "the parts were created with different arguments");
        for (int t = 0; t < buckets; t++) {
            inventorySum[t].merge(other.inventorySum[t]);
            demandSum[t].merge(other.demandSum[t]);
        }
        for (int i = 0; i < classes.length; i++) {
            classes[i] += other.classes[i];
        }
        minimum = Math.min(minimum, other.minimum);
        members += other.members;
        beyondHorizon += other.beyondHorizon;
    }

    /**
     * The cover of the summed family as one bucket ends, with the minimum and 10th percentile over all item-buckets
     * added. The passports count those whose cover is a lower bound as policy {@code beyond horizon}.
     *
     * @param bucket from 0 inclusive to the number of buckets exclusive
     */
    public FamilyCover familyAt(int bucket) {
        Checks.that(
                bucket >= 0 && bucket < buckets, "bucket", bucket, "from 0 to " + (buckets - 1), "it counts from 0");
        double[] following = new double[buckets - bucket - 1];
        for (int t = 0; t < following.length; t++) {
            following[t] = demandSum[bucket + 1 + t].total();
        }
        ForwardCover family = ForwardCover.of(inventorySum[bucket].total(), Series.of(following));
        return new FamilyCover(
                family,
                answer(minimum, FamilyCover.MINIMUM),
                answer(tenthPercentile(), FamilyCover.TENTH_PERCENTILE + ", lower edge of 1/64 octave"),
                ImmutableList.of());
    }

    private MetricResult answer(double value, String formula) {
        MetricPassport passport = MetricPassport.of(formula, members).withPolicy("beyond horizon", beyondHorizon);
        return members == 0
                ? MetricResult.undefined(UndefinedReason.NO_OBSERVATIONS, passport)
                : MetricResult.of(value, passport);
    }

    private double tenthPercentile() {
        long rank = (members + 9) / 10;
        int at = 0;
        for (long seen = classes[0]; seen < rank; seen += classes[at]) {
            at++;
        }
        return at == 0 ? 0 : Double.longBitsToDouble((FIRST_CLASS + at - 1) << CLASS_SHIFT);
    }

    /** Class 0 is below 1/1024; from there, the exponent and the first six bits of the mantissa count up. */
    private static int classOf(double cover) {
        long above = (Double.doubleToRawLongBits(cover) >> CLASS_SHIFT) - FIRST_CLASS + 1;
        return (int) Math.max(0, Math.min(above, LAST_CLASS));
    }
}
