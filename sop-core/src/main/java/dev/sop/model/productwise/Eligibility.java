package dev.sop.model.productwise;

import com.google.common.collect.ImmutableListMultimap;
import dev.sop.constraint.Strictness;
import dev.sop.cycle.Goal;
import dev.sop.cycle.ShortageSplit;
import dev.sop.demand.DemandLine;
import dev.sop.model.lot.StockBounds;
import dev.sop.product.HoldingBasis;
import dev.sop.product.ProductId;
import dev.sop.resolved.LimitShape;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import java.util.Optional;

/**
 * Which cycles the product-wise methods take, as a list of what they know; whatever is not on it is declined with the reason and goes to
 * the general solver.
 *
 * <p>Taken: minimum cost and maximum profit; any routes, regular capacity, overtime tiers; maxima of a resource's overtime or
 * load, of production and of stock, whichever constraint they come from; stock limits, safety stock, receipts, backorders,
 * lateness limits, lost sales in any number of markets. Declined, because it ties buckets or products in a way the methods do not
 * see: least production and stock; safety stock dearer to miss
 * than to keep customers waiting for; least stock that rises while customers may wait; a lateness limit where demand of several
 * markets, or demand that gets much cheaper to lose, may be lost.
 */
final class Eligibility {

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
        Optional<String> reason = goal(cycle);
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

    private static Optional<String> goal(ResolvedCycle cycle) {
        if (cycle.goal() != Goal.MINIMUM_COST && cycle.goal() != Goal.MAXIMUM_PROFIT) {
            return Optional.of("the goal is " + cycle.goal());
        }
        return cycle.shortageSplit() == ShortageSplit.BY_VALUE
                ? Optional.empty()
                : Optional.of("a shortage is split " + cycle.shortageSplit());
    }

    private Optional<String> product(ResolvedProduct product) {
        return stockRules(product)
                .or(() -> safetyStock(product))
                .or(() -> leastStock(product))
                .or(() -> latenessAndLoss(product));
    }

    private static Optional<String> stockRules(ResolvedProduct product) {
        ProductId id = product.product().id();
        if (product.deepViolationFactor() != 1) {
            return Optional.of("deeper violations of the safety stock of " + id + " are dearer");
        }
        if (product.endingBacklog().isPresent()) {
            return Optional.of("customers may wait for " + id + " at the end of the horizon");
        }
        if (product.maximumCost().isPresent()) {
            return Optional.of("the maximum stock of " + id + " may be passed");
        }
        if (product.product().holdingBasis() != HoldingBasis.ENDING) {
            return Optional.of("holding of " + id + " is paid on the average stock");
        }
        return product.product().shelfLife().isPresent() ? Optional.of(id + " has a shelf life") : Optional.empty();
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
            double least = StockBounds.least(product, t, last + 1);
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
        if (!resource.expansions().isEmpty()) {
            return Optional.of("capacity of " + id + " can be bought");
        }
        if (resource.capacity().isEmpty() && !resource.overtime().isEmpty()) {
            return Optional.of(id + " has overtime but no capacity");
        }
        for (ResolvedResource.Route route : resource.routings()) {
            if (!route.isPlain()) {
                return Optional.of(route.product() + " at " + id
                        + " has a lead time, components, co-products, lots, a validity, whole units or a price"
                        + " of change");
            }
        }
        return Optional.empty();
    }

    private Optional<String> limit(ResolvedLimit limit) {
        if (limit.strictness().kind() != Strictness.Kind.HARD) {
            return Optional.of("limit " + limit.id() + " may be passed");
        }
        if (limit instanceof ResolvedLimit.Material) {
            return Optional.of("limit " + limit.id() + " is kept in stock, or there is more of it at a cost");
        }
        if (!(limit instanceof ResolvedLimit.Sum sum) || LimitShape.of(limit, cycle.resources()) == LimitShape.OTHER) {
            return Optional.of("limit " + limit.id() + " is of another kind");
        }
        return sum.minimum()
                .filter(series -> series.max() > 0)
                .map(series -> "limit " + limit.id() + " asks for a least " + sum.counted());
    }
}
