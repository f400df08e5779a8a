package dev.sop.reconcile;

import dev.sop.calendar.Series;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedResource;
import dev.sop.demand.DemandLine;

/** What all demand would leave if each unit were made in its bucket at its cheapest unit cost, were nothing scarce. */
final class PotentialMargin {

    private PotentialMargin() {}

    static Series of(ResolvedCycle cycle) {
        double[] margin = cycle.demand().revenue().toArray();
        for (DemandLine line : cycle.demand().lines()) {
            for (int t = 0; t < margin.length; t++) {
                double cheapest = Double.POSITIVE_INFINITY;
                for (ResolvedResource resource : cycle.resources()) {
                    for (ResolvedResource.Route route : resource.routings()) {
                        if (route.product().equals(line.product())) {
                            cheapest = Math.min(cheapest, route.unitCost().get(t));
                        }
                    }
                }
                margin[t] -= cheapest < Double.POSITIVE_INFINITY
                        ? cheapest * line.volume().get(t)
                        : 0;
            }
        }
        return Series.of(margin);
    }
}
