package dev.sop.supply;

import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A transport lane from one site to another. Reads as a sentence:
 * {@code Lane.between("North", "South").moves("pumps", 2.5).leadTime(1).capacity(400)}: pumps leave North in a bucket, cost
 * 2.50 each, and are at South a bucket later; at most 400 leave per bucket.
 *
 * <p>In the plan a lane is a resource of kind {@link ResourceKind#TRANSPORT} named {@code North to South}.
 */
@Value.Immutable
public interface Lane extends WithLane {

    /** A lane between two sites; it moves nothing yet. */
    static Lane between(String from, String to) {
        return new Builder().origin(SiteId.of(from)).destination(SiteId.of(to)).build();
    }

    /** Where it starts. */
    SiteId origin();

    /** Where it ends. */
    SiteId destination();

    /** Its name in the plan and for constraints; {@code North to South} by default. */
    @Value.Default
    default ResourceId id() {
        return ResourceId.of(origin() + " to " + destination());
    }

    /** What it moves, and the cost per unit moved, not negative. */
    ImmutableMap<ProductId, Double> moves();

    /** Buckets on the way; 0 by default. */
    @Value.Default
    default int leadTime() {
        return 0;
    }

    /** Most units leaving per bucket, over all products; empty for no limit. */
    Optional<PerBucket> capacity();

    /** The same lane moving this product at this cost per unit. */
    default Lane moves(String product, double costPerUnit) {
        return withMoves(ImmutableMap.<ProductId, Double>builder()
                .putAll(moves())
                .put(ProductId.of(product), costPerUnit)
                .buildKeepingLast());
    }

    /** The same lane taking this many buckets. */
    default Lane leadTime(int buckets) {
        return withLeadTime(buckets);
    }

    /** The same lane with this capacity per bucket. */
    default Lane capacity(double perBucket) {
        return withCapacity(PerBucket.constant(perBucket));
    }

    /** The same lane under another name. */
    default Lane named(String id) {
        return withId(ResourceId.of(id));
    }

    /** Collects the parts of a lane. */
    final class Builder extends ImmutableLane.Builder {
        Builder() {}
    }
}
