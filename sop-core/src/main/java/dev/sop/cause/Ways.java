package dev.sop.cause;

import com.google.common.collect.ImmutableList;
import dev.sop.internal.Tolerances;
import dev.sop.model.reading.PlanPrices;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ways to serve one more unit of a product: a route in the bucket, before it and kept, or after it and late. The cost of a way is its
 * money and, for each thing it takes that is scarce, the price of that in the plan.
 */
final class Ways {

    /** Ways whose costs differ by less than this part of one plus the cost cost the same: a hundred times the error of a price. */
    private static final double TIE = 1e-6;

    /** Ways that cost more have something on them that is full: a billionth of a unit of it, or money beyond any cycle's. */
    private static final double LEAST_FULL = FullPrices.FULL * 1e-9;

    private static final double NOT_YET = Double.NaN;
    private static final BitSet NOTHING = new BitSet(0);

    private final ResolvedCycle cycle;
    private final PlanPrices prices;
    private final CauseNumbers numbers;
    private final int buckets;
    private final List<List<Source>> sources = new ArrayList<>();
    /** What is scarce costs per unit, by place of the route and bucket of the start, as far as anybody has asked. */
    private final List<double[]> scarcities = new ArrayList<>();
    /** For each product the first bucket it can arrive in; the number of buckets where it cannot. */
    private final int[] firstArrival;

    private final List<List<LimitShares.Use>> stockUses = new ArrayList<>();
    private final List<List<LimitShares.Use>> deliveryUses = new ArrayList<>();
    private final List<List<LimitShares.Use>> waitingUses = new ArrayList<>();
    private final Map<ProductId, Integer> indices = new HashMap<>();

    Ways(ResolvedCycle cycle, PlanPrices prices, LimitShares shares, CauseNumbers numbers) {
        this.cycle = cycle;
        this.prices = prices;
        this.numbers = numbers;
        this.buckets = cycle.horizon().size();
        for (int p = 0; p < cycle.products().size(); p++) {
            indices.put(cycle.products().get(p).product().id(), p);
            stockUses.add(shares.ofStock(p));
            deliveryUses.add(shares.ofDelivery(p));
            waitingUses.add(shares.ofWaiting(p));
            sources.add(new ArrayList<>());
        }
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
    record Source(int place, int resource, int index, ResolvedResource.Route route, List<LimitShares.Use> uses) {

        /** Where a unit that is to arrive in the bucket must be started; -1 where it cannot be. */
        int start(int arrival) {
            int start = arrival - route.leadTime();
            return start >= route.firstBucket() && start < route.endBucket() ? start : -1;
        }
    }

    /** What a unit is for. */
    enum Use {
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
     * One way to serve the unit.
     *
     * @param source by which route
     * @param start bucket in which it is started
     * @param arrival bucket in which it arrives
     * @param used bucket in which it is used
     * @param money what it costs in money
     * @param total what it costs with what is scarce
     * @param kept numbers of what is scarce where it is kept from its arrival until it is used
     */
    record Way(Source source, int start, int arrival, int used, double money, double total, BitSet kept) {}

    /** Ways offered one after another: the cheapest is kept, with all that cost the same where those count too. */
    private static final class Search {
        private final List<Way> found = new ArrayList<>();
        private final double tie;
        private double least = Double.POSITIVE_INFINITY;

        /** Ways that cost so much do not count, unless something on them is full. */
        private final double worth;

        private Search(double tie, double worth) {
            this.tie = tie;
            this.worth = worth;
        }

        static Search cheapest() {
            return new Search(0, Double.POSITIVE_INFINITY);
        }

        static Search cheapestAndEqual(double worth) {
            return new Search(TIE, worth);
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
            if (way.total >= worth && way.total < LEAST_FULL) {
                return;
            }
            if (found.isEmpty() || way.total < least - Math.max(tie, Tolerances.EXPLAINED) * (1 + Math.abs(least))) {
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

    /** The cheapest ways and all that cost the same, in the order in which they are found; empty where there is none. */
    List<Way> cheapestAndEqual(int product, int bucket, Use use) {
        return cheapestAndEqual(product, bucket, use, Double.POSITIVE_INFINITY);
    }

    /** The same without ways that cost at least so much in money, where prices say what is {@linkplain FullPrices full}. */
    List<Way> cheapestAndEqual(int product, int bucket, Use use, double worth) {
        Search search = Search.cheapestAndEqual(worth);
        search(search, product, bucket, use);
        return search.ways();
    }

    /** The first of the cheapest ways. */
    @Nullable
    Way cheapest(int product, int bucket, Use use) {
        Search search = Search.cheapest();
        search(search, product, bucket, use);
        return search.found.isEmpty() ? null : search.found.get(0);
    }

    List<Source> sourcesOf(int product) {
        return sources.get(product);
    }

    int indexOf(ProductId product) {
        return Objects.requireNonNull(indices.get(product));
    }

    /** The first bucket in which a unit of the product that is made or bought can arrive; the number of buckets where none can. */
    int firstArrival(int product) {
        return firstArrival[product];
    }

    List<LimitShares.Use> stockUses(int product) {
        return stockUses.get(product);
    }

    List<LimitShares.Use> deliveryUses(int product) {
        return deliveryUses.get(product);
    }

    List<LimitShares.Use> waitingUses(int product) {
        return waitingUses.get(product);
    }

    /** Customers may wait; a component is there when it is taken, or not. */
    private void search(Search search, int product, int bucket, Use use) {
        boolean delivered = use == Use.DELIVERY || use == Use.DELIVERY_IN_TIME;
        double kept = use == Use.STOCK ? storageScarcity(product, bucket) : 0;
        double delivery = delivered ? scarcity(deliveryUses.get(product), bucket) : kept;
        BitSet full = use == Use.STOCK ? withFull(NOTHING, product, bucket) : NOTHING;
        keptUntil(search, product, bucket, 0, delivery, full, true);
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
            keptUntil(search, product, s, lateMoney, late, NOTHING, keeps);
        }
    }

    /** Ways to have a unit when it is used, which costs so much beside. */
    private void keptUntil(
            Search search, int product, int used, double money, double total, BitSet full, boolean keeps) {
        ResolvedProduct resolved = cycle.products().get(product);
        double carryMoney = money;
        double carryTotal = total;
        BitSet kept = full;
        for (int s = used; s >= 0; s--) {
            if (s < used) {
                carryMoney += resolved.holdingCost().get(s);
                double storage = storageScarcity(product, s);
                carryTotal += resolved.holdingCost().get(s) + storage;
                kept = storage == 0 ? kept : withFull(kept, product, s);
            }
            if (search.isBeyond(carryTotal)) {
                break;
            }
            arriving(search, product, s, used, carryMoney, carryTotal, kept);
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

    /** Ways to have a unit arrive in a bucket, one for each route. */
    private void arriving(Search search, int product, int arrival, int used, double money, double total, BitSet kept) {
        for (Source source : sourcesOf(product)) {
            int start = source.start(arrival);
            if (start < 0) {
                continue;
            }
            double unitCost = source.route.unitCost().get(start);
            double components = source.route.consumes().isEmpty() ? 0 : components(source.route, start);
            double ownTotal = total + unitCost + components + routeScarcity(source, start);
            if (!search.isBeyond(ownTotal)) {
                search.offer(new Way(source, start, arrival, used, money + unitCost, ownTotal, kept));
            }
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

    /** What is scarce on a way, and what is scarce to keep a unit at the end of a bucket; the same set where that adds nothing. */
    private BitSet withFull(BitSet kept, int product, int bucket) {
        BitSet with = kept;
        if (prices.stockMaximum(product, bucket) > Tolerances.EXPLAINED) {
            with = with(with, numbers.maximumStock(product));
        }
        for (LimitShares.Use use : stockUses.get(product)) {
            if (use.scarcity(prices, bucket) > Tolerances.EXPLAINED) {
                with = with(with, numbers.limit(use.limit()));
            }
        }
        return with;
    }

    private static BitSet with(BitSet set, int number) {
        if (set.get(number)) {
            return set;
        }
        BitSet more = (BitSet) set.clone();
        more.set(number);
        return more;
    }
}
