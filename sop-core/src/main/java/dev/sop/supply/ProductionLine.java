package dev.sop.supply;

import dev.sop.calendar.Series;
import dev.sop.product.ProductId;

/**
 * How much of one product one resource makes.
 *
 * @param product what is made
 * @param quantity units per bucket, not negative
 */
public record ProductionLine(ProductId product, Series quantity) {}
