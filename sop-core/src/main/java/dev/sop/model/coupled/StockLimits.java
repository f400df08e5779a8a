package dev.sop.model.coupled;

import dev.sop.cycle.ResolvedProduct;

/** Least and most stock at the end of a bucket. The maximum yields to the minimum and to the conditions on the last bucket. */
final class StockLimits {

    private StockLimits() {}

    static double least(ResolvedProduct product, int bucket, int buckets) {
        double least = product.minimum().get(bucket);
        if (bucket < buckets - 1) {
            return least;
        }
        return product.endingExactly()
                .orElse(Math.max(least, product.endingAtLeast().orElse(0)));
    }

    static double most(ResolvedProduct product, int bucket, int buckets) {
        if (bucket == buckets - 1 && product.endingExactly().isPresent()) {
            return product.endingExactly().getAsDouble();
        }
        double most = product.maximum().map(series -> series.get(bucket)).orElse(Double.POSITIVE_INFINITY);
        return Math.max(most, least(product, bucket, buckets));
    }
}
