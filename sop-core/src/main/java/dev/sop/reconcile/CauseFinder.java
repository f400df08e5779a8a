package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.PlanQuantity;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedLimit;
import dev.sop.cycle.ResolvedProduct;
import dev.sop.cycle.ResolvedResource;
import dev.sop.gap.CauseKind;
import dev.sop.model.PlanPrices;
import dev.sop.product.ProductId;
import dev.sop.supply.SupplyPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Causes of one more unit of a product that is not served in a bucket, from the prices of the plan. A way to serve the unit is a route
 * in that bucket, before it and kept, or after it and late. The cost of a way beyond money is scarcity, and each scarce thing on it is
 * a cause, its share in proportion to the scarcity it adds: for a capacity, usage times its price, of which the part due to exhausted
 * overtime is given to the overtime limit.
 *
 * <p>The cheapest way at the plan's prices counts, and with it every other that costs the same: a unit that could be made now if the
 * plant were larger, or a month ahead if the store were, is short because of both.
 */
final class CauseFinder {

    private static final double DUST = 1e-7;
    /** Ways whose costs differ by less than this part of one plus the cost cost the same: a hundred times the error of a price. */
    private static final double TIE = 1e-6;
    /** Least part of a unit that ways without much volume bear, of the part of the largest: each cause is named. */
    private static final double LEAST_SHARE = 0.1;

    private static final int DEEPEST = 12;
    private static final double NOT_YET = Double.NaN;

    private final ResolvedCycle cycle;
    private final PlanPrices prices;
    private final SupplyPlan plan;
    private final int buckets;
    private final boolean priced;
    private final BooleanSupplier stop;
    private final boolean wholeNumbers;
    private final List<List<Source>> sources = new ArrayList<>();
    /** What is scarce costs per unit, by place of the route and bucket of the start, as far as anybody has asked. */
    private final List<double[]> scarcities = new ArrayList<>();
    /** For each product the first bucket it can arrive in; the number of buckets where it cannot. */
    private final int[] firstArrival;

    private final List<List<LimitShares.Use>> stockUses = new ArrayList<>();
    private final List<List<LimitShares.Use>> deliveryUses = new ArrayList<>();
    private final List<List<LimitShares.Use>> waitingUses = new ArrayList<>();
    private final Obligations obligations;
    private final Map<ProductId, Integer> indices = new HashMap<>();

    /**
     * A finder.
     *
     * @param priced whether the prices are those of the plan; those of a search that was stopped explain nothing
     * @param stop asked before each unit; once it says yes the rest is not explained
     */
    CauseFinder(ResolvedCycle cycle, PlanPrices prices, SupplyPlan plan, boolean priced, BooleanSupplier stop) {
        this.priced = priced;
        this.stop = stop;
        this.cycle = cycle;
        this.prices = prices;
        this.plan = plan;
        this.buckets = cycle.horizon().size();
        LimitShares shares = new LimitShares(cycle);
        this.obligations = new Obligations(cycle, prices, plan, shares);
        for (int p = 0; p < cycle.products().size(); p++) {
            indices.put(cycle.products().get(p).product().id(), p);
            stockUses.add(shares.ofStock(p));
            deliveryUses.add(shares.ofDelivery(p));
            waitingUses.add(shares.ofWaiting(p));
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

    /** What a unit is for. */
    private enum Use {
        /** Delivered to a customer, who may wait. */
        DELIVERY,
        /** Delivered in the bucket. */
        DELIVERY_IN_TIME,
        /** There at the end of the bucket. */
        STOCK,
        /** Taken as a component. */
        COMPONENT
    }

    /**
     * Why one more unit of the product is not delivered in the bucket or later; never empty.
     *
     * @param line the line of the demand plan that asks for it; -1 where none does
     * @param worth what not serving the unit costs: where every way to serve it costs as much in money alone, nothing that
     *     is scarce is to blame
     */
    List<Share> causesOfLoss(int product, int line, int bucket, double worth) {
        return causes(product, line, bucket, worth, Use.DELIVERY);
    }

    /** Why one more unit of the product is not in stock at the end of the bucket. */
    List<Share> causesOfShortStock(int product, int bucket) {
        return causes(product, -1, bucket, Double.POSITIVE_INFINITY, Use.STOCK);
    }

    private List<Share> causes(int product, int line, int bucket, double worth, Use use) {
        ResolvedProduct resolved = cycle.products().get(product);
        String name = resolved.product().id().value();
        if (!priced || stop.getAsBoolean()) {
            return List.of(new Share(
                    CauseKind.SEARCH_STOPPED, name, 1, 0, "the search ended before it could be served or explained"));
        }
        Search search = Search.cheapestAndEqual();
        ways(search, product, bucket, use);
        List<Way> best = search.ways();
        if (best.isEmpty()) {
            return List.of(
                    sourcesOf(product).isEmpty()
                            ? new Share(CauseKind.NO_SOURCE, name, 1, 0, "nobody makes or buys " + name)
                            : tooLate(name));
        }
        boolean dear = worth < Double.POSITIVE_INFINITY && leastMoney(product, bucket, 0) >= worth * (1 - DUST) - DUST;
        List<Part> parts = dear ? List.of() : parts(best, new Unit(product, line, bucket, use));
        if (!dear && parts.isEmpty() && wholeNumbers) {
            return List.of(new Share(
                    CauseKind.WHOLE_LOTS,
                    name,
                    1,
                    0,
                    "only whole runs, lots, workers or steps can be had, and another does not pay"));
        }
        if (parts.isEmpty()) {
            String text = use == Use.DELIVERY_IN_TIME
                    ? "delivering " + name + " in time costs more than delivering it late"
                    : "serving " + name + " costs more than not serving it";
            return List.of(new Share(CauseKind.COST, name, 1, 0, text));
        }
        double total = total(parts);
        ImmutableList.Builder<Share> shares = ImmutableList.builder();
        for (Part part : parts) {
            shares.add(new Share(part.kind, part.id, part.amount / total, part.price, part.text));
        }
        return shares.build();
    }

    /** Ways with the same causes: the scarce things of the first, and how much comes by all of them in the plan. */
    private static final class Group {
        private final List<Part> parts;
        private double volume;

        Group(List<Part> parts) {
            this.parts = parts;
        }
    }

    /**
     * What is scarce on the cheapest ways. Groups of ways with the same causes share the unit in proportion to what comes by them in the
     * plan, none with less than {@value #LEAST_SHARE} of the largest: a plant that makes 3,000 and a partner that makes 300 bear 10/11
     * and 1/11. Empty where nothing is scarce.
     */
    private List<Part> parts(List<Way> best, Unit unit) {
        Map<Set<String>, Group> groups = new LinkedHashMap<>();
        Map<Long, Group> likeBefore = new HashMap<>();
        double largest = 0;
        for (Way way : best) {
            Group known = likeBefore.get(likeness(way, unit));
            if (known != null) {
                known.volume += made(way);
                largest = Math.max(largest, known.volume);
                continue;
            }
            List<Part> parts = new ArrayList<>();
            addParts(parts, way, unit, unit.product, unit.bucket, 1, 0);
            if (total(parts) > DUST * (1 + way.money)) {
                Set<String> causes = new TreeSet<>();
                parts.forEach(part -> causes.add(part.kind + " " + part.id));
                Group group = groups.computeIfAbsent(causes, key -> new Group(parts));
                group.volume += made(way);
                largest = Math.max(largest, group.volume);
                likeBefore.put(likeness(way, unit), group);
            }
        }
        List<Part> all = new ArrayList<>();
        for (Group group : groups.values()) {
            double share = largest > 0 ? Math.max(group.volume, LEAST_SHARE * largest) : 1;
            double total = total(group.parts) / share;
            group.parts.forEach(part -> merge(all, part.kind, part.id, part.amount / total, part.price, part.text));
        }
        return all;
    }

    /**
     * Ways of one route have the same causes where the same limits are scarce on it, something beside it is or not, and the unit is late
     * or not: one number for each case, so that the causes of a thousand months ahead are worked out once.
     */
    private long likeness(Way way, Unit unit) {
        double dust = DUST * (1 + Math.abs(way.total));
        long state = way.source.place;
        state = 2 * state + (way.used > unit.bucket ? 1 : 0);
        state = 2 * state + (way.total - way.money - routeScarcity(way.source, way.start) > dust ? 1 : 0);
        state = 2 * state + (prices.capacity(way.source.resource, way.start) > dust ? 1 : 0);
        for (int i = 0; i < way.source.uses.size(); i++) {
            boolean scarce = way.source.uses.get(i).scarcity(prices, way.start) > dust;
            state = 31 * state + (scarce ? i + 1 : 0);
        }
        return state;
    }

    /** Units the plan starts where the way starts. */
    private double made(Way way) {
        return plan.resources()
                .get(way.source.resource)
                .production()
                .get(way.source.index)
                .quantity()
                .get(way.start);
    }

    private static double total(List<Part> parts) {
        double total = 0;
        for (Part part : parts) {
            total += part.amount;
        }
        return total;
    }

    /** Why a unit is late at the end of the bucket: what cannot arrive by then is late whatever there is of anything. */
    List<Share> causesOfLateness(int product, int bucket) {
        return firstArrival[product] <= bucket || sourcesOf(product).isEmpty()
                ? causes(product, -1, bucket, Double.POSITIVE_INFINITY, Use.DELIVERY_IN_TIME)
                : List.of(tooLate(cycle.products().get(product).product().id().value()));
    }

    private static Share tooLate(String name) {
        return new Share(CauseKind.LEAD_TIME, name, 1, 0, "what is started now, or while it may be, arrives too late");
    }

    /** One way to serve the unit: a route from a start to an arrival, kept until it is used, what it costs in money and what with scarcity. */
    private record Way(Source source, int start, int arrival, int used, double money, double total) {}

    /** The unit that is explained. */
    private record Unit(int product, int line, int bucket, Use use) {}

    private record Part(CauseKind kind, String id, double amount, double price, String text) {}

    /** Ways offered one after another: the cheapest is kept, with all that cost the same where those count too. */
    private static final class Search {
        private final List<Way> found = new ArrayList<>();
        private final double tie;
        private double least = Double.POSITIVE_INFINITY;

        private Search(double tie) {
            this.tie = tie;
        }

        static Search cheapest() {
            return new Search(0);
        }

        static Search cheapestAndEqual() {
            return new Search(TIE);
        }

        /** The most a way of use may cost, as far as is known. */
        private double most() {
            return least + tie * (1 + Math.abs(least));
        }

        /** Whether a way that costs so much is of no use. */
        boolean isBeyond(double total) {
            return !found.isEmpty() && (tie > 0 ? total > most() : total >= least);
        }

        void offer(Way way) {
            if (found.isEmpty() || way.total < least - Math.max(tie, DUST) * (1 + Math.abs(least))) {
                found.clear();
                found.add(way);
                least = way.total;
            } else if (tie > 0 && way.total <= most()) {
                found.add(way);
                least = Math.min(least, way.total);
            }
        }

        List<Way> ways() {
            found.removeIf(way -> way.total > most());
            return found;
        }
    }

    private @Nullable Way cheapest(int product, int bucket, Use use) {
        Search search = Search.cheapest();
        ways(search, product, bucket, use);
        return search.found.isEmpty() ? null : search.found.get(0);
    }

    /** Customers may wait; a component is there when it is taken, or not. */
    private void ways(Search search, int product, int bucket, Use use) {
        boolean delivered = use == Use.DELIVERY || use == Use.DELIVERY_IN_TIME;
        double kept = use == Use.STOCK ? storageScarcity(product, bucket) : 0;
        double delivery = delivered ? scarcity(deliveryUses.get(product), bucket) : kept;
        keptUntil(search, product, bucket, 0, delivery, true);
        if (use != Use.DELIVERY) {
            return;
        }
        ResolvedProduct resolved = cycle.products().get(product);
        int most = resolved.latenessLimit().orElse(buckets);
        double lateMoney = 0;
        double waiting = scarcity(waitingUses.get(product), bucket);
        boolean keeps = !deliveryUses.get(product).isEmpty();
        for (int s = bucket + 1; s < buckets && s - bucket <= most; s++) {
            lateMoney += resolved.lateCost().get(s - 1);
            if (search.isBeyond(lateMoney)) {
                break;
            }
            double late = lateMoney + waiting + scarcity(deliveryUses.get(product), s);
            keptUntil(search, product, s, lateMoney, late, keeps);
        }
    }

    /** Ways to have a unit when it is used, which costs so much beside. */
    private void keptUntil(Search search, int product, int used, double money, double total, boolean keeps) {
        ResolvedProduct resolved = cycle.products().get(product);
        double carryMoney = money;
        double carryTotal = total;
        for (int s = used; s >= 0; s--) {
            if (s < used) {
                carryMoney += resolved.holdingCost().get(s);
                carryTotal += resolved.holdingCost().get(s) + storageScarcity(product, s);
            }
            if (search.isBeyond(carryTotal)) {
                break;
            }
            arriving(search, product, s, used, carryMoney, carryTotal);
            if (!keeps) {
                break;
            }
        }
    }

    private double scarcity(List<LimitShares.Use> uses, int bucket) {
        double scarcity = 0;
        for (LimitShares.Use use : uses) {
            scarcity += use.scarcity(prices, bucket);
        }
        return scarcity;
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

    /** Ways to have a unit arrive in a bucket, one for each route. */
    private void arriving(Search search, int product, int arrival, int used, double money, double total) {
        for (Source source : sourcesOf(product)) {
            int start = source.start(arrival);
            if (start < 0) {
                continue;
            }
            double unitCost = source.route.unitCost().get(start);
            double components = source.route.consumes().isEmpty() ? 0 : components(source.route, start);
            double ownTotal = total + unitCost + components + routeScarcity(source, start);
            search.offer(new Way(source, start, arrival, used, money + unitCost, ownTotal));
        }
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
        return source.route.usage() * prices.capacity(source.resource, start) + scarcity(source.uses, start);
    }

    private double storageScarcity(int product, int bucket) {
        return prices.stockMaximum(product, bucket) + scarcity(stockUses.get(product), bucket);
    }

    /** What is scarce on the way of {@code units} of a product, and on the ways of its components. */
    private void addParts(List<Part> parts, Way way, Unit unit, int product, int bucket, double units, int depth) {
        capacityParts(parts, way, unit, units);
        limitParts(parts, way.source.uses, way.start, units, "is used up");
        for (LimitShares.Use use : way.source.uses) {
            double price = prices.limit(use.limit(), use.bucket(way.start));
            double amount = units * use.amount(way.start);
            for (Obligations.Obligation other :
                    obligations.ofLimit(use.limit(), way.start, price, unit.product, unit.line)) {
                obligation(parts, other, amount);
            }
        }
        String name = cycle.products().get(product).product().id().value();
        boolean stays = depth == 0 && unit.use == Use.STOCK;
        for (int s = way.arrival; s < (stays ? way.used + 1 : way.used); s++) {
            double most = prices.stockMaximum(product, s);
            add(parts, CauseKind.MAXIMUM_STOCK, name, units * most, most, "stock of " + name + " may not be higher");
            limitParts(parts, stockUses.get(product), s, units, "is full");
        }
        if (depth == 0 && (unit.use == Use.DELIVERY || unit.use == Use.DELIVERY_IN_TIME)) {
            limitParts(parts, deliveryUses.get(product), way.used, units, "is used up");
            if (way.used > bucket) {
                limitParts(parts, waitingUses.get(product), bucket, units, "is used up");
            }
        }
        for (Map.Entry<ProductId, Double> component :
                way.source.route.consumes().entrySet()) {
            int part = indexOf(component.getKey());
            Way itsWay = depth > DEEPEST ? null : cheapest(part, way.start, Use.COMPONENT);
            if (itsWay != null) {
                addParts(parts, itsWay, unit, part, way.start, units * component.getValue(), depth + 1);
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

    private void limitParts(List<Part> parts, List<LimitShares.Use> uses, int bucket, double units, String full) {
        for (LimitShares.Use use : uses) {
            ResolvedLimit limit = cycle.limits().get(use.limit());
            boolean most = prices.limit(use.limit(), use.bucket(bucket)) > 0;
            add(
                    parts,
                    CauseKind.CONSTRAINT,
                    limit.id().value(),
                    units * use.scarcity(prices, bucket),
                    use.price(prices, bucket),
                    limit.subject() + " " + (most ? full : "asks for something else"));
        }
    }

    private void obligation(List<Part> parts, Obligations.Obligation other, double units) {
        ResolvedLimit limit = cycle.limits().get(other.limit());
        add(
                parts,
                CauseKind.CONSTRAINT,
                limit.id().value(),
                units * other.perUnit(),
                other.price(),
                limit.subject() + " takes what is scarce");
    }

    /** Splits the price of a capacity into what exhausted overtime adds and the rest. */
    private void capacityParts(List<Part> parts, Way way, Unit unit, double units) {
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
            } else if (cycle.limits().get(i) instanceof ResolvedLimit.Combination pool
                    && countsOvertime(pool, way.source.resource)) {
                double part = Math.min(left, prices.limit(i, way.start));
                left -= part;
                add(parts, CauseKind.CONSTRAINT, pool.id().value(), usage * part, part, pool.subject() + " is used up");
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
        for (Obligations.Obligation other :
                obligations.ofCapacity(way.source.resource, way.start, price, unit.product, unit.line)) {
            obligation(parts, other, usage);
        }
    }

    private static boolean countsOvertime(ResolvedLimit.Combination pool, int resource) {
        return pool.terms().stream()
                .anyMatch(term ->
                        term.quantity() instanceof PlanQuantity.Overtime overtime && overtime.resource() == resource);
    }

    private static void add(List<Part> parts, CauseKind kind, String id, double amount, double price, String text) {
        if (amount > DUST) {
            merge(parts, kind, id, amount, price, text);
        }
    }

    private static void merge(List<Part> parts, CauseKind kind, String id, double amount, double price, String text) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.kind == kind && part.id.equals(id)) {
                parts.set(i, new Part(kind, id, part.amount + amount, Math.max(part.price, price), part.text));
                return;
            }
        }
        parts.add(new Part(kind, id, amount, price, text));
    }
}
