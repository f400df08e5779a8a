package dev.sop.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Bucket;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.cycle.CycleInputs;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Lays the routings of a resource over the horizon. */
final class RouteResolver {

    private final CycleInputs inputs;
    private final Horizon horizon;
    private final CostDerivation costs;
    private final Set<ProductId> wholeUnits = new HashSet<>();

    RouteResolver(CycleInputs inputs, CostDerivation costs) {
        this.inputs = inputs;
        this.horizon = inputs.horizon();
        this.costs = costs;
        for (Product product : inputs.products()) {
            if (product.wholeUnits()) {
                wholeUnits.add(product.id());
            }
        }
    }

    ImmutableList<ResolvedResource.Route> routes(SupplyResource resource) {
        ImmutableList.Builder<ResolvedResource.Route> routes = ImmutableList.builder();
        for (Routing routing : costs.effectiveRoutings(resource)) {
            routes.add(new ResolvedResource.Route(
                    routing.product(),
                    routing.usage() / routing.yieldRate(),
                    costs.unitCost(resource, routing),
                    routing.leadTime(),
                    perGoodUnit(routing),
                    routing.coProducts(),
                    lot(routing),
                    index(horizon, routing.firstBucket(), 0),
                    index(horizon, routing.lastBucket(), horizon.size() - 1) + 1,
                    wholeUnits.contains(routing.product()),
                    published(resource, routing),
                    inputs.publishedPlan().flatMap(PublishedPlan::changeCost).map(figure -> figure.over(horizon))));
        }
        return routes.build();
    }

    private static ImmutableMap<ProductId, Double> perGoodUnit(Routing routing) {
        ImmutableMap.Builder<ProductId, Double> result = ImmutableMap.builder();
        routing.consumes().forEach((product, amount) -> result.put(product, amount / routing.yieldRate()));
        return result.buildOrThrow();
    }

    private ResolvedResource.Lot lot(Routing routing) {
        return new ResolvedResource.Lot(
                routing.minimumLot(),
                routing.lotMultiple(),
                routing.setupCost().map(figure -> figure.over(horizon)),
                routing.setupTime());
    }

    /** What was published for the route; 0 for one that a published plan does not name. */
    private Optional<Series> published(SupplyResource resource, Routing routing) {
        return inputs.publishedPlan().map(plan -> {
            Series sum = Series.zeros(horizon.size());
            for (PublishedPlan.Made made : plan.production()) {
                boolean product = made.product().equals(routing.product())
                        || SiteId.isItemOf(routing.product(), made.product()); // a resource makes for one site
                if (made.resource().equals(resource.id()) && product) {
                    PerBucket quantity = made.quantity();
                    sum = sum.plus(quantity.over(horizon));
                }
            }
            return sum;
        });
    }

    /** Index of the bucket with this label, or another where there is no label. */
    static int index(Horizon horizon, Optional<String> label, int otherwise) {
        return label.flatMap(horizon::bucket).map(Bucket::index).orElse(otherwise);
    }
}
