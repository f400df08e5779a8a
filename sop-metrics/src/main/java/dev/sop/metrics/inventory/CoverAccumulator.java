package dev.sop.metrics.inventory;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.Sum;
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

    private final int buckets;
    private final ColumnSums inventorySum;
    private final ColumnSums demandSum;
    private final CoverClasses covers = new CoverClasses();
    private final double[] weeks;
    private final boolean[] beyond;

    private CoverAccumulator(int buckets) {
        this.buckets = buckets;
        this.inventorySum = new ColumnSums(buckets);
        this.demandSum = new ColumnSums(buckets);
        this.weeks = new double[buckets];
        this.beyond = new boolean[buckets];
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
        int atOnce = Math.min(RollingCover.itemsAtOnce(buckets), Sum.BLOCK);
        double[] terms = new double[atOnce];
        int items = inventory.length / buckets;
        for (int start = 0; start < items; start += atOnce) {
            int count = Math.min(atOnce, items - start);
            for (int item = start; item < start + count; item++) {
                RollingCover.ofItem(inventory, demand, item * buckets, (item + 1) * buckets, weeks, beyond, 0);
                covers.add(weeks, beyond, buckets);
            }
            inventorySum.add(inventory, start, count, terms);
            demandSum.add(demand, start, count, terms);
        }
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
        inventorySum.merge(other.inventorySum);
        demandSum.merge(other.demandSum);
        covers.merge(other.covers);
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
            following[t] = demandSum.total(bucket + 1 + t);
        }
        ForwardCover family = ForwardCover.of(inventorySum.total(bucket), Series.of(following));
        return new FamilyCover(family, covers.minimum(), covers.tenthPercentile(), ImmutableList.of());
    }
}
