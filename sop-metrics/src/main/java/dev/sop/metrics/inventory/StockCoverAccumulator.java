package dev.sop.metrics.inventory;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import dev.sop.metrics.internal.Sum;
import java.io.Serializable;

/**
 * Weeks of supply of a family at one point in time, streamed item by item: {@link FamilyCover#of} for more items than
 * fit. An item is a stock and the demand of the buckets that follow. Weekly buckets, linear partial buckets, gross of
 * safety stock; the percentile is known to 1/64 octave, see {@link CoverAccumulator}, which does this for every bucket.
 *
 * <p>The same items give the same bits in any order of adding and merging. A call that throws has added nothing. Not
 * for use by several threads at a time.
 *
 * <p>Example: stocks 400 and 10, each before 100 a week over four weeks: the family has 410 before 200 a week, 2.05
 * weeks; the minimum is 0.1.
 */
public final class StockCoverAccumulator implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int buckets;
    private final ExactSum stockSum = new ExactSum();
    private final ColumnSums demandSum;
    private final CoverClasses covers = new CoverClasses();

    private StockCoverAccumulator(int buckets) {
        this.buckets = buckets;
        this.demandSum = new ColumnSums(buckets);
    }

    /**
     * An empty accumulator for items with demand in this many buckets.
     *
     * @throws IllegalArgumentException if {@code buckets} is below 1
     */
    public static StockCoverAccumulator of(int buckets) {
        Checks.that(buckets >= 1, "buckets", buckets, "at least 1", "nothing is known of demand");
        return new StockCoverAccumulator(buckets);
    }

    /**
     * Adds items laid one after the other, as in {@link ForwardCover#ofItems}.
     *
     * @param stock of each item, zero or negative for none
     * @param demand of the buckets that follow, item after item, zero or more
     * @throws IllegalArgumentException if lengths do not fit, or a number is not finite or a demand negative; the
     *     message names its place
     */
    public void add(double[] stock, double[] demand) {
        RollingCover.checkItems(stock, demand, buckets);
        Checks.notNegative(demand, 0, demand.length, "demand");
        int atOnce = Math.min(RollingCover.itemsAtOnce(buckets), Sum.BLOCK);
        double[] terms = new double[atOnce];
        double[] weeks = new double[atOnce];
        boolean[] beyond = new boolean[atOnce];
        for (int start = 0; start < stock.length; start += atOnce) {
            int count = Math.min(atOnce, stock.length - start);
            for (int i = 0; i < count; i++) {
                int first = (start + i) * buckets;
                RollingCover.ofStock(stock[start + i], demand, first, first + buckets, weeks, beyond, i);
                stockSum.add(Math.max(0, stock[start + i]));
            }
            covers.add(weeks, beyond, count);
            demandSum.add(demand, start, count, terms);
        }
    }

    /**
     * Adds everything the other has seen; the other keeps its value.
     *
     * @throws IllegalArgumentException if the numbers of buckets differ
     */
    public void merge(StockCoverAccumulator other) {
        Checks.that(
                buckets == Checks.notNull(other, "other").buckets,
                "other.buckets",
                other.buckets,
                Integer.toString(buckets),
                "the parts were created with different arguments");
        stockSum.merge(other.stockSum);
        demandSum.merge(other.demandSum);
        covers.merge(other.covers);
    }

    /** The cover of the summed family, with the minimum and 10th percentile over the items. */
    public FamilyCover result() {
        double[] following = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            following[t] = demandSum.total(t);
        }
        return new FamilyCover(
                ForwardCover.of(stockSum.total(), Series.of(following)),
                covers.minimum(),
                covers.tenthPercentile(),
                ImmutableList.of());
    }
}
