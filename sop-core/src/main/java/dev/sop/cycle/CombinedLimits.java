package dev.sop.cycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.constraint.ServiceLevel;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.SourcingSplit;
import dev.sop.constraint.StockRange;
import dev.sop.cycle.ResolvedLimit.Combination;
import dev.sop.cycle.ResolvedLimit.Term;
import dev.sop.demand.DemandLine;
import dev.sop.demand.DemandPlan;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Limits that are sums of quantities of the plan. */
final class CombinedLimits {

    private final Horizon horizon;
    private final int buckets;
    private final Series one;
    private final ImmutableList<Product> products;
    private final DemandPlan demand;
    private final ImmutableList<ResolvedResource> resources;

    CombinedLimits(
            Horizon horizon,
            ImmutableList<Product> products,
            DemandPlan demand,
            ImmutableList<ResolvedResource> resources) {
        this.horizon = horizon;
        this.buckets = horizon.size();
        this.one = Series.constant(buckets, 1);
        this.products = products;
        this.demand = demand;
        this.resources = resources;
    }

    Combination shipments(ShipmentRange limit, ResolvedStrictness strictness) {
        return perBucket(
                limit.id(),
                "shipments " + limit.id(),
                perProduct(limit.products(), PlanQuantity.Shipped::new),
                limit.minimum().map(figure -> figure.over(horizon)),
                limit.maximum().map(figure -> figure.over(horizon)),
                strictness);
    }

    Combination stock(StockRange limit, ResolvedStrictness strictness) {
        return perBucket(
                limit.id(),
                "stock " + limit.id(),
                perProduct(limit.products(), PlanQuantity.Stock::new),
                limit.minimum().map(figure -> figure.over(horizon)),
                limit.maximum().map(figure -> figure.over(horizon)),
                strictness);
    }

    private ImmutableList<Term> perProduct(ImmutableSet<ProductId> named, IntFunction<PlanQuantity> quantity) {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        for (int p = 0; p < products.size(); p++) {
            if (named.isEmpty() || named.contains(products.get(p).id())) {
                terms.add(new Term(quantity.apply(p), one));
            }
        }
        return terms.build();
    }

    Combination service(ServiceLevel limit, ResolvedStrictness strictness) {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        Series allowed = Series.zeros(buckets);
        for (int k = 0; k < demand.lines().size(); k++) {
            DemandLine line = demand.lines().get(k);
            boolean product = limit.products().isEmpty() || limit.products().contains(line.product());
            boolean market = limit.markets().isEmpty()
                    || line.market().filter(limit.markets()::contains).isPresent();
            if (product && market) {
                terms.add(new Term(new PlanQuantity.Lost(k), one));
                allowed = allowed.plus(line.volume().times(1 - limit.share()));
            }
        }
        if (limit.onTime()) {
            terms.addAll(perProduct(limit.products(), PlanQuantity.NewlyLate::new));
        }
        return new Combination(
                limit.id(),
                "service level " + limit.id(),
                terms.build(),
                Optional.empty(),
                Optional.of(allowed),
                !limit.everyBucket() && !limit.onTime(),
                0,
                buckets,
                strictness,
                1 - limit.share());
    }

    /** For each source {@code share * (all started) - (started there)}: at most 0 for a least share, at least for a most. */
    List<Combination> sourcing(SourcingSplit limit, ResolvedStrictness strictness) {
        List<Combination> result = new ArrayList<>();
        limit.least()
                .forEach((resource, share) -> result.add(split(
                        limit, resource, share, Optional.empty(), Optional.of(Series.zeros(buckets)), strictness)));
        limit.most()
                .forEach((resource, share) -> result.add(split(
                        limit, resource, share, Optional.of(Series.zeros(buckets)), Optional.empty(), strictness)));
        return result;
    }

    private Combination split(
            SourcingSplit limit,
            ResourceId source,
            double share,
            Optional<Series> minimum,
            Optional<Series> maximum,
            ResolvedStrictness strictness) {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        for (int r = 0; r < resources.size(); r++) {
            ResolvedResource resource = resources.get(r);
            for (int j = 0; j < resource.routings().size(); j++) {
                if (resource.routings().get(j).product().equals(limit.product())) {
                    double own = resource.resource().id().equals(source) ? 1 : 0;
                    terms.add(new Term(new PlanQuantity.Started(r, j), Series.constant(buckets, share - own)));
                }
            }
        }
        return new Combination(
                limit.id(),
                "share of " + source + " in " + limit.product(),
                terms.build(),
                minimum,
                maximum,
                limit.overHorizon(),
                0,
                buckets,
                strictness);
    }

    /** One for each route: what is started in the first buckets is what was published. */
    List<Combination> frozen(
            ConstraintId id, int frozen, ImmutableSet<ResourceId> named, ResolvedStrictness strictness) {
        List<Combination> result = new ArrayList<>();
        for (int r = 0; r < resources.size(); r++) {
            ResolvedResource resource = resources.get(r);
            if (!named.isEmpty() && !named.contains(resource.resource().id())) {
                continue;
            }
            for (int j = 0; j < resource.routings().size(); j++) {
                ResolvedResource.Route route = resource.routings().get(j);
                Series published = route.published().orElseGet(() -> Series.zeros(buckets));
                result.add(new Combination(
                        id,
                        "frozen " + route.product() + " at "
                                + resource.resource().id(),
                        ImmutableList.of(new Term(new PlanQuantity.Started(r, j), one)),
                        Optional.of(published),
                        Optional.of(published),
                        false,
                        0,
                        Math.min(frozen, buckets),
                        strictness));
            }
        }
        return result;
    }

    Combination pooledOvertime(ConstraintId id, List<Integer> pool, Series maximum, ResolvedStrictness strictness) {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        for (int r : pool) {
            for (int k = 0; k < resources.get(r).overtime().size(); k++) {
                terms.add(new Term(new PlanQuantity.Overtime(r, k), one));
            }
        }
        return perBucket(id, "overtime " + id, terms.build(), Optional.empty(), Optional.of(maximum), strictness);
    }

    private Combination perBucket(
            ConstraintId id,
            String subject,
            ImmutableList<Term> terms,
            Optional<Series> minimum,
            Optional<Series> maximum,
            ResolvedStrictness strictness) {
        return new Combination(id, subject, terms, minimum, maximum, false, 0, buckets, strictness);
    }
}
