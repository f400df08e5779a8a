package dev.sop.demand;

import dev.sop.calendar.PerBucket;
import dev.sop.product.MarketId;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What one source says about demand for one product in one market, per bucket. Reads as a sentence:
 * {@code DemandSignal.of("sales_forecast").product("pumps").market("EU").volume(1_200).price(95)}.
 *
 * <p>Without a product it speaks for the only product of the cycle; without a market, for all markets together.
 */
@Value.Immutable
public interface DemandSignal extends WithDemandSignal {

    /** A signal from this source; a forecast unless said otherwise. */
    static DemandSignal of(String source) {
        return new Builder().source(source).volume(PerBucket.constant(0)).build();
    }

    /** Who says so: {@code sales_forecast}. Unique together with product and market. */
    String source();

    /** The product it speaks for; empty where the cycle has only one. */
    Optional<ProductId> product();

    /** The market it speaks for; empty where the cycle does not tell markets apart. */
    Optional<MarketId> market();

    /** The site that serves it; empty in a cycle of one location. */
    Optional<SiteId> site();

    /** Who is served first where a shortage is split by priority, 1 before 2; empty: the product's. */
    OptionalInt priority();

    /** How it enters the consensus; {@link DemandKind#FORECAST} by default. */
    @Value.Default
    default DemandKind kind() {
        return DemandKind.FORECAST;
    }

    /** Units per bucket, not negative (an event may be); 0 by default. */
    PerBucket volume();

    /** Revenue per bucket of the whole volume, not negative (an event's may be). Give this or {@link #price()}. */
    Optional<PerBucket> revenue();

    /** Price per unit, not negative. Give this or {@link #revenue()}; empty takes the product's price. */
    Optional<PerBucket> price();

    /** Share of the volume that is expected to come true, 0 to 1; 1 by default. Volume and revenue are multiplied by it. */
    @Value.Default
    default double confidence() {
        return 1;
    }

    /** Label of the first bucket it speaks for, inclusive; empty for the start of the horizon. */
    Optional<String> firstBucket();

    /** Label of the last bucket it speaks for, inclusive; empty for the end of the horizon. */
    Optional<String> lastBucket();

    /** Who, when and why. */
    Optional<Provenance> provenance();

    /** The same signal for this product. */
    default DemandSignal product(String id) {
        return withProduct(ProductId.of(id));
    }

    /** The same signal for this market. */
    default DemandSignal market(String id) {
        return withMarket(MarketId.of(id));
    }

    /** The same signal, served from this site. */
    default DemandSignal at(String site) {
        return withSite(SiteId.of(site));
    }

    /** The same signal, served at this priority where supply is short; 1 comes first. */
    default DemandSignal priority(int rank) {
        return withPriority(rank);
    }

    /** The same signal of this kind. */
    default DemandSignal kind(DemandKind kind) {
        return withKind(kind);
    }

    /** The same signal with this many units in every bucket. */
    default DemandSignal volume(double perBucket) {
        return withVolume(PerBucket.constant(perBucket));
    }

    /** The same signal with these units, one number for each bucket. */
    default DemandSignal volumes(double... perBucket) {
        return withVolume(PerBucket.of(perBucket));
    }

    /** The same signal with this revenue in every bucket, for the whole volume of the bucket. */
    default DemandSignal revenue(double perBucket) {
        return withRevenue(PerBucket.constant(perBucket));
    }

    /** The same signal with these revenues, one number for each bucket. */
    default DemandSignal revenues(double... perBucket) {
        return withRevenue(PerBucket.of(perBucket));
    }

    /** The same signal at this price per unit. */
    default DemandSignal price(double perUnit) {
        return withPrice(PerBucket.constant(perUnit));
    }

    /** The same signal at these prices, one for each bucket. */
    default DemandSignal prices(double... perUnit) {
        return withPrice(PerBucket.of(perUnit));
    }

    /** The same signal, of which this share (0 to 1) is expected to come true. */
    default DemandSignal confidence(double share) {
        return withConfidence(share);
    }

    /** The same signal for these buckets only, both labels inclusive. */
    default DemandSignal between(String firstLabel, String lastLabel) {
        return withFirstBucket(firstLabel).withLastBucket(lastLabel);
    }

    /** The same signal with who put it in and why. */
    default DemandSignal by(String who, String why) {
        return withProvenance(Provenance.of(who, why));
    }

    /** Collects the parts of a signal. */
    final class Builder extends ImmutableDemandSignal.Builder {
        Builder() {}
    }
}
