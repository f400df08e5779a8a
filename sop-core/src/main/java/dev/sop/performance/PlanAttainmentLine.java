package dev.sop.performance;

import com.google.common.collect.ImmutableList;

/**
 * How much of a published plan was made, over its past buckets.
 *
 * @param plan name of the plan
 * @param volume sum made / sum planned; may pass 100 %
 * @param mix sum of the smaller of made and planned / sum planned, product by product and bucket by bucket: the headline
 * @param adherence 1 - sum of distances / sum planned, at least 0
 * @param hitRate share of planned product-buckets within 5 % of the plan
 * @param unplanned what was made though nothing was planned
 */
public record PlanAttainmentLine(
        String plan,
        Measured volume,
        Measured mix,
        Measured adherence,
        Measured hitRate,
        ImmutableList<UnplannedLine> unplanned) {}
