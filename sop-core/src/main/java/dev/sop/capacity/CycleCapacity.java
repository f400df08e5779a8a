package dev.sop.capacity;

import dev.sop.calendar.Series;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedLimit;
import dev.sop.cycle.ResolvedResource;
import java.util.Optional;

/** What a resource of a cycle has per bucket; empty where that has no limit. */
final class CycleCapacity {

    private CycleCapacity() {}

    static Optional<Series> of(ResolvedCycle cycle, ResolvedResource resource, CapacityBasis basis) {
        return switch (basis) {
            case REGULAR -> resource.capacity();
            case WITH_OVERTIME ->
                resource.capacity()
                        .map(regular -> withOvertime(cycle, resource, regular))
                        .filter(most -> most.max() < Double.POSITIVE_INFINITY);
        };
    }

    private static Series withOvertime(ResolvedCycle cycle, ResolvedResource resource, Series regular) {
        double[] most = new double[regular.size()];
        for (int t = 0; t < most.length; t++) {
            int bucket = t;
            double overtime = 0;
            for (ResolvedResource.Tier tier : resource.overtime()) {
                overtime += tier.limit().map(series -> series.get(bucket)).orElse(Double.POSITIVE_INFINITY);
            }
            double load = Double.POSITIVE_INFINITY;
            for (ResolvedLimit limit : cycle.limits()) {
                if (limit instanceof ResolvedLimit.Overtime cap
                        && cap.resource().equals(resource.resource().id())) {
                    overtime = Math.min(overtime, cap.maximum().get(t));
                } else if (limit instanceof ResolvedLimit.Load cap
                        && cap.resource().equals(resource.resource().id())) {
                    load = Math.min(load, cap.maximum().get(t));
                }
            }
            most[t] = Math.min(regular.get(t) + overtime, load);
        }
        return Series.of(most);
    }
}
