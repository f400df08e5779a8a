package dev.sop.cause;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.sop.calendar.Series;
import dev.sop.demand.DemandLine;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedResource;
import java.util.List;

/** What all demand would leave if each unit were made in its bucket at its cheapest unit cost, were nothing scarce. */
final class PotentialMargin {

    private PotentialMargin() {}

    static Series of(ResolvedCycle cycle) {
        ListMultimap<ProductId, Series> costs = ArrayListMultimap.create();
        for (ResolvedResource resource : cycle.resources()) {
            for (ResolvedResource.Route route : resource.routings()) {
                costs.put(route.product(), route.unitCost());
            }
        }
        double[] margin = cycle.demand().revenue().toArray();
        for (DemandLine line : cycle.demand().lines()) {
            List<Series> routes = costs.get(line.product());
            for (int t = 0; t < margin.length; t++) {
                double cheapest = Double.POSITIVE_INFINITY;
                for (Series cost : routes) {
                    cheapest = Math.min(cheapest, cost.get(t));
                }
                margin[t] -= cheapest < Double.POSITIVE_INFINITY
                        ? cheapest * line.volume().get(t)
                        : 0;
            }
        }
        return Series.of(margin);
    }
}
