package dev.sop.supply;

import com.google.common.collect.ImmutableList;
import dev.sop.product.ProductId;

/**
 * The longest chain of work behind a product.
 *
 * @param product the product
 * @param total cumulative lead time in buckets: the sum over the steps
 * @param steps from the product down to what has to be started first; empty for a product without a source
 */
public record LeadTimePath(ProductId product, int total, ImmutableList<Step> steps) {

    /**
     * One step of the chain.
     *
     * @param product what the step yields
     * @param source how
     * @param leadTime how many buckets it takes
     */
    public record Step(ProductId product, String source, int leadTime) {}

    /** {@code bike: 6 = bike 1 (assembly) + frame 2 (welding) + tube 3 (steel mill)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(product + ": " + total);
        String sign = " = ";
        for (Step step : steps) {
            text.append(sign)
                    .append(step.product())
                    .append(' ')
                    .append(step.leadTime())
                    .append(" (")
                    .append(step.source())
                    .append(')');
            sign = " + ";
        }
        return text.toString();
    }
}
