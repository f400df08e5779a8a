package dev.sop.metrics.inventory;

import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;

/**
 * One item of a family whose cover is rolled up.
 *
 * @param item the item
 * @param position its stock, in the family's unit
 * @param demand demand of the buckets that follow, in the family's unit; as many buckets as the other members have
 */
public record CoverMember(String item, StockPosition position, Series demand) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is null
     */
    public CoverMember {
        Checks.notNull(item, "item");
        Checks.notNull(position, "position");
        Checks.notNull(demand, "demand");
    }
}
