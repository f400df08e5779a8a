package dev.sop.model;

import dev.sop.calendar.Series;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedResource;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourcePlan;
import java.util.List;

/**
 * What production takes of a product, and what it gives beside another.
 *
 * @param consumed as a component, or moved to other sites, in the bucket of the start
 * @param coProduced beside other products, when received
 */
record ItemFlows(Series consumed, Series coProduced) {

    static ItemFlows of(ResolvedCycle cycle, List<ResourcePlan> plans, ProductId product) {
        int buckets = cycle.horizon().size();
        Series consumed = Series.zeros(buckets);
        Series coProduced = Series.zeros(buckets);
        for (int r = 0; r < plans.size(); r++) {
            List<ResolvedResource.Route> routes = cycle.resources().get(r).routings();
            for (int j = 0; j < routes.size(); j++) {
                Double taken = routes.get(j).consumes().get(product);
                Double given = routes.get(j).coProducts().get(product);
                Series started = plans.get(r).production().get(j).quantity();
                if (taken != null) {
                    consumed = consumed.plus(started.times(taken));
                }
                if (given != null) {
                    coProduced = coProduced.plus(
                            later(started, routes.get(j).leadTime()).times(given));
                }
            }
        }
        return new ItemFlows(consumed, coProduced);
    }

    /** The series so many buckets later; what falls after the horizon is gone from it. */
    static Series later(Series started, int buckets) {
        if (buckets == 0) {
            return started;
        }
        double[] later = new double[started.size()];
        for (int t = buckets; t < later.length; t++) {
            later[t] = started.get(t - buckets);
        }
        return Series.of(later);
    }
}
