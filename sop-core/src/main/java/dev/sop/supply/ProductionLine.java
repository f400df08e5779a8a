package dev.sop.supply;

import dev.sop.calendar.Series;
import dev.sop.product.ProductId;

/**
 * How much of one product one resource makes.
 *
 * @param product what is made
 * @param quantity good units that come of what is started in each bucket, not negative; received after the routing's lead time.
 *     With a yield of 0.8, 100 good units take the capacity, components and cost of 125 started
 * @param runs 1 in buckets with a run of a routing that has lots or set-ups, else 0
 */
public record ProductionLine(ProductId product, Series quantity, Series runs) {

    /** A line of a routing without lots or set-ups. */
    public ProductionLine(ProductId product, Series quantity) {
        this(product, quantity, Series.zeros(quantity.size()));
    }
}
