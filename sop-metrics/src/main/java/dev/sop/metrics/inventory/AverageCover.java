package dev.sop.metrics.inventory;

import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;

/**
 * Weeks of supply by the average method, the second and named one: inventory / mean weekly demand. It agrees with
 * {@link ForwardCover} when demand is even and misleads before a season.
 *
 * <p>Example: 250 units, next four weeks 50, 50, 150, 150, mean 100: 2.5 weeks on average, where forward depletion
 * says 3.0. Mean demand of zero is undefined; inventory of zero or less covers 0.
 *
 * <p>Source: Heizer, Render and Munson, "Operations Management", 12th edition, 2016, supplement 11: weeks of supply
 * = inventory investment / (annual cost of goods sold / 52).
 */
public final class AverageCover {
    private AverageCover() {}

    /**
     * Inventory over the mean demand of the next {@code buckets} buckets.
     *
     * @param buckets N, at least 1 and at most the size of {@code demand}; part of the passport, as the answer hangs
     *     on it
     * @param weeksPerBucket length of a bucket, above zero
     * @throws IllegalArgumentException if an argument is null or outside its range, or a demand is negative
     */
    public static MetricResult of(
            StockPosition position, Series demand, int buckets, double weeksPerBucket, CoverPolicy policy) {
        Checks.notNull(position, "position");
        Checks.notNull(policy, "policy");
        Checks.that(
                buckets >= 1 && buckets <= Checks.notNull(demand, "demand").size(),
                "buckets",
                buckets,
                "from 1 to " + demand.size(),
                "the demand plan ends earlier");
        Checks.that(weeksPerBucket > 0, "weeksPerBucket", weeksPerBucket, "above zero", "1 is meant, for weeks");
        double[] next = demand.slice(0, buckets).toArray();
        Checks.notNegative(next, 0, next.length, "demand");
        double sum = 0;
        for (double units : next) {
            sum += units;
        }
        MetricPassport passport = passport()
                .withPolicy("buckets averaged", buckets)
                .withPolicy("stock", policy.stock())
                .withPolicy("safety stock", policy.safetyStock());
        return MetricResult.ratio(Math.max(0, position.counted(policy)), sum / buckets / weeksPerBucket, passport);
    }

    /**
     * Inventory over a mean weekly demand the caller knows; both in the same unit, pieces or cost.
     *
     * @throws IllegalArgumentException if {@code inventory} is not finite or {@code demandPerWeek} is negative or
     *     not finite
     */
    public static MetricResult ofMeanDemand(double inventory, double demandPerWeek) {
        Checks.finite(inventory, "inventory");
        Checks.notNegative(demandPerWeek, "demandPerWeek");
        return MetricResult.ratio(Math.max(0, inventory), demandPerWeek, passport());
    }

    private static MetricPassport passport() {
        return MetricPassport.of("average cover = I / mean weekly demand", 1);
    }
}
