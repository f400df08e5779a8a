package dev.sop.demand.wrong;

import dev.sop.resolved.ResolvedCycle;

/** A value knows nothing of what plans it. */
final class ValueThatKnowsTheEngine {

    private ValueThatKnowsTheEngine() {}

    static int buckets(ResolvedCycle cycle) {
        return cycle.horizon().size();
    }
}
