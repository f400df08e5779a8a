package dev.sop.limit;

import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.check.ProblemCollector;
import dev.sop.constraint.CashLimit;
import dev.sop.resolved.ResolvedLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Money left: opening cash plus what customers have paid, less what was spent, never below the minimum. */
final class CashRules extends LimitRules<CashLimit> {

    CashRules() {
        super(CashLimit.class);
    }

    @Override
    Yields yields(CashLimit limit) {
        return Yields.NEVER_SOFT;
    }

    @Override
    void check(CashLimit limit, LimitScope scope) {
        double most = ProblemCollector.LARGEST;
        scope.number("openingCash", limit.openingCash(), -most, most, LimitScope.SIGN);
        scope.problems().figure(scope.place() + ".minimum", limit.minimum(), scope.horizon(), -most, LimitScope.SIGN);
        scope.number("paymentDelay", limit.paymentDelay());
    }

    @Override
    CashLimit atSites(CashLimit limit, SiteItems items) {
        return limit;
    }

    @Override
    Optional<CashLimit> scaled(CashLimit limit, UnaryOperator<PerBucket> scale) {
        return Optional.empty();
    }

    @Override
    List<? extends ResolvedLimit> resolved(CashLimit limit, Resolving cycle) {
        return List.of(new ResolvedLimit.Money(
                limit.id(),
                "cash " + limit.id(),
                limit.openingCash(),
                Series.zeros(cycle.buckets),
                cycle.over(limit.minimum()),
                true,
                Optional.of(limit.paymentDelay()),
                cycle.strictness(limit)));
    }
}
