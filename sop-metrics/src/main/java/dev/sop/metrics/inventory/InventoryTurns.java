package dev.sop.metrics.inventory;

import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import java.io.Serializable;

/**
 * How often a year's cost of goods passes through the stock: annualised cost of goods / mean of the n + 1 balances
 * at bucket ends, the opening balance being the first. Both at cost, in one currency. A mean balance of zero is
 * undefined.
 *
 * <p>Example: cost of goods 7,000,000 in one year, balances 375,000 and 325,000: 7,000,000 / 350,000 = 20 turns.
 *
 * <p>Source: Heizer, Render and Munson, "Operations Management", 12th edition, 2016, supplement 11; ASCM (APICS)
 * Dictionary, "inventory turnover".
 */
public final class InventoryTurns {
    private InventoryTurns() {}

    /**
     * The turns of one stock.
     *
     * @param costOfGoods of each of n buckets, zero or more, n at least 1
     * @param balances n + 1 of them: opening, then as each bucket ends; zero or more
     * @param bucketsPerYear to annualise with: 12 for months, 1 for a year
     * @throws IllegalArgumentException if an argument is null or outside its range, or there is not one balance more
     *     than costs
     */
    public static MetricResult of(Series costOfGoods, Series balances, int bucketsPerYear) {
        Accumulator sums = accumulator();
        sums.add(
                Checks.notNull(costOfGoods, "costOfGoods").toArray(),
                Checks.notNull(balances, "balances").toArray(),
                bucketsPerYear);
        return sums.result();
    }

    /** An empty accumulator. */
    public static Accumulator accumulator() {
        return new Accumulator();
    }

    /**
     * Turns over many stocks: sum of annualised costs / sum of mean balances. The same bits in any order of adding
     * and merging.
     */
    public static final class Accumulator implements Serializable {
        private static final long serialVersionUID = 1L;

        private final ExactSum annualCost = new ExactSum();
        private final ExactSum meanBalance = new ExactSum();
        private long stocks;

        private Accumulator() {}

        /** Adds one stock; arguments and errors as for {@link InventoryTurns#of}, the arrays are only read. */
        public void add(double[] costOfGoods, double[] balances, int bucketsPerYear) {
            int buckets = Checks.notNull(costOfGoods, "costOfGoods").length;
            Checks.notNull(balances, "balances");
            Checks.that(buckets >= 1, "costOfGoods.length", buckets, "at least 1", "the period is empty");
            Checks.that(
                    balances.length == buckets + 1,
                    "balances.length",
                    balances.length,
                    (buckets + 1) + ", one more than costOfGoods",
                    "the opening balance is missing");
            Checks.that(bucketsPerYear >= 1, "bucketsPerYear", bucketsPerYear, "at least 1", "12 is meant, for months");
            Checks.notNegative(costOfGoods, 0, buckets, "costOfGoods");
            Checks.notNegative(balances, 0, balances.length, "balances");
            annualCost.add(sum(costOfGoods) * bucketsPerYear / buckets);
            meanBalance.add(sum(balances) / balances.length);
            stocks++;
        }

        /** Adds everything the other has seen; the other keeps its value. */
        public void merge(Accumulator other) {
            annualCost.merge(Checks.notNull(other, "other").annualCost);
            meanBalance.merge(other.meanBalance);
            stocks += other.stocks;
        }

        /** The turns so far. */
        public MetricResult result() {
            return MetricResult.ratio(
                    annualCost.total(),
                    meanBalance.total(),
                    MetricPassport.of("turns = annualised cost of goods / mean of n+1 bucket-end balances", stocks));
        }

        private static double sum(double[] values) {
            ExactSum sum = new ExactSum();
            for (double value : values) {
                sum.add(value);
            }
            return sum.total();
        }
    }
}
