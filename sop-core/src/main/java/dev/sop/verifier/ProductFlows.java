package dev.sop.verifier;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.sop.calendar.Series;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;

/** What the routes of a plan give and take of each product, per bucket, added up from what is started on them. */
final class ProductFlows {

    private final int buckets;
    private final ListMultimap<ProductId, Started> making = ArrayListMultimap.create();
    private final ListMultimap<ProductId, Started> givingBeside = ArrayListMultimap.create();
    private final ListMultimap<ProductId, Started> taking = ArrayListMultimap.create();

    /** What is started on a route: how much of the product a unit gives or takes, and how many buckets later. */
    private record Started(ResourceKind kind, double perUnit, int later, Series quantity) {}

    ProductFlows(ResolvedCycle cycle, SupplyPlan plan) {
        buckets = cycle.horizon().size();
        for (int r = 0; r < plan.resources().size(); r++) {
            ResourcePlan made = plan.resources().get(r);
            for (int j = 0; j < cycle.resources().get(r).routings().size(); j++) {
                ResolvedResource.Route route =
                        cycle.resources().get(r).routings().get(j);
                Series quantity = made.production().get(j).quantity();
                making.put(route.product(), new Started(made.kind(), 1, route.leadTime(), quantity));
                route.coProducts()
                        .forEach((product, perUnit) -> givingBeside.put(
                                product, new Started(made.kind(), perUnit, route.leadTime(), quantity)));
                route.consumes()
                        .forEach((product, perUnit) ->
                                taking.put(product, new Started(made.kind(), perUnit, 0, quantity)));
            }
        }
    }

    /** What arrives of a product from resources of a kind: what was started a lead time before. */
    double[] supplied(ProductId product, ResourceKind kind) {
        double[] sum = new double[buckets];
        for (Started started : making.get(product)) {
            if (started.kind == kind) {
                add(started, sum);
            }
        }
        return sum;
    }

    /** What arrives of a product beside others. */
    double[] beside(ProductId product) {
        double[] sum = new double[buckets];
        givingBeside.get(product).forEach(started -> add(started, sum));
        return sum;
    }

    /** What is taken of a product as a component. */
    double[] taken(ProductId product) {
        double[] sum = new double[buckets];
        taking.get(product).forEach(started -> add(started, sum));
        return sum;
    }

    private void add(Started started, double[] sum) {
        for (int t = started.later; t < buckets; t++) {
            sum[t] += started.perUnit * started.quantity.get(t - started.later);
        }
    }
}
