package dev.sop.capacity;

import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;

/**
 * What is to be finished, per product and bucket. Reads as a sentence:
 * {@code MasterSchedule.over(horizon).finish("A", 38, 38, 37).finish("B", 42, 42, 47)}.
 *
 * @param horizon the buckets
 * @param quantity units of each product finished in each bucket, not negative, in the order given
 */
public record MasterSchedule(Horizon horizon, ImmutableMap<ProductId, PerBucket> quantity) {

    /** A schedule of nothing yet. */
    public static MasterSchedule over(Horizon horizon) {
        return new MasterSchedule(horizon, ImmutableMap.of());
    }

    /** The same schedule with these units of the product, one number for each bucket; replaces what it had. */
    public MasterSchedule finish(String product, double... perBucket) {
        return finish(ProductId.of(product), PerBucket.of(perBucket));
    }

    /** The same schedule with this figure for the product; replaces what it had. */
    public MasterSchedule finish(ProductId product, PerBucket units) {
        return new MasterSchedule(
                horizon,
                ImmutableMap.<ProductId, PerBucket>builder()
                        .putAll(quantity)
                        .put(product, units)
                        .buildKeepingLast());
    }
}
