package dev.sop.constraint;

import com.google.common.collect.ImmutableSet;
import dev.sop.product.MarketId;
import dev.sop.product.ProductId;
import org.immutables.value.Value;

/**
 * The share of demand that must be served: {@code Constraint.serviceLevel("key account", 0.98).market("EU")}. Over the whole
 * horizon unless {@link #everyBucket()}; late deliveries count as served unless {@link #onTime()}, in which case what was
 * asked for in a bucket and is late at its end, and what is lost in it, are together at most the rest of that bucket's demand.
 * Who was late before may go on waiting: the plan chooses whom it serves first, within the product's lateness limit.
 */
@Value.Immutable
public non-sealed interface ServiceLevel extends Constraint, WithServiceLevel {

    @Override
    ConstraintId id();

    /** Least share of demand served, 0 to 1: 0.98 is 98 %. */
    double share();

    /** The products it holds for, together; empty for all. */
    ImmutableSet<ProductId> products();

    /** The markets it holds for, together; empty for all. With {@link #onTime()}, which knows no markets, empty. */
    ImmutableSet<MarketId> markets();

    /** Whether it holds in every bucket, not only over the horizon; false by default. */
    @Value.Default
    default boolean everyBucket() {
        return false;
    }

    /** Whether only what is delivered in its bucket counts, in every bucket; false by default. */
    @Value.Default
    default boolean onTime() {
        return false;
    }

    /** The same limit for this product (and those named before). */
    default ServiceLevel of(String product) {
        return withProducts(ImmutableSet.<ProductId>builder()
                .addAll(products())
                .add(ProductId.of(product))
                .build());
    }

    /** The same level for this market (and those named before). */
    default ServiceLevel market(String market) {
        return withMarkets(ImmutableSet.<MarketId>builder()
                .addAll(markets())
                .add(MarketId.of(market))
                .build());
    }

    /** The same level in every bucket. */
    default ServiceLevel inEveryBucket() {
        return withEveryBucket(true);
    }

    /** The same level of deliveries in their bucket, in every bucket. */
    default ServiceLevel deliveredOnTime() {
        return withOnTime(true);
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableServiceLevel.Builder {
        Builder() {}
    }
}
