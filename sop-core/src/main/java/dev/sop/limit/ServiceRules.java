package dev.sop.limit;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.check.Names;
import dev.sop.constraint.ServiceLevel;
import dev.sop.demand.DemandLine;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.RemedyCode;
import dev.sop.product.MarketId;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedLimit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Demand lost, or late too where only deliveries in time count, at most the share that is not promised. */
final class ServiceRules extends LimitRules<ServiceLevel> {

    ServiceRules() {
        super(ServiceLevel.class);
    }

    @Override
    Yields yields(ServiceLevel limit) {
        return Yields.AS_SAID;
    }

    @Override
    void check(ServiceLevel limit, LimitScope scope) {
        scope.products(limit.products());
        scope.number("share", limit.share(), 0, 1, LimitScope.PERCENT);
        Set<MarketId> markets = new LinkedHashSet<>();
        scope.inputs().demand().forEach(signal -> signal.market().ifPresent(markets::add));
        for (MarketId market : limit.markets()) {
            if (!markets.contains(market)) {
                scope.add(
                        ProblemKind.REFERENCE,
                        "markets",
                        "'" + market + "'",
                        markets.isEmpty() ? "no market, as demand names none" : "one of " + Names.list(markets),
                        "Maybe it is spelled another way.");
            }
        }
        if (limit.onTime() && !limit.markets().isEmpty()) {
            scope.add(
                    ProblemKind.COMBINATION,
                    "markets",
                    limit.markets(),
                    "no market where only deliveries in time count, as lateness is planned over all markets of a"
                            + " product",
                    RemedyCode.LEAVE_ON_TIME_OUT);
        }
    }

    @Override
    ServiceLevel atSites(ServiceLevel limit, SiteItems items) {
        return limit.withProducts(items.of(limit.products()));
    }

    @Override
    Optional<ServiceLevel> scaled(ServiceLevel limit, UnaryOperator<PerBucket> scale) {
        return Optional.empty();
    }

    @Override
    List<? extends ResolvedLimit> resolved(ServiceLevel limit, Resolving cycle) {
        ImmutableList.Builder<ResolvedLimit.Term> terms = ImmutableList.builder();
        Series allowed = Series.zeros(cycle.buckets);
        for (int k = 0; k < cycle.demand.lines().size(); k++) {
            DemandLine line = cycle.demand.lines().get(k);
            boolean product = limit.products().isEmpty() || limit.products().contains(line.product());
            boolean market = limit.markets().isEmpty()
                    || line.market().filter(limit.markets()::contains).isPresent();
            if (product && market) {
                terms.add(cycle.one(PlanQuantity.lost(k)));
                allowed = allowed.plus(line.volume().times(1 - limit.share()));
            }
        }
        if (limit.onTime()) {
            terms.addAll(cycle.perProduct(limit.products(), PlanQuantity::newlyLate));
        }
        return List.of(new ResolvedLimit.Sum(
                limit.id(),
                "service level " + limit.id(),
                ResolvedLimit.Nature.ASKED,
                terms.build(),
                Optional.empty(),
                Optional.of(allowed),
                new ResolvedLimit.Window(!limit.everyBucket() && !limit.onTime(), 0, cycle.buckets),
                cycle.strictness(limit),
                1 - limit.share()));
    }
}
