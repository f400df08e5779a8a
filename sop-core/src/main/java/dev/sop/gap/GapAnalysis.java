package dev.sop.gap;

import com.google.common.collect.ImmutableList;

/**
 * Where the plan falls short and why, and how demand is met where it does not.
 *
 * @param gaps every gap: contradictions of limits first, then dearest first, missed targets last
 * @param coverage one for each product, in the order of the plan
 */
public record GapAnalysis(ImmutableList<Gap> gaps, ImmutableList<CoverageLine> coverage) {

    /** Gaps of one kind, in order. */
    public ImmutableList<Gap> of(GapKind kind) {
        return gaps.stream().filter(gap -> gap.kind() == kind).collect(ImmutableList.toImmutableList());
    }

    /** Whether nothing falls short. */
    public boolean isClosed() {
        return gaps.isEmpty();
    }
}
