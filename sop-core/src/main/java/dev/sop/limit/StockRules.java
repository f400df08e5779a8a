package dev.sop.limit;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.StockRange;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Stock at the end of each bucket, summed over products, between a least and a most. */
final class StockRules extends LimitRules<StockRange> {

    StockRules() {
        super(StockRange.class);
    }

    @Override
    Yields yields(StockRange limit) {
        return Yields.AS_SAID;
    }

    @Override
    void check(StockRange limit, LimitScope scope) {
        scope.products(limit.products());
        scope.range(limit.minimum(), limit.maximum());
    }

    @Override
    StockRange atSites(StockRange limit, SiteItems items) {
        return limit.withProducts(items.of(limit.products()));
    }

    @Override
    Optional<StockRange> scaled(StockRange limit, UnaryOperator<PerBucket> scale) {
        return limit.maximum().map(most -> limit.withMaximum(scale.apply(most)));
    }

    @Override
    List<? extends ResolvedLimit> resolved(StockRange limit, Resolving cycle) {
        return List.of(cycle.sum(
                limit,
                "stock " + limit.id(),
                ResolvedLimit.Nature.ASKED,
                cycle.perProduct(limit.products(), PlanQuantity::stock),
                cycle.over(limit.minimum()),
                cycle.over(limit.maximum())));
    }
}
