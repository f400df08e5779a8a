package dev.sop.gap;

import com.google.common.collect.ImmutableList;

/**
 * Where the plan falls short and why, and how demand is met where it does not.
 *
 * @param gaps every gap: contradictions of limits first, then dearest first, missed targets last
 * @param coverage one for each product, in the order of the plan
 * @param conflicting where hard limits contradict each other: a few that do, such that without any one of them the others can
 *     be kept together; else empty
 */
public record GapAnalysis(
        ImmutableList<Gap> gaps, ImmutableList<CoverageLine> coverage, ImmutableList<ConflictingLimit> conflicting) {

    /** An analysis without contradictions. */
    public GapAnalysis(ImmutableList<Gap> gaps, ImmutableList<CoverageLine> coverage) {
        this(gaps, coverage, ImmutableList.of());
    }

    /** Gaps of one kind, in order. */
    public ImmutableList<Gap> of(GapKind kind) {
        return gaps.stream().filter(gap -> gap.kind() == kind).collect(ImmutableList.toImmutableList());
    }

    /** Whether nothing falls short. */
    public boolean isClosed() {
        return gaps.isEmpty();
    }
}
