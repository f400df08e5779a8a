package dev.sop.model.reading;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.sop.calendar.Series;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.ResourcePlan;
import java.util.List;

/** What production gives and takes of each product, per bucket, added up from what is started on the routes. */
final class ItemFlows {

    private final int buckets;
    private final ListMultimap<ProductId, Started> making = ArrayListMultimap.create();
    private final ListMultimap<ProductId, Started> givingBeside = ArrayListMultimap.create();
    private final ListMultimap<ProductId, Started> taking = ArrayListMultimap.create();

    /** What is started on a route, how much of the product a unit gives or takes, and how many buckets later. */
    private record Started(ResourceKind kind, Series quantity, double perUnit, int later) {}

    ItemFlows(ResolvedCycle cycle, List<ResourcePlan> plans) {
        buckets = cycle.horizon().size();
        for (int r = 0; r < plans.size(); r++) {
            ResourceKind kind = plans.get(r).kind();
            List<ResolvedResource.Route> routes = cycle.resources().get(r).routings();
            for (int j = 0; j < routes.size(); j++) {
                ResolvedResource.Route route = routes.get(j);
                Series quantity = plans.get(r).production().get(j).quantity();
                making.put(route.product(), new Started(kind, quantity, 1, route.leadTime()));
                route.consumes()
                        .forEach((product, amount) -> taking.put(product, new Started(kind, quantity, amount, 0)));
                route.coProducts()
                        .forEach((product, amount) ->
                                givingBeside.put(product, new Started(kind, quantity, amount, route.leadTime())));
            }
        }
    }

    /** What arrives of a product from resources of a kind. */
    Series supplied(ProductId product, ResourceKind kind) {
        Series sum = Series.zeros(buckets);
        for (Started started : making.get(product)) {
            if (started.kind == kind) {
                sum = sum.plus(later(started.quantity, started.later));
            }
        }
        return sum;
    }

    /** What is taken of a product as a component, or moved to other sites, in the bucket of the start. */
    Series consumed(ProductId product) {
        return sum(taking.get(product));
    }

    /** What comes of a product beside others, when received. */
    Series coProduced(ProductId product) {
        return sum(givingBeside.get(product));
    }

    private Series sum(List<Started> all) {
        Series sum = Series.zeros(buckets);
        for (Started started : all) {
            sum = sum.plus(later(started.quantity, started.later).times(started.perUnit));
        }
        return sum;
    }

    /** The series so many buckets later; what falls after the horizon is gone from it. */
    private static Series later(Series started, int buckets) {
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
