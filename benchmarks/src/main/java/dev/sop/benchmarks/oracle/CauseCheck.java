package dev.sop.benchmarks.oracle;

import dev.sop.SopCycle;
import dev.sop.WhatIf;
import dev.sop.gap.Gap;
import dev.sop.gap.GapAnalysis;
import dev.sop.gap.GapKind;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Drop a limit and the gap is gone: so the limit has to be among the causes of the gap. */
final class CauseCheck {

    /** The gap as no limit holds it: nothing is lost. */
    private static final double NOTHING = 1e-6;

    private CauseCheck() {}

    /** What is wrong with the causes of the cycle of this kind and index; empty where the limit is named. */
    static Optional<Difference> check(BindingLimit limit, long seed, long index) {
        SopCycle with = limit.with(figures(seed, index));
        SopCycle without = limit.without(figures(seed, index));
        if (lost(analysis(without)) > NOTHING) {
            throw new IllegalStateException(limit + " " + index + ": something is lost without the limit too");
        }
        List<Gap> gaps = unmet(analysis(with));
        if (gaps.isEmpty()) {
            throw new IllegalStateException(limit + " " + index + ": nothing is lost with the limit");
        }
        for (Gap gap : gaps) {
            boolean named = gap.causes().stream()
                    .anyMatch(cause -> cause.kind() == limit.cause()
                            && cause.id().equals(limit.named())
                            && cause.marginalValue() > 0);
            if (!named) {
                return Optional.of(new Difference("a limit that is no cause: " + limit, gap.toString()));
            }
        }
        return Optional.empty();
    }

    private static Figures figures(long seed, long index) {
        return new Figures(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index), 1, 1, 1);
    }

    private static GapAnalysis analysis(SopCycle cycle) {
        try (WhatIf whatIf = cycle.whatIf()) {
            return whatIf.base().gapAnalysis();
        }
    }

    private static List<Gap> unmet(GapAnalysis analysis) {
        return analysis.gaps().stream()
                .filter(gap -> gap.kind() == GapKind.UNMET)
                .filter(gap -> gap.market().map("EU"::equals).orElse(true))
                .toList();
    }

    private static double lost(GapAnalysis analysis) {
        return unmet(analysis).stream().mapToDouble(Gap::volume).sum();
    }
}
