package dev.sop.constraint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ResourceId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something several products use and of which only so much is had per bucket: a material, a supplier, labour hours, a
 * machine. What is not used in a bucket is gone, unless it {@link #keeps()}.
 *
 * <p>{@code Constraint.material("castings", 9_000).need("pumps", 1).need("valves", 0.5)}: pumps plus half the valves made
 * in a bucket are at most 9,000.
 */
@Value.Immutable
public non-sealed interface SharedLimit extends Constraint, WithSharedLimit {

    /** A shared limit; everything it does not say by default. */
    static SharedLimit of(String id, SharedKind kind, PerBucket available) {
        return new Builder()
                .id(ConstraintId.of(id))
                .kind(kind)
                .available(available)
                .build();
    }

    @Override
    ConstraintId id();

    /** What is shared. */
    SharedKind kind();

    /** How much is had per bucket, not negative. */
    PerBucket available();

    /**
     * How much one unit of a product takes, not negative; products not named take none. Empty: every product takes 1,
     * which is listed as an assumption.
     */
    ImmutableMap<ProductId, Double> need();

    /** Only production on these resources counts; empty for all of our own. */
    ImmutableSet<ResourceId> resources();

    /** Whether what is not used is kept for later buckets: a material in stock; false by default. */
    @Value.Default
    default boolean keeps() {
        return false;
    }

    /** On hand before the first bucket, not negative; 0 by default. Only where it keeps. */
    @Value.Default
    default double openingStock() {
        return 0;
    }

    /** Cost of keeping one unit of it at the end of a bucket, not negative; 0 by default. */
    @Value.Default
    default PerBucket holdingCost() {
        return PerBucket.constant(0);
    }

    /** Most kept at the end of a bucket, not negative; empty for no limit. What does not fit is not taken. */
    Optional<PerBucket> maximumStock();

    /** More of it at a cost, cheapest first: overtime of a pool of labour, a dearer supplier. Tiers state amount and cost. */
    ImmutableList<OvertimeTier> extra();

    /** The same limit of which what is not used is kept, with this much to begin with. */
    default SharedLimit keeping(double openingStock) {
        return withKeeps(true).withOpeningStock(openingStock);
    }

    /** The same limit at this cost for each unit kept at the end of a bucket. */
    default SharedLimit holdingCost(double perUnit) {
        return withHoldingCost(PerBucket.constant(perUnit));
    }

    /** The same limit with up to this much more per bucket at this cost per unit. */
    default SharedLimit extra(double perBucket, double cost) {
        return withExtra(ImmutableList.<OvertimeTier>builder()
                .addAll(extra())
                .add(OvertimeTier.amount(perBucket).cost(cost))
                .build());
    }

    /** The same limit of which one unit of the product takes this much. */
    default SharedLimit need(String product, double perUnit) {
        return withNeed(ImmutableMap.<ProductId, Double>builder()
                .putAll(need())
                .put(ProductId.of(product), perUnit)
                .buildKeepingLast());
    }

    /** The same limit, counting production on this resource (and those named before). */
    default SharedLimit at(String resource) {
        return withResources(ImmutableSet.<ResourceId>builder()
                .addAll(resources())
                .add(ResourceId.of(resource))
                .build());
    }

    /** The same limit with these amounts, one for each bucket. */
    default SharedLimit available(double... perBucket) {
        return withAvailable(PerBucket.of(perBucket));
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableSharedLimit.Builder {
        Builder() {}
    }
}
