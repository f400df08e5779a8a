package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedLimit;
import dev.sop.cycle.ResolvedProduct;
import dev.sop.cycle.ResolvedResource;
import dev.sop.gap.CauseKind;
import dev.sop.model.PlanPrices;
import dev.sop.product.ProductId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final int DEEPEST = 12;
    private static final double NOT_YET = Double.NaN;

    private final ResolvedCycle cycle;
    private final PlanPrices prices;
    private final int buckets;
    private final boolean wholeNumbers;
    private final List<List<Source>> sources = new ArrayList<>();
    /** What is scarce costs per unit, by place of the route and bucket of the start, as far as anybody has asked. */
    private final List<double[]> scarcities = new ArrayList<>();
    /** For each product the first bucket it can arrive in; the number of buckets where it cannot. */
    private final int[] firstArrival;

    private final List<List<LimitShares.Use>> stockUses;
    private final Map<ProductId, Integer> indices = new HashMap<>();

    CauseFinder(ResolvedCycle cycle, PlanPrices prices) {
        this.cycle = cycle;
        this.prices = prices;
        this.buckets = cycle.horizon().size();
        LimitShares shares = new LimitShares(cycle);
        this.stockUses = new ArrayList<>();
        for (int p = 0; p < cycle.products().size(); p++) {
            indices.put(cycle.products().get(p).product().id(), p);
            stockUses.add(shares.ofStock(p));
            sources.add(new ArrayList<>());
        }
        this.wholeNumbers = cycle.hasWholeNumbers();
        this.firstArrival = new int[cycle.products().size()];
        Arrays.fill(firstArrival, buckets);
        for (int r = 0; r < cycle.resources().size(); r++) {
            ImmutableList<ResolvedResource.Route> routings =
                    cycle.resources().get(r).routings();
            for (int j = 0; j < routings.size(); j++) {
                ResolvedResource.Route route = routings.get(j);
                int product = indexOf(route.product());
                double[] scarcity = new double[buckets];
                Arrays.fill(scarcity, NOT_YET);
                sources.get(product).add(new Source(scarcities.size(), r, j, route, shares.ofRoute(r, j)));
                scarcities.add(scarcity);
                if (route.firstBucket() < route.endBucket()) {
                    firstArrival[product] = Math.min(firstArrival[product], route.firstBucket() + route.leadTime());
                }
            }
        }
    }

    /** A route of a product: its place among all routes, which resource, which of its routes, and what a unit takes of which limits. */
    private record Source(
            int place, int resource, int index, ResolvedResource.Route route, List<LimitShares.Use> uses) {

        /** Where a unit that is to arrive in the bucket must be started; -1 where it cannot be. */
        int start(int arrival) {
            int start = arrival - route.leadTime();
            return start >= route.firstBucket() && start < route.endBucket() ? start : -1;
        }
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
        Way best = cheapest(product, bucket, true);
        ResolvedProduct resolved = cycle.products().get(product);
        String name = resolved.product().id().value();
        if (best == null) {
            return List.of(
                    sourcesOf(product).isEmpty()
                            ? new Share(CauseKind.NO_SOURCE, name, 1, 0, "nobody makes or buys " + name)
                            : tooLate(name));
        }
        List<Part> parts = parts(best, product, bucket);
        double total = 0;
        for (Part part : parts) {
            total += part.amount;
        }
        boolean dear = worth < Double.POSITIVE_INFINITY && leastMoney(product, bucket, 0) >= worth * (1 - DUST) - DUST;
        if (!dear && total <= DUST * (1 + best.money) && wholeNumbers) {
            return List.of(new Share(
                    CauseKind.WHOLE_LOTS,
                    name,
                    1,
                    0,
                    "only whole runs, lots, workers or steps can be had, and another does not pay"));
        }
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

    /** Why a unit is late at the end of the bucket: what cannot arrive by then is late whatever there is of anything. */
    List<Share> causesOfLateness(int product, int bucket, double worth) {
        return firstArrival[product] <= bucket || sourcesOf(product).isEmpty()
                ? causes(product, bucket, worth)
                : List.of(tooLate(cycle.products().get(product).product().id().value()));
    }

    private static Share tooLate(String name) {
        return new Share(CauseKind.LEAD_TIME, name, 1, 0, "what is started now, or while it may be, arrives too late");
    }

    /** One way to serve the unit: a route from a start to an arrival, what it costs in money and what with scarcity. */
    private record Way(Source source, int start, int arrival, double money, double total) {}

    private record Part(CauseKind kind, String id, double amount, double price, String text) {}

    /** Customers may wait; a component is there when it is taken, or not. */
    private @Nullable Way cheapest(int product, int bucket, boolean forCustomers) {
        Way best = null;
        ResolvedProduct resolved = cycle.products().get(product);
        double carryMoney = 0;
        double carryTotal = 0;
        for (int s = bucket; s >= 0; s--) {
            if (s < bucket) {
                carryMoney += resolved.holdingCost().get(s);
                carryTotal += resolved.holdingCost().get(s) + storageScarcity(product, s);
            }
            if (best != null && carryTotal >= best.total) {
                break;
            }
            best = better(best, product, s, carryMoney, carryTotal);
        }
        double lateMoney = 0;
        int most = forCustomers ? resolved.latenessLimit().orElse(buckets) : 0;
        for (int s = bucket + 1; s < buckets && s - bucket <= most; s++) {
            lateMoney += resolved.lateCost().get(s - 1);
            if (best != null && lateMoney >= best.total) {
                break;
            }
            best = better(best, product, s, lateMoney, lateMoney);
        }
        return best;
    }

    /** What serving the unit costs at least, were nothing scarce; components included. */
    private double leastMoney(int product, int bucket, int depth) {
        ResolvedProduct resolved = cycle.products().get(product);
        double least = unitCost(product, bucket, depth);
        double carry = 0;
        for (int s = bucket - 1; s >= 0 && carry < least; s--) {
            carry += resolved.holdingCost().get(s);
            least = Math.min(least, carry + unitCost(product, s, depth));
        }
        int most = depth == 0 ? resolved.latenessLimit().orElse(buckets) : 0;
        double late = 0;
        for (int s = bucket + 1; s < buckets && s - bucket <= most && late < least; s++) {
            late += resolved.lateCost().get(s - 1);
            least = Math.min(least, late + unitCost(product, s, depth));
        }
        return least;
    }

    private double unitCost(int product, int arrival, int depth) {
        double least = Double.POSITIVE_INFINITY;
        for (Source source : sourcesOf(product)) {
            int start = source.start(arrival);
            if (start >= 0) {
                double money = source.route.unitCost().get(start);
                if (!source.route.consumes().isEmpty()) {
                    money = withComponents(money, source.route, start, depth);
                }
                least = Math.min(least, money);
            }
        }
        return least;
    }

    private double withComponents(double money, ResolvedResource.Route route, int start, int depth) {
        double sum = money;
        for (Map.Entry<ProductId, Double> component : route.consumes().entrySet()) {
            sum += component.getValue() * componentMoney(component.getKey(), start, depth);
        }
        return sum;
    }

    /** A component that cannot be had in time costs nothing here: that it is scarce is said by its price. */
    private double componentMoney(ProductId component, int bucket, int depth) {
        if (depth > DEEPEST) {
            return 0;
        }
        double money = leastMoney(indexOf(component), bucket, depth + 1);
        return money == Double.POSITIVE_INFINITY ? 0 : money;
    }

    private int indexOf(ProductId product) {
        return Objects.requireNonNull(indices.get(product));
    }

    private List<Source> sourcesOf(int product) {
        return sources.get(product);
    }

    private @Nullable Way better(@Nullable Way best, int product, int arrival, double money, double total) {
        Way result = best;
        for (Source source : sourcesOf(product)) {
            int start = source.start(arrival);
            if (start < 0) {
                continue;
            }
            double unitCost = source.route.unitCost().get(start);
            double components = source.route.consumes().isEmpty() ? 0 : components(source.route, start);
            double ownTotal = total + unitCost + components + routeScarcity(source, start);
            if (result == null || ownTotal < result.total - DUST * (1 + Math.abs(result.total))) {
                result = new Way(source, start, arrival, money + unitCost, ownTotal);
            }
        }
        return result;
    }

    /** What the components of a unit cost, scarcity and all. */
    private double components(ResolvedResource.Route route, int start) {
        double sum = 0;
        for (Map.Entry<ProductId, Double> component : route.consumes().entrySet()) {
            sum += component.getValue() * prices.taken(indexOf(component.getKey()), start);
        }
        return sum;
    }

    private double routeScarcity(Source source, int start) {
        double[] known = scarcities.get(source.place);
        if (Double.isNaN(known[start])) {
            known[start] = scarcity(source, start);
        }
        return known[start];
    }

    private double scarcity(Source source, int start) {
        double scarcity = source.route.usage() * prices.capacity(source.resource, start);
        for (LimitShares.Use use : source.uses) {
            int bucket = use.bucket(start);
            scarcity += use.amount(start) * (prices.limit(use.limit(), bucket) - prices.minimum(use.limit(), bucket));
        }
        return scarcity;
    }

    private double storageScarcity(int product, int bucket) {
        double scarcity = prices.stockMaximum(product, bucket);
        for (LimitShares.Use use : stockUses.get(product)) {
            scarcity += use.amount(bucket) * prices.limit(use.limit(), use.bucket(bucket));
        }
        return scarcity;
    }

    private List<Part> parts(Way way, int product, int bucket) {
        List<Part> parts = new ArrayList<>();
        addParts(parts, way, product, bucket, 1, 0);
        return parts;
    }

    /** What is scarce on the way of {@code units} of a product, and on the ways of its components. */
    private void addParts(List<Part> parts, Way way, int product, int bucket, double units, int depth) {
        capacityParts(parts, way, units);
        for (LimitShares.Use use : way.source.uses) {
            ResolvedLimit limit = cycle.limits().get(use.limit());
            double price = prices.limit(use.limit(), use.bucket(way.start));
            add(
                    parts,
                    CauseKind.CONSTRAINT,
                    limit.id().value(),
                    units * use.amount(way.start) * price,
                    price,
                    limit.subject() + " is used up");
        }
        String name = cycle.products().get(product).product().id().value();
        for (int s = way.arrival; s < bucket; s++) {
            double most = prices.stockMaximum(product, s);
            add(parts, CauseKind.MAXIMUM_STOCK, name, units * most, most, "stock of " + name + " may not be higher");
            for (LimitShares.Use use : stockUses.get(product)) {
                ResolvedLimit limit = cycle.limits().get(use.limit());
                double price = prices.limit(use.limit(), use.bucket(s));
                add(
                        parts,
                        CauseKind.CONSTRAINT,
                        limit.id().value(),
                        units * use.amount(s) * price,
                        price,
                        limit.subject() + " is full");
            }
        }
        for (Map.Entry<ProductId, Double> component :
                way.source.route.consumes().entrySet()) {
            int part = indexOf(component.getKey());
            Way itsWay = depth > DEEPEST ? null : cheapest(part, way.start, false);
            if (itsWay != null) {
                addParts(parts, itsWay, part, way.start, units * component.getValue(), depth + 1);
            } else {
                double price = prices.taken(part, way.start);
                add(
                        parts,
                        CauseKind.LEAD_TIME,
                        component.getKey().value(),
                        units * component.getValue() * price,
                        price,
                        component.getKey() + " is not there in time");
            }
        }
    }

    /** Splits the price of a capacity into what exhausted overtime adds and the rest. */
    private void capacityParts(List<Part> parts, Way way, double units) {
        ResolvedResource resource = cycle.resources().get(way.source.resource);
        double usage = units * way.source.route.usage();
        double price = prices.capacity(way.source.resource, way.start);
        String id = resource.resource().id().value();
        double left = price;
        for (int i = 0; i < cycle.limits().size(); i++) {
            if (cycle.limits().get(i) instanceof ResolvedLimit.Overtime overtime
                    && overtime.resource().equals(resource.resource().id())) {
                double part = Math.min(left, prices.limit(i, way.start));
                left -= part;
                String text = "overtime of " + id + " is used up";
                add(parts, CauseKind.CONSTRAINT, overtime.id().value(), usage * part, part, text);
            }
        }
        double tier = Double.POSITIVE_INFINITY;
        for (int k = 0; k < resource.overtime().size(); k++) {
            tier = Math.min(tier, prices.tier(way.source.resource, k, way.start));
        }
        if (!resource.overtime().isEmpty()) {
            double part = Math.min(left, tier);
            left -= part;
            add(parts, CauseKind.OVERTIME, id, usage * part, part, "overtime of " + id + " is used up");
        }
        add(parts, CauseKind.CAPACITY, id, usage * left, price, "regular capacity of " + id + " is used up");
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
