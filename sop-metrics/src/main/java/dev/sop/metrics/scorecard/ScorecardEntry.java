package dev.sop.metrics.scorecard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.internal.Checks;
import java.util.Comparator;
import java.util.Map;

/**
 * One metric on a scorecard: the total, and the parts it is made of, so that a good average cannot hide a bad family
 * or bucket.
 *
 * <p>Example: OTIF 0.97 with families A 0.99 and B 0.61 has {@code worstFamilies(1)} = [B 0.61].
 *
 * @param target what it should be
 * @param result what it is
 * @param byFamily the same metric per family, in the caller's order; may be empty
 * @param byBucket the same metric per bucket, in time order; may be empty
 */
public record ScorecardEntry(
        Target target,
        MetricResult result,
        ImmutableMap<String, MetricResult> byFamily,
        ImmutableMap<String, MetricResult> byBucket) {
    /** Checks the parts. */
    public ScorecardEntry {
        Checks.notNull(target, "target");
        Checks.notNull(result, "result");
        Checks.notNull(byFamily, "byFamily");
        Checks.notNull(byBucket, "byBucket");
    }

    /** An entry without parts. */
    public static ScorecardEntry of(Target target, MetricResult result) {
        return new ScorecardEntry(target, result, ImmutableMap.of(), ImmutableMap.of());
    }

    /** How the total stands. */
    public TargetStatus status() {
        return target.status(result);
    }

    /**
     * The families farthest on the wrong side, worst first, at most so many; equals keep their order, undefined ones
     * are not ranked.
     */
    public ImmutableList<Member> worstFamilies(int atMost) {
        return worst(byFamily, atMost);
    }

    /** The buckets farthest on the wrong side, as {@link #worstFamilies}. */
    public ImmutableList<Member> worstBuckets(int atMost) {
        return worst(byBucket, atMost);
    }

    private ImmutableList<Member> worst(Map<String, MetricResult> parts, int atMost) {
        Checks.that(atMost >= 0, "atMost", atMost, "zero or more", "Integer.MAX_VALUE says all");
        return parts.entrySet().stream()
                .filter(part -> part.getValue().isDefined())
                .map(part -> new Member(part.getKey(), part.getValue().value(), target.status(part.getValue())))
                .sorted(Comparator.comparingDouble((Member member) -> target.shortfall(member.value()))
                        .reversed())
                .limit(atMost)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A part of the total.
     *
     * @param name family or bucket
     * @param value its value
     * @param status how it stands against the total's target
     */
    public record Member(String name, double value, TargetStatus status) {}
}
