package dev.sop.metrics.inventory;

import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.UndefinedReason;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import java.io.Serializable;

/**
 * Stock beyond a limit of cover: units above the demand of the next so many weeks, and what they cost. A bucket that
 * the limit cuts counts with its share of time.
 *
 * <p>Example: 500 units before demands of 100 a week with a limit of 3.5 weeks: 150 units too many, at a cost of
 * 4.00 each 600.00.
 *
 * @param units stock above the limit, zero or more
 * @param value units x cost, with its passport; always defined unless the product overflows
 * @param upperBound whether the demand given ends before the limit, so that demand unknown was taken as none
 */
public record ExcessStock(double units, MetricResult value, boolean upperBound) {
    private static final String FORMULA = "excess = stock beyond the cover limit x cost";

    /** Checks the parts. */
    public ExcessStock {
        Checks.notNegative(units, "units");
        Checks.notNull(value, "value");
    }

    /**
     * The excess of one stock.
     *
     * @param position the stock; what counts is the policy's choice
     * @param demand of the buckets that follow, not negative
     * @param calendar lengths of the same buckets
     * @param limitWeeks cover that is not excess, zero or more
     * @param unitCost cost per unit, zero or more
     * @throws IllegalArgumentException if an argument is null or outside its range, or the calendar is shorter than
     *     the demand
     */
    public static ExcessStock of(
            StockPosition position,
            Series demand,
            CoverCalendar calendar,
            CoverPolicy policy,
            double limitWeeks,
            double unitCost) {
        double[] following = Checks.notNull(demand, "demand").toArray();
        Checks.notNegative(following, 0, following.length, "demand");
        Checks.notNull(calendar, "calendar").checkCovers(following.length);
        Checks.notNegative(limitWeeks, "limitWeeks");
        Checks.notNegative(unitCost, "unitCost");
        double rest = Math.max(0, Checks.notNull(position, "position").counted(Checks.notNull(policy, "policy")));
        double weeksLeft = limitWeeks;
        for (int t = 0; t < following.length && weeksLeft > 0; t++) {
            double share = Math.min(1, weeksLeft / calendar.weeks(t));
            rest -= share * following[t];
            weeksLeft -= calendar.weeks(t);
        }
        double units = Math.max(0, rest);
        MetricPassport passport = MetricPassport.of(FORMULA, 1)
                .withPolicy("limit in weeks", limitWeeks)
                .withPolicy("stock", policy.stock())
                .withPolicy("safety stock", policy.safetyStock());
        return new ExcessStock(units, MetricResult.of(units * unitCost, passport), weeksLeft > 0 && units > 0);
    }

    /** An empty accumulator. */
    public static Accumulator accumulator() {
        return new Accumulator();
    }

    /**
     * The excess value of many stocks: the same bits in any order of adding and merging. Not for several threads at
     * a time.
     */
    public static final class Accumulator implements Serializable {
        private static final long serialVersionUID = 1L;

        private final ExactSum sum = new ExactSum();
        private long stocks;
        private long upperBounds;

        private Accumulator() {}

        /** Adds one stock; one whose value overflowed makes the sum undefined by overflow. */
        public void add(ExcessStock stock) {
            sum.add(Checks.notNull(stock, "stock").value().asOptional().orElse(Double.POSITIVE_INFINITY));
            upperBounds += stock.upperBound() ? 1 : 0;
            stocks++;
        }

        /** Adds everything the other has seen; the other keeps its value. */
        public void merge(Accumulator other) {
            sum.merge(Checks.notNull(other, "other").sum);
            stocks += other.stocks;
            upperBounds += other.upperBounds;
        }

        /** The value so far; how many of the stocks are upper bounds is in the passport's policies. */
        public MetricResult result() {
            MetricPassport passport = MetricPassport.of(FORMULA, stocks).withPolicy("upper bounds", upperBounds);
            return stocks == 0
                    ? MetricResult.undefined(UndefinedReason.NO_OBSERVATIONS, passport)
                    : MetricResult.of(sum.total(), passport);
        }
    }
}
