package dev.sop.metrics.tracking;

import com.google.common.collect.ImmutableMap;
import dev.sop.metrics.Series;
import dev.sop.metrics.attainment.AttainmentLine;
import dev.sop.metrics.attainment.PlanAttainment;
import dev.sop.metrics.internal.Checks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A production plan as it was published, the base of plan attainment for good: later re-plans do not touch it.
 *
 * <p>Example: published for buckets 12 and 13 with lager 100, 120; actual 90 in bucket 12, 13 not over yet: one
 * line, mix 0.9.
 *
 * @param name of the plan, usually its cycle
 * @param firstBucket index of the first bucket planned, zero or more
 * @param plannedByItem units per bucket from {@code firstBucket} on; not negative
 */
public record PublishedPlan(String name, int firstBucket, ImmutableMap<String, Series> plannedByItem) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is null or {@code firstBucket} is negative
     */
    public PublishedPlan {
        Checks.notNull(name, "name");
        Checks.that(firstBucket >= 0, "firstBucket", firstBucket, "zero or more", "buckets count from 0");
        Checks.notNull(plannedByItem, "plannedByItem");
    }

    /**
     * The plan against what was made, over the planned buckets before {@code endedBuckets}; an item without a plan
     * counts as planned with zero, one without an actual as not made.
     *
     * @param actualsByItem units made per item from bucket 0 on
     * @param endedBuckets how many buckets have ended since bucket 0; later ones are not judged
     * @param tolerance half-width of the hit band, see {@link PlanAttainment#of(java.util.Collection, double)}
     */
    public PlanAttainment attainment(Map<String, Series> actualsByItem, int endedBuckets, double tolerance) {
        Set<String> items = new LinkedHashSet<>(plannedByItem.keySet());
        items.addAll(Checks.notNull(actualsByItem, "actualsByItem").keySet());
        int length =
                plannedByItem.values().stream().mapToInt(Series::size).max().orElse(0);
        int end = Math.min(endedBuckets, firstBucket + length);
        List<AttainmentLine> lines = new ArrayList<>();
        for (String item : items) {
            Series planned = plannedByItem.getOrDefault(item, Series.of());
            Series actual = actualsByItem.getOrDefault(item, Series.of());
            for (int bucket = firstBucket; bucket < end; bucket++) {
                lines.add(new AttainmentLine(
                        item, bucket, orZero(planned, bucket - firstBucket), orZero(actual, bucket)));
            }
        }
        return PlanAttainment.of(lines, tolerance);
    }

    private static double orZero(Series series, int index) {
        return index < series.size() ? series.get(index) : 0;
    }
}
