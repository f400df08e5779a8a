package dev.sop.performance;

import dev.sop.product.ProductId;

/**
 * Production nobody had planned.
 *
 * @param product what was made
 * @param bucket label of the past bucket
 * @param volume units
 */
public record UnplannedLine(ProductId product, String bucket, double volume) {}
