package dev.sop.metrics.inventory;

import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;
import java.util.Arrays;

/**
 * The share of total assets held as inventory: mean of the balances / total assets, as a ratio (0.07 is 7 %). Assets
 * of zero are undefined, as are no balances.
 *
 * <p>Example: balances 375,000 and 325,000 of assets 5,000,000: 0.07.
 *
 * <p>Source: Heizer, Render and Munson, "Operations Management", 12th edition, 2016, supplement 11.
 */
public final class InventoryShare {
    private InventoryShare() {}

    /**
     * The share of assets in inventory.
     *
     * @param balances inventory at cost at the points in time to average, zero or more each
     * @param totalAssets in the same currency, zero or more
     * @throws IllegalArgumentException if {@code balances} is null or a number is negative or not finite
     */
    public static MetricResult of(Series balances, double totalAssets) {
        double[] values = Checks.notNull(balances, "balances").toArray();
        Checks.notNegative(values, 0, values.length, "balances");
        Checks.notNegative(totalAssets, "totalAssets");
        return MetricResult.ratio(
                Arrays.stream(values).sum(),
                totalAssets * values.length,
                MetricPassport.of("inventory share = mean balance / total assets", values.length));
    }
}
