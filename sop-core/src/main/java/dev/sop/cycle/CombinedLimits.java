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
import dev.sop.constraint.StorageLimit;
import dev.sop.cycle.ResolvedLimit.Nature;
import dev.sop.cycle.ResolvedLimit.Sum;
import dev.sop.cycle.ResolvedLimit.Term;
import dev.sop.cycle.ResolvedLimit.Window;
import dev.sop.demand.DemandLine;
import dev.sop.demand.DemandPlan;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    Sum shipments(ShipmentRange limit, ResolvedStrictness strictness) {
        return perBucket(
                limit.id(),
                "shipments " + limit.id(),
                perProduct(limit.products(), PlanQuantity.Shipped::new),
                limit.minimum().map(figure -> figure.over(horizon)),
                limit.maximum().map(figure -> figure.over(horizon)),
                strictness);
    }

    Sum stock(StockRange limit, ResolvedStrictness strictness) {
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

    Sum service(ServiceLevel limit, ResolvedStrictness strictness) {
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
        return new Sum(
                limit.id(),
                "service level " + limit.id(),
                Nature.ASKED,
                terms.build(),
                Optional.empty(),
                Optional.of(allowed),
                new Window(!limit.everyBucket() && !limit.onTime(), 0, buckets),
                strictness,
                1 - limit.share());
    }

    /** For each source {@code share * (all started) - (started there)}: at most 0 for a least share, at least for a most. */
    List<Sum> sourcing(SourcingSplit limit, ResolvedStrictness strictness) {
        List<Sum> result = new ArrayList<>();
        limit.least()
                .forEach((resource, share) -> result.add(split(
                        limit, resource, share, Optional.empty(), Optional.of(Series.zeros(buckets)), strictness)));
        limit.most()
                .forEach((resource, share) -> result.add(split(
                        limit, resource, share, Optional.of(Series.zeros(buckets)), Optional.empty(), strictness)));
        return result;
    }

    private Sum split(
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
        return new Sum(
                limit.id(),
                "share of " + source + " in " + limit.product(),
                Nature.ASKED,
                terms.build(),
                minimum,
                maximum,
                new Window(limit.overHorizon(), 0, buckets),
                strictness);
    }

    /** One for each route: what is started in the first buckets is what was published. */
    List<Sum> frozen(ConstraintId id, int frozen, ImmutableSet<ResourceId> named, ResolvedStrictness strictness) {
        List<Sum> result = new ArrayList<>();
        for (int r = 0; r < resources.size(); r++) {
            ResolvedResource resource = resources.get(r);
            if (!named.isEmpty() && !named.contains(resource.resource().id())) {
                continue;
            }
            for (int j = 0; j < resource.routings().size(); j++) {
                ResolvedResource.Route route = resource.routings().get(j);
                Series published = route.published().orElseGet(() -> Series.zeros(buckets));
                result.add(new Sum(
                        id,
                        "frozen " + route.product() + " at "
                                + resource.resource().id(),
                        Nature.ASKED,
                        ImmutableList.of(new Term(new PlanQuantity.Started(r, j), one)),
                        Optional.of(published),
                        Optional.of(published),
                        new Window(false, 0, Math.min(frozen, buckets)),
                        strictness));
            }
        }
        return result;
    }

    /** Overtime of one resource, all tiers together. */
    Sum overtime(ConstraintId id, int resource, Series maximum) {
        return sum(
                id,
                "overtime of " + resources.get(resource).resource().id(),
                Nature.AVAILABLE,
                overtimeTerms(List.of(resource)),
                Optional.empty(),
                Optional.of(maximum),
                ResolvedStrictness.HARD);
    }

    /** Overtime of several resources together. */
    Sum pooledOvertime(ConstraintId id, List<Integer> pool, Series maximum, ResolvedStrictness strictness) {
        return perBucket(id, "overtime " + id, overtimeTerms(pool), Optional.empty(), Optional.of(maximum), strictness);
    }

    private ImmutableList<Term> overtimeTerms(List<Integer> pool) {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        for (int r : pool) {
            for (int k = 0; k < resources.get(r).overtime().size(); k++) {
                terms.add(new Term(new PlanQuantity.Overtime(r, k), one));
            }
        }
        return terms.build();
    }

    /** Load of one resource, regular and overtime together. */
    Sum load(ConstraintId id, int resource, Series maximum) {
        return sum(
                id,
                "hours of " + resources.get(resource).resource().id(),
                Nature.AVAILABLE,
                ImmutableList.of(new Term(new PlanQuantity.Load(resource), one)),
                Optional.empty(),
                Optional.of(maximum),
                ResolvedStrictness.HARD);
    }

    Sum storage(StorageLimit limit, ResolvedStrictness strictness) {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        for (int p = 0; p < products.size(); p++) {
            Product product = products.get(p);
            boolean stored = limit.products().isEmpty() || limit.products().contains(product.id());
            if (stored && product.space() > 0) {
                terms.add(new Term(new PlanQuantity.Stock(p), Series.constant(buckets, product.space())));
            }
        }
        return sum(
                limit.id(),
                "storage " + limit.id(),
                Nature.ROOM,
                terms.build(),
                Optional.empty(),
                Optional.of(limit.capacity().over(horizon)),
                strictness);
    }

    /** Production on these resources, each unit counting so much; products not named do not count. */
    Sum made(
            ConstraintId id,
            String subject,
            Map<ProductId, Double> perUnit,
            Set<ResourceId> made,
            Optional<Series> minimum,
            Optional<Series> maximum,
            ResolvedStrictness strictness) {
        return sum(id, subject, Nature.AVAILABLE, madeTerms(perUnit, made), minimum, maximum, strictness);
    }

    private ImmutableList<Term> madeTerms(Map<ProductId, Double> perUnit, Set<ResourceId> made) {
        Map<ProductId, Series> coefficients = new HashMap<>();
        perUnit.forEach((product, amount) -> coefficients.put(product, Series.constant(buckets, amount)));
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        for (int r = 0; r < resources.size(); r++) {
            ResolvedResource resource = resources.get(r);
            if (!made.contains(resource.resource().id())) {
                continue;
            }
            for (int j = 0; j < resource.routings().size(); j++) {
                Series coefficient = coefficients.get(resource.routings().get(j).product());
                if (coefficient != null && coefficient.max() > 0) {
                    terms.add(new Term(new PlanQuantity.Started(r, j), coefficient));
                }
            }
        }
        return terms.build();
    }

    private Sum perBucket(
            ConstraintId id,
            String subject,
            ImmutableList<Term> terms,
            Optional<Series> minimum,
            Optional<Series> maximum,
            ResolvedStrictness strictness) {
        return sum(id, subject, Nature.ASKED, terms, minimum, maximum, strictness);
    }

    private Sum sum(
            ConstraintId id,
            String subject,
            Nature nature,
            ImmutableList<Term> terms,
            Optional<Series> minimum,
            Optional<Series> maximum,
            ResolvedStrictness strictness) {
        return new Sum(id, subject, nature, terms, minimum, maximum, Window.each(buckets), strictness);
    }
}
