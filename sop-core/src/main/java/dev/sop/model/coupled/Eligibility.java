package dev.sop.model.coupled;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.Series;
import dev.sop.cycle.Goal;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedLimit;
import dev.sop.cycle.ResolvedProduct;
import dev.sop.cycle.ResolvedResource;
import dev.sop.demand.DemandLine;
import dev.sop.product.ProductId;
import java.util.Optional;

/**
 * Which cycles the family methods take, as a list of what they know. Whatever is not on it is declined with the reason, and so is
 * any component a record of the resolved cycle may get later and that holds something: new features go to the general solver until
 * they are taught here.
 *
 * <p>Taken: minimum cost and maximum profit; any routes, regular capacity, overtime tiers; limits of overtime, load, storage and
 * maxima of production; stock limits, safety stock, receipts, backorders, lateness limits, lost sales in any number of markets.
 * Declined, because it ties buckets or families in a way the methods do not see: minimum production; safety stock dearer to miss
 * than to keep customers waiting for; least stock that rises while customers may wait; a lateness limit where demand of several
 * markets, or demand that gets much cheaper to lose, may be lost.
 */
final class Eligibility {

    private static final ImmutableSet<String> CYCLE = ImmutableSet.of(
            "horizon",
            "currency",
            "goal",
            "demand",
            "lostSaleCost",
            "products",
            "resources",
            "limits",
            "targets",
            "assumptions");
    private static final ImmutableSet<String> PRODUCT = ImmutableSet.of(
            "product",
            "openingStock",
            "backorders",
            "receipts",
            "safetyStock",
            "safetyStockCost",
            "minimum",
            "maximum",
            "endingAtLeast",
            "endingExactly",
            "targetWeeksOfSupply",
            "unitCost",
            "holdingCost",
            "lateCost",
            "latenessLimit",
            "lostSalesAllowed");
    private static final ImmutableSet<String> RESOURCE =
            ImmutableSet.of("resource", "capacity", "overtime", "routings");
    private static final ImmutableSet<String> TIER = ImmutableSet.of("limit", "cost");
    private static final ImmutableSet<String> ROUTE = ImmutableSet.of("product", "usage", "unitCost");
    private static final ImmutableSet<String> OVERTIME = ImmutableSet.of("id", "resource", "maximum");
    private static final ImmutableSet<String> PRODUCTION =
            ImmutableSet.of("id", "subject", "perUnit", "resources", "minimum", "maximum");
    private static final ImmutableSet<String> STORAGE = ImmutableSet.of("id", "space", "maximum");

    private final ResolvedCycle cycle;
    private final ImmutableListMultimap<ProductId, DemandLine> lines;

    private Eligibility(ResolvedCycle cycle) {
        this.cycle = cycle;
        ImmutableListMultimap.Builder<ProductId, DemandLine> found = ImmutableListMultimap.builder();
        cycle.demand().lines().forEach(line -> found.put(line.product(), line));
        this.lines = found.build();
    }

    /** Why the cycle is not taken, in words; empty for one that is. */
    static Optional<String> declined(ResolvedCycle cycle) {
        return new Eligibility(cycle).declined();
    }

    private Optional<String> declined() {
        Optional<String> reason = unknown(cycle, CYCLE, "the cycle").or(() -> goal(cycle.goal()));
        for (int p = 0; p < cycle.products().size() && reason.isEmpty(); p++) {
            reason = product(cycle.products().get(p));
        }
        for (int r = 0; r < cycle.resources().size() && reason.isEmpty(); r++) {
            reason = resource(cycle.resources().get(r));
        }
        for (int i = 0; i < cycle.limits().size() && reason.isEmpty(); i++) {
            reason = limit(cycle.limits().get(i));
        }
        return reason;
    }

    private static Optional<String> unknown(Record part, ImmutableSet<String> known, String place) {
        return UnknownComponents.inUse(part, known).map(name -> place + " has " + name);
    }

    private static Optional<String> goal(Goal goal) {
        return goal == Goal.MINIMUM_COST || goal == Goal.MAXIMUM_PROFIT
                ? Optional.empty()
                : Optional.of("the goal is " + goal);
    }

    private Optional<String> product(ResolvedProduct product) {
        String id = product.product().id().value();
        return unknown(product, PRODUCT, id)
                .or(() -> safetyStock(product))
                .or(() -> leastStock(product))
                .or(() -> latenessAndLoss(product));
    }

    private static boolean mayBeLate(ResolvedProduct product) {
        return product.latenessLimit().orElse(1) > 0;
    }

    /** Customers never wait for safety stock to be filled. */
    private Optional<String> safetyStock(ResolvedProduct product) {
        if (!mayBeLate(product) || product.safetyStock().max() <= 0) {
            return Optional.empty();
        }
        for (int t = 0; t < cycle.horizon().size() - 1; t++) {
            double carry = product.holdingCost().get(t) + product.lateCost().get(t);
            if (product.safetyStock().get(t) > 0 && product.safetyStockCost().get(t) > carry) {
                return Optional.of("safety stock of " + product.product().id()
                        + " is dearer to miss than to keep customers waiting for");
            }
        }
        return Optional.empty();
    }

    /** Goods are never taken back from customers to fill a least stock that rises. */
    private Optional<String> leastStock(ResolvedProduct product) {
        int last = cycle.horizon().size() - 1;
        double before = product.openingStock();
        for (int t = 0; mayBeLate(product) && t < last; t++) {
            double least = StockLimits.least(product, t, last + 1);
            if (least > 0 && least > before) {
                return Optional.of("the least stock of " + product.product().id() + " rises while customers may wait");
            }
            before = least;
        }
        return Optional.empty();
    }

    /** A lateness limit counts what was not lost: fine where nothing is, or where losing early is no dearer. */
    private Optional<String> latenessAndLoss(ResolvedProduct product) {
        boolean limited = mayBeLate(product)
                && product.latenessLimit().orElse(cycle.horizon().size())
                        < cycle.horizon().size();
        if (!limited || !product.lostSalesAllowed()) {
            return Optional.empty();
        }
        int markets = lines.get(product.product().id()).size();
        if (markets > 1) {
            return Optional.of("lateness of " + product.product().id() + " is limited and demand of " + markets
                    + " markets may be lost");
        }
        int line = cycle.demand()
                .lines()
                .indexOf(lines.get(product.product().id()).stream().findFirst().orElse(null));
        return line < 0 || LossOrder.earlyIsNoDearer(cycle.lostSaleCost().get(line), product.lateCost())
                ? Optional.empty()
                : Optional.of("lateness of " + product.product().id()
                        + " is limited and a sale is cheaper to lose later than at once");
    }

    private static Optional<String> resource(ResolvedResource resource) {
        String id = resource.resource().id().value();
        Optional<String> reason = unknown(resource, RESOURCE, id);
        if (reason.isEmpty()
                && resource.capacity().isEmpty()
                && !resource.overtime().isEmpty()) {
            reason = Optional.of(id + " has overtime but no capacity");
        }
        for (int k = 0; k < resource.overtime().size() && reason.isEmpty(); k++) {
            reason = unknown(resource.overtime().get(k), TIER, "overtime of " + id);
        }
        for (int j = 0; j < resource.routings().size() && reason.isEmpty(); j++) {
            reason = unknown(resource.routings().get(j), ROUTE, "a routing of " + id);
        }
        return reason;
    }

    private static Optional<String> limit(ResolvedLimit limit) {
        if (limit instanceof ResolvedLimit.Overtime overtime) {
            return unknown(overtime, OVERTIME, limit.subject());
        }
        if (limit instanceof ResolvedLimit.Load load) {
            return unknown(load, OVERTIME, limit.subject());
        }
        if (limit instanceof ResolvedLimit.Storage storage) {
            return unknown(storage, STORAGE, limit.subject());
        }
        if (limit instanceof ResolvedLimit.Production production) {
            return unknown(production, PRODUCTION, limit.subject()).or(() -> minimum(production.minimum(), limit));
        }
        return Optional.of("limit " + limit.id() + " is of another kind");
    }

    private static Optional<String> minimum(Optional<Series> minimum, ResolvedLimit limit) {
        return minimum.filter(series -> series.max() > 0)
                .map(series -> "limit " + limit.id() + " asks for a least production");
    }
}
