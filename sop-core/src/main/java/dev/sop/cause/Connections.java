package dev.sop.cause;

import com.google.common.collect.ImmutableList;
import dev.sop.certificate.MarginalValue;
import dev.sop.demand.DemandLine;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which products, resources and limits have to do with each other: a resource with the products it makes, a limit with the
 * products and resources it counts. Two things that are not connected, even over others, cannot be in each other's way.
 */
final class Connections {

    private final Map<String, String> parent = new HashMap<>();

    Connections(ResolvedCycle cycle) {
        for (ResolvedProduct product : cycle.products()) {
            String id = product.product().id().value();
            join("product " + id, "subject " + id);
        }
        for (DemandLine line : cycle.demand().lines()) {
            join("product " + line.product(), "subject " + line.label());
        }
        for (ResolvedResource resource : cycle.resources()) {
            String id = "resource " + resource.resource().id();
            for (ResolvedResource.Route route : resource.routings()) {
                join(id, "product " + route.product());
                route.consumes().keySet().forEach(component -> join(id, "product " + component));
                route.coProducts().keySet().forEach(beside -> join(id, "product " + beside));
            }
        }
        for (ResolvedLimit limit : cycle.limits()) {
            String id = "subject " + limit.id();
            things(cycle, limit).forEach(thing -> join(id, thing));
            if (limit instanceof ResolvedLimit.Money) {
                cycle.products()
                        .forEach(product ->
                                join(id, "product " + product.product().id()));
            } else if (limit instanceof ResolvedLimit.Downtime downtime) {
                downtime.resource().ifPresent(resource -> join(id, "resource " + resource));
                if (downtime.limit() >= 0) {
                    join(id, "subject " + cycle.limits().get(downtime.limit()).id());
                }
            }
        }
    }

    private static Set<String> things(ResolvedCycle cycle, ResolvedLimit limit) {
        return limit.terms().stream()
                .map(term -> thing(cycle, term.quantity()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String thing(ResolvedCycle cycle, PlanQuantity quantity) {
        int index = quantity.index();
        return switch (quantity.kind()) {
            case STARTED, LOAD, OVERTIME ->
                "resource " + cycle.resources().get(index).resource().id();
            case STOCK, NEWLY_LATE, SHIPPED -> product(cycle, index);
            case LOST -> "product " + cycle.demand().lines().get(index).product();
            case WORKERS, WORKERS_CHANGED ->
                "subject " + cycle.limits().get(index).id();
        };
    }

    private static String product(ResolvedCycle cycle, int index) {
        return "product " + cycle.products().get(index).product().id();
    }

    /** The values of what is connected with the subject, in their order. */
    ImmutableList<MarginalValue> with(String subject, List<MarginalValue> values) {
        String root = root("subject " + subject);
        return values.stream().filter(value -> root.equals(root(key(value)))).collect(ImmutableList.toImmutableList());
    }

    private static String key(MarginalValue value) {
        return switch (value.kind()) {
            case DEMAND, MAXIMUM_STOCK -> "product " + value.id();
            case CAPACITY, OVERTIME -> "resource " + value.id();
            case LIMIT, MINIMUM -> "subject " + value.id();
        };
    }

    private void join(String a, String b) {
        parent.put(root(a), root(b));
    }

    private String root(String key) {
        String at = key;
        while (true) {
            String next = parent.getOrDefault(at, at);
            if (next.equals(at)) {
                return at;
            }
            at = next;
        }
    }
}
