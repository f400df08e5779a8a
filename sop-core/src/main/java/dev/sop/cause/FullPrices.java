package dev.sop.cause;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.certificate.MarginalValue;
import dev.sop.model.reading.PlanPrices;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import dev.sop.verifier.PlanMeasure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is full in a plan, as prices: {@value #FULL} where another lot does not fit, 0 where it does. A plan in whole lots has no prices
 * of its own for what its lots fill: 30 of 30 hours in lots of 10 leave a marginal value of 0, as one hour more makes no lot. Where the
 * prices of a plan explain nothing these do: a way on which nothing is full is open, and only the lots or their costs stand against
 * it.
 */
final class FullPrices implements PlanPrices {

    /** Dearer than any way on which nothing is full, whatever a unit takes of what is full. */
    static final double FULL = 1e15;

    private static final double ROUNDING = 1e-6;

    private final ResolvedCycle cycle;
    private final SupplyPlan plan;
    private final int buckets;
    /** Of each resource by bucket, whether another lot of anything it makes does not fit. */
    private final boolean[][] capacity;

    private final boolean[][] stock;
    private final boolean[][] limit;

    FullPrices(ResolvedCycle cycle, SupplyPlan plan) {
        this.cycle = cycle;
        this.plan = plan;
        this.buckets = cycle.horizon().size();
        this.capacity = new boolean[cycle.resources().size()][];
        for (int r = 0; r < capacity.length; r++) {
            capacity[r] = full(cycle.resources().get(r), plan.resources().get(r));
        }
        this.stock = new boolean[cycle.products().size()][];
        for (int p = 0; p < stock.length; p++) {
            stock[p] = full(cycle.products().get(p), plan.products().get(p));
        }
        this.limit = new boolean[cycle.limits().size()][];
        Map<Integer, Double> lots = lotsByLimit();
        for (int i = 0; i < limit.length; i++) {
            limit[i] = full(cycle.limits().get(i), lots.getOrDefault(i, 0.0));
        }
    }

    /** The least that can be added to what a route makes in a bucket: a lot, a whole unit, or any quantity. */
    private static double lot(ResolvedResource.Route route) {
        double lot = route.lot().multiple().orElse(0);
        return route.whole() ? Math.max(1, lot) : lot;
    }

    private boolean[] full(ResolvedResource resource, ResourcePlan made) {
        boolean[] full = new boolean[buckets];
        if (made.available().isEmpty()) {
            return full;
        }
        double lot = Double.POSITIVE_INFINITY;
        for (ResolvedResource.Route route : resource.routings()) {
            lot = Math.min(lot, lot(route) * route.usage());
        }
        Series most = made.available().get();
        for (ResolvedResource.Tier tier : resource.overtime()) {
            if (tier.limit().isEmpty()) {
                return full;
            }
            most = most.plus(tier.limit().get());
        }
        for (int t = 0; t < buckets; t++) {
            full[t] = isFull(made.load().get(t), most.get(t), lot);
        }
        return full;
    }

    private boolean[] full(ResolvedProduct product, ProductPlan made) {
        boolean[] full = new boolean[buckets];
        Optional<Series> most = product.maximumCost().isPresent() ? Optional.empty() : product.maximum();
        double lot = most.isPresent() ? lotOf(product) : 0;
        for (int t = 0; most.isPresent() && t < buckets; t++) {
            full[t] = isFull(made.inventory().get(t), most.get().get(t), lot);
        }
        return full;
    }

    private double lotOf(ResolvedProduct product) {
        double lot = Double.POSITIVE_INFINITY;
        for (ResolvedResource resource : cycle.resources()) {
            for (ResolvedResource.Route route : resource.routings()) {
                if (route.product().equals(product.product().id())) {
                    lot = Math.min(lot, lot(route));
                }
            }
        }
        return lot == Double.POSITIVE_INFINITY ? 0 : lot;
    }

    /** A limit that may be passed at a price is never full. */
    private boolean[] full(ResolvedLimit resolved, double lot) {
        boolean[] full = new boolean[buckets];
        if (resolved.strictness().isSoft()) {
            return full;
        }
        PlanMeasure measure = PlanMeasure.of(cycle, plan, resolved);
        if (measure.maximum().isEmpty()) {
            return full;
        }
        for (int t = measure.firstBucket(); t < measure.endBucket(); t++) {
            full[t] = isFull(measure.used().get(t), measure.maximum().get().get(t), lot);
        }
        return full;
    }

    private static boolean isFull(double used, double most, double lot) {
        double room = most - used;
        return room < Math.max(lot * (1 - ROUNDING), ROUNDING * (1 + Math.abs(most)));
    }

    /** The least that a lot of anything takes of each limit. */
    private Map<Integer, Double> lotsByLimit() {
        LimitShares shares = new LimitShares(cycle);
        Map<Integer, Double> lots = new HashMap<>();
        for (int r = 0; r < cycle.resources().size(); r++) {
            List<ResolvedResource.Route> routings = cycle.resources().get(r).routings();
            for (int j = 0; j < routings.size(); j++) {
                for (LimitShares.Use use : shares.ofRoute(r, j)) {
                    double takes = lot(routings.get(j)) * use.perBucket().max();
                    if (use.later() == 0) {
                        lots.merge(use.limit(), takes, Math::min);
                    }
                }
            }
        }
        for (int i = 0; i < cycle.limits().size(); i++) {
            for (ResolvedLimit.Term term : cycle.limits().get(i).terms()) {
                if (term.quantity().is(PlanQuantity.Kind.STOCK)) {
                    ResolvedProduct product =
                            cycle.products().get(term.quantity().index());
                    lots.merge(i, lotOf(product) * term.coefficient().max(), Math::min);
                }
            }
        }
        return lots;
    }

    private static double price(boolean full) {
        return full ? FULL : 0;
    }

    @Override
    public double demand(int product, int bucket) {
        return 0;
    }

    @Override
    public double capacity(int resource, int bucket) {
        return price(capacity[resource][bucket]);
    }

    @Override
    public double tier(int resource, int tier, int bucket) {
        return price(capacity[resource][bucket]);
    }

    @Override
    public double limit(int limit, int bucket) {
        return price(this.limit[limit][bucket]);
    }

    @Override
    public double minimum(int limit, int bucket) {
        return 0;
    }

    @Override
    public double stockMaximum(int product, int bucket) {
        return price(stock[product][bucket]);
    }

    @Override
    public ImmutableList<MarginalValue> marginalValues() {
        return ImmutableList.of();
    }
}
