package dev.sop.performance;

import dev.sop.product.ProductId;

/**
 * How the order lines of a product whose windows closed in a past bucket were served, by the joint test of each line. Lines are
 * judged where they are known; {@code dev.sop.metrics.otif.Otif} does it.
 *
 * <p>Example: of 200 lines 150 came on time and 160 in full, 130 both: OTIF 65 %, which is no product of 75 % and 80 %.
 *
 * @param product whose orders
 * @param bucket label of a past bucket
 * @param lines lines that count, zero or more
 * @param onTime of these, on time
 * @param inFull of these, in full
 * @param onTimeInFull of these, both; at least {@code onTime + inFull - lines}, at most the smaller of the two
 */
public record OrderCounts(ProductId product, String bucket, long lines, long onTime, long inFull, long onTimeInFull) {

    /** The counts of a product in a bucket. */
    public static OrderCounts of(
            String product, String bucket, long lines, long onTime, long inFull, long onTimeInFull) {
        return new OrderCounts(ProductId.of(product), bucket, lines, onTime, inFull, onTimeInFull);
    }
}
