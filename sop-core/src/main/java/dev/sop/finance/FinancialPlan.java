package dev.sop.finance;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;

/**
 * The plan in money, per bucket, in the cycle's currency.
 *
 * @param potentialRevenue what all demand would bring, with the customers already waiting in the first bucket at its
 *     average price
 * @param revenue of what is shipped, in the bucket of shipment, at the price of the bucket and market that asked; of those who wait
 *     the dearest are served first. A cash limit counts the same revenue
 * @param costs money spent by type, in the order of the certificate's cost types; penalties are not money spent
 * @param spent sum of {@code costs}
 * @param margin revenue less money spent
 * @param inventoryValue stock at the end of the bucket at unit cost
 * @param targets figures against targets, one for each target given
 */
public record FinancialPlan(
        Series potentialRevenue,
        Series revenue,
        ImmutableList<CostSeries> costs,
        Series spent,
        Series margin,
        Series inventoryValue,
        ImmutableList<TargetLine> targets) {

    /**
     * One type of cost.
     *
     * @param label type of cost: {@code overtime}
     * @param amount per bucket
     */
    public record CostSeries(String label, Series amount) {}

    /**
     * A figure against its target.
     *
     * @param name {@code revenue}, {@code margin} or {@code inventory value}
     * @param target per bucket
     * @param planned per bucket
     * @param atLeast whether the target is a floor; else a ceiling
     */
    public record TargetLine(String name, Series target, Series planned, boolean atLeast) {

        /** By how much the target is missed in a bucket; 0 where it is met. */
        public double missed(int bucket) {
            double difference = target.get(bucket) - planned.get(bucket);
            return Math.max(0, atLeast ? difference : -difference);
        }
    }
}
