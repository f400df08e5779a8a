package dev.sop.intake;

import dev.sop.calendar.Horizon;
import dev.sop.check.Names;
import dev.sop.check.ProblemCollector;
import dev.sop.problem.ProblemKind;
import dev.sop.product.ProductId;
import dev.sop.supply.Routing;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What can be wrong with a routing beyond its product and usage. */
final class RoutingCheck {

    private static final String SIGN = "Maybe the sign is wrong.";
    private static final double SMALLEST = 1e-9;

    private RoutingCheck() {}

    static void check(Horizon horizon, Set<ProductId> products, Routing routing, String at, ProblemCollector problems) {
        problems.number(at + ".leadTime", routing.leadTime(), SIGN);
        problems.number(
                at + ".yield",
                routing.yieldRate(),
                SMALLEST,
                1,
                "Maybe it was given in percent: 0.95 is 95 %, or as scrap: a scrap of 5 % is a yield of 0.95.");
        parts(products, routing.consumes(), at + ".consumes", problems);
        parts(products, routing.coProducts(), at + ".coProducts", problems);
        if (routing.consumes().containsKey(routing.product())
                || routing.coProducts().containsKey(routing.product())) {
            problems.add(
                    ProblemKind.COMBINATION,
                    at + ".consumes",
                    "'" + routing.product() + "'",
                    "other products than the one made",
                    "Maybe a yield was meant.");
        }
        above(at + ".minimumLot", routing.minimumLot(), problems);
        above(at + ".lotMultiple", routing.lotMultiple(), problems);
        problems.figure(at + ".setupCost", routing.setupCost(), horizon, SIGN);
        problems.number(at + ".setupTime", routing.setupTime(), SIGN);
        label(horizon, at + ".firstBucket", routing.firstBucket(), problems);
        label(horizon, at + ".lastBucket", routing.lastBucket(), problems);
        int first = RouteResolver.index(horizon, routing.firstBucket(), 0);
        int last = RouteResolver.index(horizon, routing.lastBucket(), horizon.size() - 1);
        if (first > last) {
            problems.add(
                    ProblemKind.BUCKET,
                    at + ".firstBucket",
                    "'" + routing.firstBucket().orElse("") + "'",
                    "not after the last, '" + routing.lastBucket().orElse("") + "'",
                    "Maybe the two were swapped.");
        }
    }

    private static void parts(
            Set<ProductId> products, Map<ProductId, Double> parts, String at, ProblemCollector problems) {
        parts.forEach((product, amount) -> {
            if (!products.contains(product)) {
                problems.add(
                        ProblemKind.REFERENCE,
                        at,
                        "'" + product + "'",
                        "one of " + Names.list(products),
                        "Maybe it is spelled another way, or missing among the products.");
            }
            problems.number(at + "[" + product + "]", amount, SMALLEST, ProblemCollector.LARGEST, SIGN);
        });
    }

    private static void above(String at, OptionalDouble value, ProblemCollector problems) {
        value.ifPresent(number -> problems.number(
                at, number, SMALLEST, ProblemCollector.LARGEST, "Maybe leave it out for any quantity."));
    }

    static void label(Horizon horizon, String at, Optional<String> label, ProblemCollector problems) {
        if (label.isPresent() && horizon.bucket(label.get()).isEmpty()) {
            problems.add(
                    ProblemKind.BUCKET,
                    at,
                    "'" + label.get() + "'",
                    "one of " + horizon.bucket(0).label() + " to "
                            + horizon.bucket(horizon.size() - 1).label(),
                    "Maybe it is the label of another horizon.");
        }
    }
}
