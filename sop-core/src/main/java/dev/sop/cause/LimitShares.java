package dev.sop.cause;

import dev.sop.calendar.Series;
import dev.sop.model.reading.PlanPrices;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a unit started on a route, kept in stock, delivered or waited for takes of which limits. Overtime limits act through the price
 * of capacity.
 */
final class LimitShares {

    private final ResolvedCycle cycle;
    /** Uses by the quantity that sums count. */
    private final Map<PlanQuantity, List<Use>> byQuantity = new HashMap<>();
    /** Limits of money, which count every cost. */
    private final List<Integer> money = new ArrayList<>();

    LimitShares(ResolvedCycle cycle) {
        this.cycle = cycle;
        for (int i = 0; i < cycle.limits().size(); i++) {
            ResolvedLimit limit = cycle.limits().get(i);
            index(i, limit);
            if (limit instanceof ResolvedLimit.Money) {
                money.add(i);
            }
        }
    }

    /**
     * What one unit takes of a limit.
     *
     * @param limit index of the limit
     * @param perBucket how much, by bucket
     * @param priced bucket in which the price of a limit over the horizon stands, or -1 where each bucket has its own
     * @param later how many buckets later it is taken: a unit more now is a smaller change of the rate in the next bucket
     */
    record Use(int limit, Series perBucket, int priced, int later) {

        Use(int limit, Series perBucket, int priced) {
            this(limit, perBucket, priced, 0);
        }

        /** What the unit adds to the use of the limit; 0 where that is after the horizon. */
        double amount(int bucket) {
            return bucket + later < perBucket.size() ? perBucket.get(bucket) : 0;
        }

        int bucket(int bucket) {
            return priced < 0 ? Math.min(bucket + later, perBucket.size() - 1) : priced;
        }

        /** What the unit costs beyond money for what it takes of the limit; below 0 where the limit asks for it. */
        double scarcity(PlanPrices prices, int bucket) {
            double amount = amount(bucket);
            int at = bucket(bucket);
            return amount == 0 ? 0 : amount * (prices.limit(limit, at) - prices.minimum(limit, at));
        }

        /** What a unit of the limit is worth, on whichever side it binds. */
        double price(PlanPrices prices, int bucket) {
            int at = bucket(bucket);
            return Math.max(prices.limit(limit, at), prices.minimum(limit, at));
        }
    }

    List<Use> ofRoute(int resource, int route) {
        List<Use> uses = new ArrayList<>(of(PlanQuantity.started(resource, route)));
        ResolvedResource.Route made = cycle.resources().get(resource).routings().get(route);
        for (Use load : of(PlanQuantity.load(resource))) {
            uses.add(new Use(load.limit, load.perBucket.times(made.usage()), load.priced));
        }
        for (int i : money) {
            uses.add(new Use(i, made.unitCost(), -1));
        }
        uses.sort(Comparator.comparingInt(Use::limit));
        return uses;
    }

    List<Use> ofStock(int product) {
        List<Use> uses = new ArrayList<>(of(PlanQuantity.stock(product)));
        for (int i : money) {
            uses.add(new Use(i, cycle.products().get(product).holdingCost(), -1));
        }
        uses.sort(Comparator.comparingInt(Use::limit));
        return uses;
    }

    List<Use> ofDelivery(int product) {
        return of(PlanQuantity.shipped(product));
    }

    /** Of a customer who is not served in the bucket asked for. */
    List<Use> ofWaiting(int product) {
        return of(PlanQuantity.newlyLate(product));
    }

    /** What sums take of a unit of the quantity, in the order of the limits. */
    private List<Use> of(PlanQuantity quantity) {
        return byQuantity.getOrDefault(quantity, List.of());
    }

    /** Notes the uses of a limit; a rate counts what is made with its change and, in the next bucket, against it. */
    private void index(int limit, ResolvedLimit resolved) {
        int priced = resolved instanceof ResolvedLimit.Sum sum && sum.window().overHorizon()
                ? sum.window().end() - 1
                : -1;
        for (ResolvedLimit.Term term : resolved.terms()) {
            List<Use> uses = byQuantity.computeIfAbsent(term.quantity(), key -> new ArrayList<>(1));
            uses.add(new Use(limit, term.coefficient(), priced));
            if (resolved instanceof ResolvedLimit.RateOfChange) {
                uses.add(new Use(limit, term.coefficient().times(-1), -1, 1));
            }
        }
    }
}
