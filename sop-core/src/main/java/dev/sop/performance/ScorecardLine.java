package dev.sop.performance;

import com.google.common.collect.ImmutableList;

/**
 * A metric against its target, with what an average would hide.
 *
 * @param metric its name: {@code MAPE}, {@code plan attainment}, {@code weeks of supply}, {@code OTIF}
 * @param figure over all products and past buckets
 * @param target the target in words: {@code below 20.0 %}
 * @param goal the number aimed at
 * @param status met or missed, or undefined where there is no figure
 * @param trend the newest past bucket with a figure against the one before it that has one
 * @param change of that figure, newest less earlier; 0 where the trend is unknown
 * @param byBucket the figure of each past bucket that has one, oldest first
 * @param worstProducts the products farthest on the wrong side, worst first, at most three
 * @param worstBuckets the past buckets farthest on the wrong side, worst first, at most three
 */
public record ScorecardLine(
        String metric,
        Measured figure,
        String target,
        double goal,
        ScorecardStatus status,
        ScorecardTrend trend,
        double change,
        ImmutableList<NamedFigure> byBucket,
        ImmutableList<NamedFigure> worstProducts,
        ImmutableList<NamedFigure> worstBuckets) {}
