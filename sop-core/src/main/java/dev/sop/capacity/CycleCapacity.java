package dev.sop.capacity;

import dev.sop.calendar.Series;
import dev.sop.resolved.LimitShape;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a resource of a cycle has per bucket, with these regular hours; empty where that has no limit. */
final class CycleCapacity {

    private CycleCapacity() {}

    static Optional<Series> of(
            ResolvedCycle cycle, ResolvedResource resource, Optional<Series> regular, CapacityBasis basis) {
        return switch (basis) {
            case REGULAR -> regular;
            case WITH_OVERTIME ->
                regular.map(hours -> withOvertime(cycle, resource, hours))
                        .filter(most -> most.max() < Double.POSITIVE_INFINITY);
        };
    }

    private static Series withOvertime(ResolvedCycle cycle, ResolvedResource resource, Series regular) {
        List<Series> overtimeLimits = limits(cycle, resource, LimitShape.OVERTIME);
        List<Series> loadLimits = limits(cycle, resource, LimitShape.LOAD);
        double[] most = new double[regular.size()];
        for (int t = 0; t < most.length; t++) {
            int bucket = t;
            double overtime = 0;
            for (ResolvedResource.Tier tier : resource.overtime()) {
                overtime += tier.limit().map(series -> series.get(bucket)).orElse(Double.POSITIVE_INFINITY);
            }
            overtime = Math.min(overtime, least(overtimeLimits, t));
            double load = least(loadLimits, t);
            most[t] = Math.min(regular.get(t) + overtime, load);
        }
        return Series.of(most);
    }

    private static double least(List<Series> limits, int bucket) {
        return limits.stream().mapToDouble(most -> most.get(bucket)).min().orElse(Double.POSITIVE_INFINITY);
    }

    private static List<Series> limits(ResolvedCycle cycle, ResolvedResource resource, LimitShape shape) {
        List<Series> found = new ArrayList<>();
        for (ResolvedLimit limit : cycle.limits()) {
            if (limit instanceof ResolvedLimit.Sum sum
                    && LimitShape.of(limit, cycle.resources()) == shape
                    && cycle.resources().get(LimitShape.resourceOf(sum)).equals(resource)) {
                sum.maximum().ifPresent(found::add);
            }
        }
        return found;
    }
}
