package dev.sop.limit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.check.Names;
import dev.sop.constraint.SourcingSplit;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.RemedyCode;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How a product is split over its sources: {@code share * (all started) - (started there)} at most 0 for a least share, at least
 * 0 for a most.
 */
final class SourcingRules extends LimitRules<SourcingSplit> {

    SourcingRules() {
        super(SourcingSplit.class);
    }

    @Override
    Yields yields(SourcingSplit limit) {
        return Yields.AS_SAID;
    }

    @Override
    void check(SourcingSplit limit, LimitScope scope) {
        scope.products(Set.of(limit.product()));
        Set<ProductId> known = scope.items();
        List<ProductId> items = known.stream()
                .filter(item -> SiteId.isItemOf(item, limit.product()))
                .toList();
        if (items.size() > 1 && !known.contains(limit.product())) {
            scope.add(
                    ProblemKind.REFERENCE,
                    "product",
                    "'" + limit.product() + "'",
                    "the product at one site: one of " + items,
                    "Maybe give each site a split of its own.");
        }
        shares(limit.least(), scope, "least");
        shares(limit.most(), scope, "most");
        double sum = 0;
        for (double share : limit.least().values()) {
            sum += share <= 1 ? share : 0; // a share above 1 is a mistake of its own
        }
        if (sum > 1 + 1e-9) {
            scope.add(
                    ProblemKind.RANGE,
                    "least",
                    sum + " in all",
                    "least shares that sum to 1 at most",
                    LimitScope.PERCENT);
        }
        if (limit.least().isEmpty() && limit.most().isEmpty()) {
            scope.add(ProblemKind.MISSING, "", "no share", "a least or a most share", RemedyCode.ADD_LEAST);
        }
    }

    @Override
    SourcingSplit atSites(SourcingSplit limit, SiteItems items) {
        return atItem(limit, items.of(ImmutableSet.of(limit.product())));
    }

    @Override
    Optional<SourcingSplit> scaled(SourcingSplit limit, UnaryOperator<PerBucket> scale) {
        return Optional.empty();
    }

    @Override
    List<? extends ResolvedLimit> resolved(SourcingSplit limit, Resolving cycle) {
        Optional<Series> nothing = Optional.of(Series.zeros(cycle.buckets));
        List<ResolvedLimit> result = new ArrayList<>();
        limit.least()
                .forEach((source, share) -> result.add(split(limit, source, share, Optional.empty(), nothing, cycle)));
        limit.most()
                .forEach((source, share) -> result.add(split(limit, source, share, nothing, Optional.empty(), cycle)));
        return result;
    }

    private static SourcingSplit atItem(SourcingSplit limit, ImmutableSet<ProductId> items) {
        return items.size() == 1 ? limit.withProduct(items.iterator().next()) : limit;
    }

    private static ResolvedLimit split(
            SourcingSplit limit,
            ResourceId source,
            double share,
            Optional<Series> minimum,
            Optional<Series> maximum,
            Resolving cycle) {
        ImmutableList.Builder<ResolvedLimit.Term> terms = ImmutableList.builder();
        for (int r = 0; r < cycle.resources.size(); r++) {
            ResolvedResource resource = cycle.resources.get(r);
            double own = resource.resource().id().equals(source) ? 1 : 0;
            for (int j = 0; j < resource.routings().size(); j++) {
                if (resource.routings().get(j).product().equals(limit.product())) {
                    terms.add(new ResolvedLimit.Term(
                            PlanQuantity.started(r, j), Series.constant(cycle.buckets, share - own)));
                }
            }
        }
        return new ResolvedLimit.Sum(
                limit.id(),
                "share of " + source + " in " + limit.product(),
                ResolvedLimit.Nature.ASKED,
                terms.build(),
                minimum,
                maximum,
                new ResolvedLimit.Window(limit.overHorizon(), 0, cycle.buckets),
                cycle.strictness(limit));
    }

    private static void shares(Map<ResourceId, Double> shares, LimitScope scope, String part) {
        shares.forEach((resource, share) -> {
            if (!scope.resources().contains(resource)) {
                scope.add(
                        ProblemKind.REFERENCE,
                        part,
                        "'" + resource + "'",
                        "one of " + Names.list(scope.resources()),
                        "Maybe it is spelled another way.");
            }
            scope.number(part + "[" + resource + "]", share, 0, 1, LimitScope.PERCENT);
        });
    }
}
