package dev.sop.performance;

import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What happened to one product in each past bucket, in its unit:
 * {@code ProductActuals.of("pumps").sales(980, 1_040, 1_110).production(1_000, 1_000, 1_050)}. What is not given is not scored.
 */
@Value.Immutable
public interface ProductActuals extends WithProductActuals {

    /** The actuals of this product; nothing known unless said. */
    static ProductActuals of(String product) {
        return new Builder().product(ProductId.of(product)).build();
    }

    /** Whose actuals they are. */
    ProductId product();

    /** Units asked for per past bucket, what forecasts are held against; negative for net returns. */
    Optional<PerBucket> sales();

    /** Units made or bought per past bucket, what published plans are held against; not negative. */
    Optional<PerBucket> production();

    /** The same actuals with these sales, one number for each past bucket. */
    default ProductActuals sales(double... perBucket) {
        return withSales(PerBucket.of(perBucket));
    }

    /** The same actuals with this production, one number for each past bucket. */
    default ProductActuals production(double... perBucket) {
        return withProduction(PerBucket.of(perBucket));
    }

    /** Collects the actuals. */
    final class Builder extends ImmutableProductActuals.Builder {
        Builder() {}
    }
}
