package dev.sop.model.productwise;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.internal.Tolerances;
import dev.sop.model.reading.OvertimeTiers;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ProductionLine;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.ResourcePlan;
import java.util.Arrays;

/** Adds up what a resource makes and spreads the load over regular time and overtime, the cheapest tier of a bucket first. */
final class ResourceReader {

    private final ResolvedResource resource;
    private final ImmutableList.Builder<ProductionLine> lines = ImmutableList.builder();
    private double[] load = new double[0];

    ResourceReader(ResolvedResource resource) {
        this.resource = resource;
    }

    ResourceKind kind() {
        return resource.resource().kind();
    }

    /** Adds what is made on routing {@code j}; routings come in their order. */
    void add(int j, double[] made) {
        ResolvedResource.Route route = resource.routings().get(j);
        if (load.length == 0) {
            load = new double[made.length];
        }
        for (int t = 0; t < load.length; t++) {
            load[t] += route.usage() * made[t];
        }
        lines.add(new ProductionLine(route.product(), Series.of(made)));
    }

    ResourcePlan read(int buckets) {
        double[] work = load.length == 0 ? new double[buckets] : load;
        double[] regular = work.clone();
        double[][] overtime = new double[resource.overtime().size()][buckets];
        if (resource.capacity().isPresent()) {
            Series capacity = resource.capacity().get();
            for (int t = 0; t < buckets; t++) {
                regular[t] = Math.min(work[t], capacity.get(t));
                double hours = work[t] - regular[t];
                if (overtime.length > 0 && hours > Tolerances.LAST_DIGITS * work[t]) {
                    OvertimeTiers.spread(resource, t, hours, overtime);
                } else {
                    regular[t] = work[t];
                }
            }
        }
        return new ResourcePlan(
                resource.resource().id(),
                resource.resource().kind(),
                resource.resource().capacityUnit(),
                resource.capacity(),
                Series.of(work),
                Series.of(regular),
                Arrays.stream(overtime).map(Series::of).collect(ImmutableList.toImmutableList()),
                lines.build());
    }
}
