package dev.sop.reconcile;

import dev.sop.effort.PlanningEffort;
import java.time.Duration;

/** Tells the listener of an effort how the search for one plan is getting on, from the moment this is made. */
final class SearchProgress {

    private final PlanningEffort effort;
    private final long start;

    SearchProgress(PlanningEffort effort) {
        this.effort = effort;
        this.start = effort.nanoClock().getAsLong();
    }

    /** There is a plan of this cost, and no plan costs less than the bound; an infinite cost, where there is none yet, is not told. */
    void certified(long steps, double cost, double bound) {
        if (cost < Double.POSITIVE_INFINITY) {
            effort.listener()
                    .certified(
                            (int) Math.min(Integer.MAX_VALUE, steps),
                            cost,
                            bound,
                            cost > 0 ? (cost - bound) / cost : 0,
                            Duration.ofNanos(effort.nanoClock().getAsLong() - start));
        }
    }
}
