package dev.sop.supply;

import dev.sop.calendar.Series;
import dev.sop.product.ProductId;

/**
 * How much of one product one resource makes.
 *
 * @param product what is made
 * @param quantity units started per bucket, not negative; received after the routing's lead time
 * @param runs 1 in buckets with a run of a routing that has lots or set-ups, else 0
 */
public record ProductionLine(ProductId product, Series quantity, Series runs) {

    /** A line of a routing without lots or set-ups. */
    public ProductionLine(ProductId product, Series quantity) {
        this(product, quantity, Series.zeros(quantity.size()));
    }
}
