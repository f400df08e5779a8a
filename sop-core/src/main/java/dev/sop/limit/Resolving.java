package dev.sop.limit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ConstraintId;
import dev.sop.constraint.Strictness;
import dev.sop.demand.DemandPlan;
import dev.sop.product.ProductId;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedLimit.Term;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.resolved.ResolvedStrictness;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/** A cycle whose constraints are being laid over its horizon: what rules of constraints write their sums with. */
public final class Resolving {

    final Horizon horizon;
    final int buckets;
    final ImmutableList<ResolvedProduct> products;
    final DemandPlan demand;
    final ImmutableList<ResolvedResource> resources;
    /** Limits so far, in their order. */
    final List<ResolvedLimit> limits = new ArrayList<>();

    private final Map<ConstraintId, Series> ceilings;
    private final List<Assumption> assumptions;
    private final Series one;

    public Resolving(
            Horizon horizon,
            ImmutableList<ResolvedProduct> products,
            DemandPlan demand,
            ImmutableList<ResolvedResource> resources,
            Map<ConstraintId, Series> ceilings,
            List<Assumption> assumptions) {
        this.horizon = horizon;
        this.buckets = horizon.size();
        this.products = products;
        this.demand = demand;
        this.resources = resources;
        this.ceilings = ceilings;
        this.assumptions = assumptions;
        this.one = Series.constant(buckets, 1);
    }

    /** A figure over the horizon. */
    Series over(PerBucket figure) {
        return figure.over(horizon);
    }

    /** A figure over the horizon, or none. */
    Optional<Series> over(Optional<PerBucket> figure) {
        return figure.map(given -> given.over(horizon));
    }

    ResolvedStrictness strictness(Constraint constraint) {
        Strictness strictness = constraint.strictness();
        return strictness.kind() == Strictness.Kind.HARD
                ? ResolvedStrictness.HARD
                : new ResolvedStrictness(strictness.kind(), over(strictness.price()));
    }

    /** A sum held in each bucket, kept as strictly as the constraint says. */
    ResolvedLimit.Sum sum(
            Constraint constraint,
            String subject,
            ResolvedLimit.Nature nature,
            ImmutableList<Term> terms,
            Optional<Series> minimum,
            Optional<Series> maximum) {
        return new ResolvedLimit.Sum(
                constraint.id(),
                subject,
                nature,
                terms,
                minimum,
                maximum,
                ResolvedLimit.Window.each(buckets),
                strictness(constraint));
    }

    /** A quantity, each unit counting 1. */
    Term one(PlanQuantity quantity) {
        return new Term(quantity, one);
    }

    /** A quantity of each product named, or of all where none is, each unit counting 1. */
    ImmutableList<Term> perProduct(Set<ProductId> named, IntFunction<PlanQuantity> quantity) {
        return perProduct(named, quantity, product -> one);
    }

    /** A quantity of each product named, or of all where none is; a unit counts this much, products that count 0 are left out. */
    ImmutableList<Term> perProduct(
            Set<ProductId> named, IntFunction<PlanQuantity> quantity, Function<ResolvedProduct, Series> perUnit) {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        for (int p = 0; p < products.size(); p++) {
            ResolvedProduct product = products.get(p);
            if (named.isEmpty() || named.contains(product.product().id())) {
                Series amount = perUnit.apply(product);
                if (amount.max() > 0) {
                    terms.add(new Term(quantity.apply(p), amount));
                }
            }
        }
        return terms.build();
    }

    /** Production on these resources, a unit of each product counting so much; products not named do not count. */
    ImmutableList<Term> made(Map<ProductId, Double> perUnit, Set<ResourceId> by) {
        Map<ProductId, Series> coefficients = new HashMap<>();
        perUnit.forEach((product, amount) -> coefficients.put(product, Series.constant(buckets, amount)));
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        for (int r = 0; r < resources.size(); r++) {
            ResolvedResource resource = resources.get(r);
            if (!by.contains(resource.resource().id())) {
                continue;
            }
            for (int j = 0; j < resource.routings().size(); j++) {
                Series coefficient = coefficients.get(resource.routings().get(j).product());
                if (coefficient != null && coefficient.max() > 0) {
                    terms.add(new Term(PlanQuantity.started(r, j), coefficient));
                }
            }
        }
        return terms.build();
    }

    /** All overtime of these resources, by their places. */
    ImmutableList<Term> overtime(List<Integer> pool) {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        for (int r : pool) {
            for (int k = 0; k < resources.get(r).overtime().size(); k++) {
                terms.add(one(PlanQuantity.overtime(r, k)));
            }
        }
        return terms.build();
    }

    /** One limit for each route of the resources named, or of all: it starts what was published in the first buckets. */
    List<ResolvedLimit> published(
            ConstraintId id, int frozen, ImmutableSet<ResourceId> named, ResolvedStrictness strictness) {
        List<ResolvedLimit> result = new ArrayList<>();
        for (int r = 0; r < resources.size(); r++) {
            ResolvedResource resource = resources.get(r);
            ResourceId maker = resource.resource().id();
            for (int j = 0; j < resource.routings().size() && (named.isEmpty() || named.contains(maker)); j++) {
                ResolvedResource.Route route = resource.routings().get(j);
                Optional<Series> published = Optional.of(route.published().orElseGet(() -> Series.zeros(buckets)));
                result.add(new ResolvedLimit.Sum(
                        id,
                        "frozen " + route.product() + " at " + maker,
                        ResolvedLimit.Nature.ASKED,
                        ImmutableList.of(one(PlanQuantity.started(r, j))),
                        published,
                        published,
                        new ResolvedLimit.Window(false, 0, Math.min(frozen, buckets)),
                        strictness));
            }
        }
        return result;
    }

    /** What a unit takes, as said; where nothing is said, every unit takes 1, which is noted. */
    ImmutableMap<ProductId, Double> need(ConstraintId id, ImmutableMap<ProductId, Double> given) {
        if (!given.isEmpty()) {
            return given;
        }
        assume(
                "need." + id,
                AssumptionKind.READING,
                id,
                "Limit " + id + " names no products: every unit made in-house takes 1 of it.");
        return all(ImmutableSet.of());
    }

    /** The products named, or all, each counting 1. */
    ImmutableMap<ProductId, Double> all(Set<ProductId> named) {
        ImmutableMap.Builder<ProductId, Double> result = ImmutableMap.builder();
        for (ResolvedProduct product : products) {
            ProductId id = product.product().id();
            if (named.isEmpty() || named.contains(id)) {
                result.put(id, 1.0);
            }
        }
        return result.buildOrThrow();
    }

    /** Resources named; without names, our own, or everything that makes or buys: moving is not making. */
    ImmutableSet<ResourceId> makers(ImmutableSet<ResourceId> named, boolean inHouseOnly) {
        ImmutableSet.Builder<ResourceId> result = ImmutableSet.builder();
        for (ResolvedResource resolved : resources) {
            SupplyResource resource = resolved.resource();
            boolean byDefault = resource.kind() == ResourceKind.IN_HOUSE
                    || (!inHouseOnly && resource.kind() != ResourceKind.TRANSPORT);
            if (named.isEmpty() ? byDefault : named.contains(resource.id())) {
                result.add(resource.id());
            }
        }
        return result.build();
    }

    /** The use a limit without a number may not pass: the base plan's in a scenario, none in the base plan itself. */
    Optional<Series> ceiling(ConstraintId id) {
        return Optional.ofNullable(ceilings.get(id));
    }

    void assume(String id, AssumptionKind kind, ConstraintId subject, String text) {
        assumptions.add(new Assumption(id, kind, subject.value(), text));
    }
}
