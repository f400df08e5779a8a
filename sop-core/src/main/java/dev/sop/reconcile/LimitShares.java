package dev.sop.reconcile;

import dev.sop.calendar.Series;
import dev.sop.cycle.PlanQuantity;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedLimit;
import dev.sop.cycle.ResolvedResource;
import dev.sop.supply.ResourceId;
import java.util.ArrayList;
import java.util.List;

/** What a unit started on a route, or kept in stock, takes of which limits. Overtime limits act through the price of capacity. */
final class LimitShares {

    private final ResolvedCycle cycle;
    private final int buckets;

    LimitShares(ResolvedCycle cycle) {
        this.cycle = cycle;
        this.buckets = cycle.horizon().size();
    }

    /**
     * What one unit takes of a limit.
     *
     * @param limit index of the limit
     * @param perBucket how much, by bucket
     * @param priced bucket in which the price of a limit over the horizon stands, or -1 where each bucket has its own
     */
    record Use(int limit, Series perBucket, int priced) {

        double amount(int bucket) {
            return perBucket.get(bucket);
        }

        int bucket(int bucket) {
            return priced < 0 ? bucket : priced;
        }
    }

    List<Use> ofRoute(int resource, int route) {
        List<Use> uses = new ArrayList<>();
        ResolvedResource made = cycle.resources().get(resource);
        ResourceId id = made.resource().id();
        ResolvedResource.Route routing = made.routings().get(route);
        for (int i = 0; i < cycle.limits().size(); i++) {
            ResolvedLimit limit = cycle.limits().get(i);
            if (limit instanceof ResolvedLimit.Production production
                    && production.resources().contains(id)) {
                add(uses, i, production.perUnit().getOrDefault(routing.product(), 0.0));
            } else if (limit instanceof ResolvedLimit.Load load
                    && load.resource().equals(id)) {
                add(uses, i, routing.usage());
            } else if (limit instanceof ResolvedLimit.Workforce crew
                    && crew.resources().contains(id)) {
                add(uses, i, crew.labour().getOrDefault(routing.product(), 0.0));
            } else if (limit instanceof ResolvedLimit.Money) {
                uses.add(new Use(i, routing.unitCost(), -1));
            } else if (limit instanceof ResolvedLimit.Combination combination) {
                add(uses, i, combination, new PlanQuantity.Started(resource, route));
            }
        }
        return uses;
    }

    List<Use> ofStock(int product) {
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < cycle.limits().size(); i++) {
            ResolvedLimit limit = cycle.limits().get(i);
            if (limit instanceof ResolvedLimit.Storage storage) {
                var id = cycle.products().get(product).product().id();
                add(uses, i, storage.space().getOrDefault(id, 0.0));
            } else if (limit instanceof ResolvedLimit.Combination combination) {
                add(uses, i, combination, new PlanQuantity.Stock(product));
            }
        }
        return uses;
    }

    private void add(List<Use> uses, int limit, double perUnit) {
        if (perUnit != 0) {
            uses.add(new Use(limit, Series.constant(buckets, perUnit), -1));
        }
    }

    private static void add(List<Use> uses, int limit, ResolvedLimit.Combination combination, PlanQuantity quantity) {
        for (ResolvedLimit.Term term : combination.terms()) {
            if (term.quantity().equals(quantity)) {
                int priced = combination.overHorizon() ? combination.endBucket() - 1 : -1;
                uses.add(new Use(limit, term.coefficient(), priced));
            }
        }
    }
}
