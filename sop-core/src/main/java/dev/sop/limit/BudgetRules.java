package dev.sop.limit;

import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.constraint.BudgetLimit;
import dev.sop.resolved.ResolvedLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Money spent, at most the budget of each bucket, or of all buckets so far. */
final class BudgetRules extends LimitRules<BudgetLimit> {

    BudgetRules() {
        super(BudgetLimit.class);
    }

    @Override
    Yields yields(BudgetLimit limit) {
        return limit.cumulative() ? Yields.NEVER_SOFT : Yields.AS_SAID;
    }

    @Override
    void check(BudgetLimit limit, LimitScope scope) {
        scope.figure("amount", limit.amount());
    }

    @Override
    BudgetLimit atSites(BudgetLimit limit, SiteItems items) {
        return limit;
    }

    @Override
    Optional<BudgetLimit> scaled(BudgetLimit limit, UnaryOperator<PerBucket> scale) {
        return Optional.of(limit.withAmount(scale.apply(limit.amount())));
    }

    @Override
    List<? extends ResolvedLimit> resolved(BudgetLimit limit, Resolving cycle) {
        return List.of(new ResolvedLimit.Money(
                limit.id(),
                "budget " + limit.id(),
                0,
                cycle.over(limit.amount()),
                Series.zeros(cycle.buckets),
                limit.cumulative(),
                Optional.empty(),
                cycle.strictness(limit)));
    }
}
