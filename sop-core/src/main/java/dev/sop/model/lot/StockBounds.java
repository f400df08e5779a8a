package dev.sop.model.lot;

import dev.sop.resolved.ResolvedProduct;

/** Least and most stock at the end of a bucket: the minimum and maximum, and the conditions on the last bucket. */
public final class StockBounds {

    private StockBounds() {}

    /** Least stock at the end of the bucket, of so many buckets. */
    public static double least(ResolvedProduct product, int bucket, int buckets) {
        double least = product.minimum().get(bucket);
        if (bucket == buckets - 1) {
            least = product.endingExactly()
                    .orElse(Math.max(least, product.endingAtLeast().orElse(0)));
        }
        return least;
    }

    /** Most stock at the end of the bucket; it yields to the least. */
    public static double most(ResolvedProduct product, int bucket, int buckets) {
        if (bucket == buckets - 1 && product.endingExactly().isPresent()) {
            return product.endingExactly().getAsDouble();
        }
        if (product.maximumCost().isPresent()) {
            return Double.POSITIVE_INFINITY;
        }
        double most = product.maximum().isPresent() ? product.maximum().get().get(bucket) : Double.POSITIVE_INFINITY;
        return Math.max(most, least(product, bucket, buckets));
    }
}
