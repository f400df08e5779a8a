package dev.sop.performance;

import dev.sop.calendar.Series;
import dev.sop.product.ProductId;

/**
 * What a published plan said about one product, never as re-planned since: the base of plan attainment.
 *
 * <p>Example: {@code PublishedProduction.of("2026-11", "pumps", "2026-11", 1_000, 1_050)}: the plan of the cycle 2026-11 had
 * 1,000 pumps in November and 1,050 in December.
 *
 * @param plan name of the plan, usually its cycle
 * @param product whose production it is
 * @param firstBucket label of the first bucket planned, a past one
 * @param volume units per bucket from there on, not negative; numbers beyond the past buckets are not judged
 */
public record PublishedProduction(String plan, ProductId product, String firstBucket, Series volume) {

    /** Production of a plan. */
    public static PublishedProduction of(String plan, String product, String firstBucket, double... volume) {
        return new PublishedProduction(plan, ProductId.of(product), firstBucket, Series.of(volume));
    }
}
