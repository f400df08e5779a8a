package dev.sop.limit;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.constraint.SharedLimit;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.Remedy;
import dev.sop.problem.RemedyCode;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.OvertimeTier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What several products or resources share: a material, a supplier, labour, a machine; kept in stock or not, with more of it at a cost. */
final class SharedRules extends LimitRules<SharedLimit> {

    SharedRules() {
        super(SharedLimit.class);
    }

    @Override
    Yields yields(SharedLimit limit) {
        return Yields.AS_SAID;
    }

    @Override
    void check(SharedLimit limit, LimitScope scope) {
        scope.known(limit.resources());
        scope.need(limit.need());
        scope.figure("available", limit.available());
        scope.number("openingStock", limit.openingStock());
        scope.figure("holdingCost", limit.holdingCost());
        scope.figure("maximumStock", limit.maximumStock());
        if (!limit.keeps()) {
            boolean keptAtACost = !limit.holdingCost().equals(PerBucket.constant(0));
            notKept(limit.openingStock() > 0, "openingStock", limit.openingStock(), limit, scope);
            notKept(keptAtACost, "holdingCost", "a cost of holding", limit, scope);
            notKept(limit.maximumStock().isPresent(), "maximumStock", "a most in stock", limit, scope);
        }
        for (int k = 0; k < limit.extra().size(); k++) {
            extra(limit.extra().get(k), "extra[" + k + "]", scope);
        }
    }

    private static void notKept(boolean given, String part, Object value, SharedLimit limit, LimitScope scope) {
        if (given) {
            scope.add(
                    ProblemKind.COMBINATION,
                    part,
                    value,
                    "none, as what is not used is gone",
                    new Remedy(RemedyCode.KEEP, String.valueOf(limit.openingStock())));
        }
    }

    @Override
    SharedLimit atSites(SharedLimit limit, SiteItems items) {
        return limit.withNeed(items.of(limit.need()));
    }

    @Override
    Optional<SharedLimit> scaled(SharedLimit limit, UnaryOperator<PerBucket> scale) {
        return Optional.of(limit.withAvailable(scale.apply(limit.available())));
    }

    @Override
    List<? extends ResolvedLimit> resolved(SharedLimit limit, Resolving cycle) {
        Series available = cycle.over(limit.available());
        ResolvedLimit.Sum use = cycle.sum(
                limit,
                limit.kind().name().toLowerCase(Locale.ROOT) + " " + limit.id(),
                ResolvedLimit.Nature.AVAILABLE,
                cycle.made(cycle.need(limit.id(), limit.need()), cycle.makers(limit.resources(), true)),
                Optional.empty(),
                Optional.of(available));
        if (!limit.keeps() && limit.extra().isEmpty()) {
            return List.of(use);
        }
        ResolvedLimit.Keeping keeping = new ResolvedLimit.Keeping(
                limit.openingStock(), cycle.over(limit.holdingCost()), cycle.over(limit.maximumStock()));
        return List.of(new ResolvedLimit.Material(
                use,
                limit.keeps() ? Optional.of(keeping) : Optional.empty(),
                limit.extra().stream()
                        .map(tier -> tier(tier, available, cycle))
                        .collect(ImmutableList.toImmutableList())));
    }

    private static ResolvedResource.Tier tier(OvertimeTier tier, Series available, Resolving cycle) {
        Optional<Series> most = tier.shareOfRegular().isPresent()
                ? Optional.of(available.times(tier.shareOfRegular().getAsDouble()))
                : cycle.over(tier.amount());
        return new ResolvedResource.Tier(most, cycle.over(tier.cost()).orElseGet(() -> Series.zeros(cycle.buckets)));
    }

    private static void extra(OvertimeTier tier, String at, LimitScope scope) {
        scope.figure(at + ".amount", tier.amount());
        scope.figure(at + ".cost", tier.cost());
        tier.shareOfRegular()
                .ifPresent(share -> scope.number(at + ".share", share, 0, LimitScope.MOST_SHARE, LimitScope.PERCENT));
        if (tier.shareOfRegular().isPresent() && tier.amount().isPresent()) {
            scope.add(
                    ProblemKind.COMBINATION,
                    at,
                    "share and amount",
                    "one of the two at most",
                    "Maybe leave the share out.");
        }
        if (tier.premium().isPresent()) {
            scope.add(
                    ProblemKind.COMBINATION,
                    at + ".premium",
                    "a premium",
                    "a cost per unit, as there is no regular cost",
                    RemedyCode.USE_EXTRA);
        }
        if (tier.cost().isEmpty()) {
            scope.add(ProblemKind.MISSING, at + ".cost", "none", "a cost per unit", RemedyCode.USE_EXTRA);
        }
    }
}
