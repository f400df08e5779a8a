package dev.sop.limit;

import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.RemedyCode;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Overtime of each resource it holds for, all tiers together, at most a share of regular capacity or an amount; or of all of them together. */
public final class OvertimeRules extends LimitRules<OvertimeLimit> {

    OvertimeRules() {
        super(OvertimeLimit.class);
    }

    @Override
    Yields yields(OvertimeLimit limit) {
        return limit.together() ? Yields.AS_SAID : Yields.NEVER;
    }

    @Override
    void check(OvertimeLimit limit, LimitScope scope) {
        scope.known(limit.resources());
        scope.figure("amount", limit.amount());
        limit.shareOfRegular()
                .ifPresent(share -> scope.multiple(
                        "share", share, LimitScope.MOST_SHARE, "Maybe it was given in percent: 0.10 is 10 %."));
        if (limit.shareOfRegular().isPresent() == limit.amount().isPresent()) {
            scope.add(
                    limit.amount().isPresent() ? ProblemKind.COMBINATION : ProblemKind.MISSING,
                    "",
                    limit.amount().isPresent() ? "share and amount" : "no limit",
                    "either a share of regular capacity or an amount",
                    RemedyCode.USE_OVERTIME_SHARE);
        }
        limit.unit().ifPresent(unit -> unit(limit, unit, scope));
    }

    @Override
    OvertimeLimit atSites(OvertimeLimit limit, SiteItems items) {
        return limit;
    }

    @Override
    Optional<OvertimeLimit> scaled(OvertimeLimit limit, UnaryOperator<PerBucket> scale) {
        return Optional.of(limit.withShareOfRegular(limit.shareOfRegular().map(scale))
                .withAmount(limit.amount().map(scale)));
    }

    @Override
    List<? extends ResolvedLimit> resolved(OvertimeLimit limit, Resolving cycle) {
        List<ResolvedLimit> result = new ArrayList<>();
        List<Integer> pool = new ArrayList<>();
        Series pooled = Series.zeros(cycle.buckets);
        for (int r = 0; r < cycle.resources.size(); r++) {
            ResolvedResource resource = cycle.resources.get(r);
            if (!covers(limit, resource.resource()) || resource.capacity().isEmpty()) {
                continue;
            }
            Series regular = resource.capacity().get();
            Series maximum = limit.shareOfRegular()
                    .map(share -> regular.times(cycle.over(share)))
                    .orElseGet(() -> cycle.over(limit.amount().orElseThrow()));
            if (limit.together()) {
                pooled = limit.shareOfRegular().isPresent() ? pooled.plus(maximum) : maximum;
                pool.add(r);
            } else {
                String subject = "overtime of " + resource.resource().id();
                result.add(most(limit, subject, ResolvedLimit.Nature.AVAILABLE, List.of(r), maximum, cycle));
            }
        }
        if (!pool.isEmpty()) {
            result.add(most(limit, "overtime " + limit.id(), ResolvedLimit.Nature.ASKED, pool, pooled, cycle));
        }
        return result;
    }

    private static ResolvedLimit most(
            OvertimeLimit limit,
            String subject,
            ResolvedLimit.Nature nature,
            List<Integer> pool,
            Series maximum,
            Resolving cycle) {
        return cycle.sum(limit, subject, nature, cycle.overtime(pool), Optional.empty(), Optional.of(maximum));
    }

    /** Whether it holds for a resource: those it names; without names, all of our own. */
    public static boolean covers(OvertimeLimit limit, SupplyResource resource) {
        return limit.resources().isEmpty()
                ? resource.kind() == ResourceKind.IN_HOUSE
                : limit.resources().contains(resource.id());
    }

    /** Overtime said to be in hours, of resources that are counted in units, or the other way round. */
    private static void unit(OvertimeLimit limit, CapacityUnit unit, LimitScope scope) {
        String word = unit.name().toLowerCase(Locale.ROOT);
        for (SupplyResource resource : scope.inputs().supply()) {
            if (covers(limit, resource) && resource.capacityUnit() != unit) {
                scope.add(
                        ProblemKind.COMBINATION,
                        "unit",
                        "overtime in " + word,
                        "overtime in "
                                + resource.capacityUnit().name().toLowerCase(Locale.ROOT)
                                + ", in which '" + resource.id() + "' is counted",
                        "Maybe it holds for other resources only, or the capacity is to be given in " + word + ".");
                return;
            }
        }
    }
}
