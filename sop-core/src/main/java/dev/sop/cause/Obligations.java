package dev.sop.cause;

import dev.sop.internal.Tolerances;
import dev.sop.model.reading.PlanPrices;
import dev.sop.product.ProductId;
import dev.sop.resolved.DemandLines;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.DowntimePlan;
import dev.sop.supply.SupplyPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Limits that make others take what is scarce: a least production, a frozen quantity, a service level of another market, stock that
 * must be there, downtime. Without such a limit the others would make room, so it stands beside what is scarce as a cause: for
 * each unit of it that a unit of the other takes, with the price of the limit, and at most with that of what is scarce.
 */
final class Obligations {

    private final ResolvedCycle cycle;
    private final PlanPrices prices;
    private final SupplyPlan plan;
    private final LimitShares shares;
    private final DemandLines lines;
    private final int buckets;
    private final Map<ProductId, Integer> products = new HashMap<>();
    /** Which limits have a price on a side that can ask for more of something; most often none. */
    private final boolean[] asks;
    /** Of these, which count stock, deliveries, or who is not served. */
    private final boolean[] asksForProducts;

    private final boolean any;

    Obligations(ResolvedCycle cycle, PlanPrices prices, SupplyPlan plan, LimitShares shares) {
        this.cycle = cycle;
        this.prices = prices;
        this.plan = plan;
        this.shares = shares;
        this.lines = DemandLines.of(cycle.demand());
        this.buckets = cycle.horizon().size();
        for (int p = 0; p < cycle.products().size(); p++) {
            products.put(cycle.products().get(p).product().id(), p);
        }
        this.asks = new boolean[cycle.limits().size()];
        this.asksForProducts = new boolean[asks.length];
        boolean found = false;
        for (int i = 0; i < asks.length; i++) {
            asks[i] = asks(i);
            found |= asks[i];
            asksForProducts[i] = asks[i] && countsProducts(cycle.limits().get(i));
        }
        this.any = found;
    }

    /**
     * A limit that makes others take of something scarce.
     *
     * @param limit its index
     * @param price what a unit of the limit is worth
     * @param perUnit what it adds to the price of a unit of what is scarce
     */
    record Obligation(int limit, double price, double perUnit) {}

    private boolean asks(int limit) {
        ResolvedLimit resolved = cycle.limits().get(limit);
        boolean both = resolved instanceof ResolvedLimit.Sum sum && !sum.onlyTakes();
        for (int t = 0; t < buckets; t++) {
            if (prices.minimum(limit, t) > Tolerances.EXPLAINED
                    || (both && prices.limit(limit, t) > Tolerances.EXPLAINED)) {
                return true;
            }
        }
        return resolved instanceof ResolvedLimit.Downtime;
    }

    /** Those that make others take capacity of a resource in a bucket, for a unit of demand of this line of this product. */
    List<Obligation> ofCapacity(int resource, int bucket, double scarcity, int product, int line) {
        List<Obligation> found = new ArrayList<>();
        if (!any || scarcity <= Tolerances.EXPLAINED) {
            return found;
        }
        ResolvedResource resolved = cycle.resources().get(resource);
        for (int j = 0; j < resolved.routings().size(); j++) {
            double usage = resolved.routings().get(j).usage();
            route(found, resource, j, bucket, usage, scarcity, product, line);
        }
        downtime(found, resource, -1, bucket, scarcity);
        return found;
    }

    /** Those that make others take of a limit in a bucket. */
    List<Obligation> ofLimit(int limit, int bucket, double scarcity, int product, int line) {
        List<Obligation> found = new ArrayList<>();
        if (!any || scarcity <= Tolerances.EXPLAINED) {
            return found;
        }
        for (int r = 0; r < cycle.resources().size(); r++) {
            ResolvedResource resolved = cycle.resources().get(r);
            for (int j = 0; j < resolved.routings().size(); j++) {
                for (LimitShares.Use use : shares.ofRoute(r, j)) {
                    if (use.limit() == limit && use.later() == 0 && use.amount(bucket) > 0) {
                        route(found, r, j, bucket, use.amount(bucket), scarcity, product, line);
                    }
                }
            }
        }
        downtime(found, -1, limit, bucket, scarcity);
        found.removeIf(obligation -> obligation.limit() == limit);
        return found;
    }

    private void route(
            List<Obligation> found,
            int resource,
            int route,
            int bucket,
            double usage,
            double scarcity,
            int product,
            int line) {
        ResolvedResource.Route made = cycle.resources().get(resource).routings().get(route);
        if (usage <= 0 || bucket < made.firstBucket() || bucket >= made.endBucket()) {
            return;
        }
        for (LimitShares.Use use : shares.ofRoute(resource, route)) {
            double wanted = asks[use.limit()] ? -use.scarcity(prices, bucket) : 0;
            add(found, use.limit(), use.price(prices, bucket), wanted / usage, scarcity);
        }
        int other = Objects.requireNonNull(products.get(made.product()));
        for (int i = 0; i < asks.length; i++) {
            if (asksForProducts[i]
                    && cycle.limits().get(i) instanceof ResolvedLimit.Sum limit
                    && !counts(limit, product, line)) {
                wanted(found, i, limit, other, bucket + made.leadTime(), usage, scarcity);
            }
        }
    }

    /** Whether losing or delaying the unit itself is what the limit is about: then it does not make others go first. */
    private static boolean counts(ResolvedLimit.Sum limit, int product, int line) {
        for (ResolvedLimit.Term term : limit.terms()) {
            int index = term.quantity().index();
            boolean own = switch (term.quantity().kind()) {
                case LOST -> index == line;
                case NEWLY_LATE, SHIPPED -> index == product;
                case STARTED, LOAD, OVERTIME, STOCK, WORKERS, WORKERS_CHANGED -> false;
            };
            if (own) {
                return true;
            }
        }
        return false;
    }

    /** What a limit adds to the worth of a unit of a product that arrives in a bucket: delivered, not lost, or in stock. */
    private void wanted(
            List<Obligation> found,
            int index,
            ResolvedLimit.Sum limit,
            int product,
            int arrival,
            double usage,
            double scarcity) {
        for (ResolvedLimit.Term term : limit.terms()) {
            double sign = sign(term.quantity(), product);
            for (int t = arrival; sign != 0 && t < buckets; t++) {
                int at = limit.window().overHorizon() ? limit.window().end() - 1 : t;
                double net = prices.limit(index, at) - prices.minimum(index, at);
                double worth = sign * net * term.coefficient().get(t);
                add(found, index, Math.abs(net), worth / usage, scarcity);
            }
        }
    }

    /** 1 where a unit more makes less of the quantity, -1 where it makes more of it, 0 where it has nothing to do with it. */
    private double sign(PlanQuantity quantity, int product) {
        boolean own = quantity.index() == product;
        return switch (quantity.kind()) {
            case LOST ->
                lines.indicesOf(cycle.products().get(product).product().id()).contains(quantity.index()) ? 1 : 0;
            case NEWLY_LATE -> own ? 1 : 0;
            case SHIPPED, STOCK -> own ? -1 : 0;
            case STARTED, LOAD, OVERTIME, WORKERS, WORKERS_CHANGED -> 0;
        };
    }

    /** Whether a limit counts what becomes of products: stock, deliveries, who waits, who is lost. */
    private static boolean countsProducts(ResolvedLimit limit) {
        return limit.terms().stream().anyMatch(term -> switch (term.quantity().kind()) {
            case STOCK, NEWLY_LATE, SHIPPED, LOST -> true;
            case STARTED, LOAD, OVERTIME, WORKERS, WORKERS_CHANGED -> false;
        });
    }

    private void downtime(List<Obligation> found, int resource, int limit, int bucket, double scarcity) {
        for (int i = 0; i < cycle.limits().size(); i++) {
            if (!(cycle.limits().get(i) instanceof ResolvedLimit.Downtime down)) {
                continue;
            }
            boolean here = resource < 0
                    ? down.limit() == limit
                    : down.resource()
                            .filter(id -> id.equals(
                                    cycle.resources().get(resource).resource().id()))
                            .isPresent();
            double machines = 0;
            for (DowntimePlan made : plan.downtimes()) {
                machines +=
                        made.id().equals(down.id().value()) ? made.machines().get(bucket) : 0;
            }
            if (here && machines > Tolerances.EXPLAINED) {
                add(found, i, scarcity * down.perMachine().get(bucket), scarcity, scarcity);
            }
        }
    }

    /** The largest of each limit, at most what is scarce is worth. */
    private static void add(List<Obligation> found, int limit, double price, double perUnit, double scarcity) {
        if (perUnit <= Tolerances.EXPLAINED) {
            return;
        }
        Obligation now = new Obligation(limit, price, Math.min(perUnit, scarcity));
        for (int k = 0; k < found.size(); k++) {
            if (found.get(k).limit() == limit) {
                found.set(k, found.get(k).perUnit() >= now.perUnit() ? found.get(k) : now);
                return;
            }
        }
        found.add(now);
    }
}
