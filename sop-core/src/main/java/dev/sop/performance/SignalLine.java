package dev.sop.performance;

import com.google.common.collect.ImmutableList;
import dev.sop.product.ProductId;

/**
 * Whether the last step's forecast of a product has drifted to one side, at the history's lag.
 *
 * @param product the product
 * @param signal running sum of errors in mean absolute deviations; above 0 forecasts run above sales
 * @param alarms labels of the buckets in which it was beyond +/- 4
 */
public record SignalLine(ProductId product, Measured signal, ImmutableList<String> alarms) {}
