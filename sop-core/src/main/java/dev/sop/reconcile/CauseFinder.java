package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedLimit;
import dev.sop.cycle.ResolvedProduct;
import dev.sop.cycle.ResolvedResource;
import dev.sop.gap.CauseKind;
import dev.sop.model.PlanPrices;
import dev.sop.product.ProductId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says why one more unit of a product in a bucket is not served, from the prices of the plan. It looks for the cheapest way
 * to serve the unit at those prices: make it on some route in that bucket, before it and keep it, or after it and be late.
 * What that way costs beyond money is scarcity, and each scarce thing on the way is a cause, its share in proportion to
 * what it adds: for a capacity, usage times its price, of which the part due to exhausted overtime is given to the overtime
 * limit.
 */
final class CauseFinder {

    private static final double DUST = 1e-7;

    private final ResolvedCycle cycle;
    private final PlanPrices prices;
    private final int buckets;
    private final ImmutableListMultimap<ProductId, Source> sources;

    CauseFinder(ResolvedCycle cycle, PlanPrices prices) {
        this.cycle = cycle;
        this.prices = prices;
        this.buckets = cycle.horizon().size();
        ImmutableListMultimap.Builder<ProductId, Source> found = ImmutableListMultimap.builder();
        for (int r = 0; r < cycle.resources().size(); r++) {
            ImmutableList<ResolvedResource.Route> routings =
                    cycle.resources().get(r).routings();
            for (int j = 0; j < routings.size(); j++) {
                found.put(routings.get(j).product(), new Source(r, j, routings.get(j), uses(r, routings.get(j))));
            }
        }
        this.sources = found.build();
    }

    /** A route of a product: which resource, which of its routes, and what a unit takes of which limits. */
    private record Source(int resource, int index, ResolvedResource.Route route, List<Use> uses) {}

    /** What one unit takes of a limit. */
    private record Use(int limit, double amount) {}

    private List<Use> uses(int resource, ResolvedResource.Route route) {
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < cycle.limits().size(); i++) {
            double amount = limitUse(i, resource, route);
            if (amount != 0) {
                uses.add(new Use(i, amount));
            }
        }
        return uses;
    }

    /**
     * One scarce thing and its share.
     *
     * @param kind what sort
     * @param id which one
     * @param share its part, 0 to 1; all shares of a unit sum to 1
     * @param marginalValue what one more unit of it saves
     * @param text in words
     */
    record Share(CauseKind kind, String id, double share, double marginalValue, String text) {}

    /**
     * Why one more unit of the product is not served in the bucket; never empty.
     *
     * @param worth what not serving the unit costs: where every way to serve it costs as much in money alone, nothing that
     *     is scarce is to blame
     */
    List<Share> causes(int product, int bucket, double worth) {
        Way best = cheapest(product, bucket);
        ResolvedProduct resolved = cycle.products().get(product);
        String name = resolved.product().id().value();
        if (best == null) {
            return List.of(new Share(CauseKind.NO_SOURCE, name, 1, 0, "nobody makes or buys " + name));
        }
        List<Part> parts = parts(best, product, bucket);
        double total = 0;
        for (Part part : parts) {
            total += part.amount;
        }
        boolean dear = leastMoney(product, bucket) >= worth * (1 - DUST) - DUST;
        if (dear || total <= DUST * (1 + best.money)) {
            return List.of(
                    new Share(CauseKind.COST, name, 1, 0, "serving " + name + " costs more than not serving it"));
        }
        ImmutableList.Builder<Share> shares = ImmutableList.builder();
        for (Part part : parts) {
            shares.add(new Share(part.kind, part.id, part.amount / total, part.price, part.text));
        }
        return shares.build();
    }

    /** One way to serve the unit: a route in a bucket, what it costs in money and what with scarcity. */
    private record Way(int resource, int route, int bucket, double money, double total) {}

    private record Part(CauseKind kind, String id, double amount, double price, String text) {}

    private @Nullable Way cheapest(int product, int bucket) {
        Way best = null;
        double carryMoney = 0;
        double carryTotal = 0;
        for (int s = bucket; s >= 0; s--) {
            if (s < bucket) {
                carryMoney += cycle.products().get(product).holdingCost().get(s);
                carryTotal += cycle.products().get(product).holdingCost().get(s) + storageScarcity(product, s);
            }
            if (best != null && carryTotal >= best.total) {
                break;
            }
            best = better(best, product, s, carryMoney, carryTotal);
        }
        ResolvedProduct resolved = cycle.products().get(product);
        double lateMoney = 0;
        int most = resolved.latenessLimit().orElse(buckets);
        for (int s = bucket + 1; s < buckets && s - bucket <= most; s++) {
            lateMoney += resolved.lateCost().get(s - 1);
            if (best != null && lateMoney >= best.total) {
                break;
            }
            best = better(best, product, s, lateMoney, lateMoney);
        }
        return best;
    }

    /** What serving the unit costs at least, were nothing scarce. */
    private double leastMoney(int product, int bucket) {
        ResolvedProduct resolved = cycle.products().get(product);
        double least = unitCost(product, bucket);
        double carry = 0;
        for (int s = bucket - 1; s >= 0 && carry < least; s--) {
            carry += resolved.holdingCost().get(s);
            least = Math.min(least, carry + unitCost(product, s));
        }
        int most = resolved.latenessLimit().orElse(buckets);
        double late = 0;
        for (int s = bucket + 1; s < buckets && s - bucket <= most && late < least; s++) {
            late += resolved.lateCost().get(s - 1);
            least = Math.min(least, late + unitCost(product, s));
        }
        return least;
    }

    private double unitCost(int product, int bucket) {
        double least = Double.POSITIVE_INFINITY;
        for (Source source : sourcesOf(product)) {
            least = Math.min(least, source.route.unitCost().get(bucket));
        }
        return least;
    }

    private ImmutableList<Source> sourcesOf(int product) {
        return sources.get(cycle.products().get(product).product().id());
    }

    private @Nullable Way better(@Nullable Way best, int product, int bucket, double money, double total) {
        Way result = best;
        for (Source source : sourcesOf(product)) {
            double unitCost = source.route.unitCost().get(bucket);
            double ownTotal = total + unitCost + routeScarcity(source, bucket);
            if (result == null || ownTotal < result.total - DUST * (1 + Math.abs(result.total))) {
                result = new Way(source.resource, source.index, bucket, money + unitCost, ownTotal);
            }
        }
        return result;
    }

    private double routeScarcity(Source source, int bucket) {
        double scarcity = source.route.usage() * prices.capacity(source.resource, bucket);
        for (Use use : source.uses) {
            scarcity += use.amount * (prices.limit(use.limit, bucket) - prices.minimum(use.limit, bucket));
        }
        return scarcity;
    }

    /** How much of a limit one unit on the route takes; overtime limits act through the price of capacity. */
    private double limitUse(int limit, int resource, ResolvedResource.Route route) {
        ResolvedLimit resolved = cycle.limits().get(limit);
        var id = cycle.resources().get(resource).resource().id();
        if (resolved instanceof ResolvedLimit.Production production
                && production.resources().contains(id)) {
            Double perUnit = production.perUnit().get(route.product());
            return perUnit == null ? 0 : perUnit;
        }
        if (resolved instanceof ResolvedLimit.Load load && load.resource().equals(id)) {
            return route.usage();
        }
        return 0;
    }

    private double storageScarcity(int product, int bucket) {
        double scarcity = prices.stockMaximum(product, bucket);
        for (int i = 0; i < cycle.limits().size(); i++) {
            if (cycle.limits().get(i) instanceof ResolvedLimit.Storage storage) {
                Double space = storage.space()
                        .get(cycle.products().get(product).product().id());
                scarcity += space == null ? 0 : space * prices.limit(i, bucket);
            }
        }
        return scarcity;
    }

    private List<Part> parts(Way way, int product, int bucket) {
        List<Part> parts = new ArrayList<>();
        ResolvedResource resource = cycle.resources().get(way.resource);
        ResolvedResource.Route route = resource.routings().get(way.route);
        capacityParts(parts, way, resource, route);
        for (int i = 0; i < cycle.limits().size(); i++) {
            ResolvedLimit limit = cycle.limits().get(i);
            double price = prices.limit(i, way.bucket);
            String text = limit.subject() + " is used up";
            add(parts, CauseKind.CONSTRAINT, limit.id().value(), limitUse(i, way.resource, route) * price, price, text);
        }
        String name = cycle.products().get(product).product().id().value();
        for (int s = way.bucket; s < bucket; s++) {
            double most = prices.stockMaximum(product, s);
            add(parts, CauseKind.MAXIMUM_STOCK, name, most, most, "stock of " + name + " may not be higher");
            for (int i = 0; i < cycle.limits().size(); i++) {
                if (cycle.limits().get(i) instanceof ResolvedLimit.Storage storage) {
                    Double space = storage.space()
                            .get(cycle.products().get(product).product().id());
                    double price = prices.limit(i, s);
                    String id = storage.id().value();
                    add(
                            parts,
                            CauseKind.CONSTRAINT,
                            id,
                            space == null ? 0 : space * price,
                            price,
                            storage.subject() + " is full");
                }
            }
        }
        return parts;
    }

    /** Splits the price of a capacity into what exhausted overtime adds and the rest. */
    private void capacityParts(List<Part> parts, Way way, ResolvedResource resource, ResolvedResource.Route route) {
        double price = prices.capacity(way.resource, way.bucket);
        String id = resource.resource().id().value();
        double left = price;
        for (int i = 0; i < cycle.limits().size(); i++) {
            if (cycle.limits().get(i) instanceof ResolvedLimit.Overtime overtime
                    && overtime.resource().equals(resource.resource().id())) {
                double part = Math.min(left, prices.limit(i, way.bucket));
                left -= part;
                String text = "overtime of " + id + " is used up";
                add(parts, CauseKind.CONSTRAINT, overtime.id().value(), route.usage() * part, part, text);
            }
        }
        double tier = Double.POSITIVE_INFINITY;
        for (int k = 0; k < resource.overtime().size(); k++) {
            tier = Math.min(tier, prices.tier(way.resource, k, way.bucket));
        }
        if (!resource.overtime().isEmpty()) {
            double part = Math.min(left, tier);
            left -= part;
            add(parts, CauseKind.OVERTIME, id, route.usage() * part, part, "overtime of " + id + " is used up");
        }
        add(parts, CauseKind.CAPACITY, id, route.usage() * left, price, "regular capacity of " + id + " is used up");
    }

    private static void add(List<Part> parts, CauseKind kind, String id, double amount, double price, String text) {
        if (amount <= DUST) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.kind == kind && part.id.equals(id)) {
                parts.set(i, new Part(kind, id, part.amount + amount, Math.max(part.price, price), text));
                return;
            }
        }
        parts.add(new Part(kind, id, amount, price, text));
    }
}
