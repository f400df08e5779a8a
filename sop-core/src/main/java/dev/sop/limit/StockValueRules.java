package dev.sop.limit;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.StockValueLimit;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Money bound in stock: units at the end of each bucket times what a unit is valued at, at most the maximum. */
final class StockValueRules extends LimitRules<StockValueLimit> {

    StockValueRules() {
        super(StockValueLimit.class);
    }

    @Override
    Yields yields(StockValueLimit limit) {
        return Yields.AS_SAID;
    }

    @Override
    void check(StockValueLimit limit, LimitScope scope) {
        scope.products(limit.products());
        scope.figure("maximum", limit.maximum());
    }

    @Override
    StockValueLimit atSites(StockValueLimit limit, SiteItems items) {
        return limit.withProducts(items.of(limit.products()));
    }

    @Override
    Optional<StockValueLimit> scaled(StockValueLimit limit, UnaryOperator<PerBucket> scale) {
        return Optional.of(limit.withMaximum(scale.apply(limit.maximum())));
    }

    @Override
    List<? extends ResolvedLimit> resolved(StockValueLimit limit, Resolving cycle) {
        return List.of(cycle.sum(
                limit,
                "stock value " + limit.id(),
                ResolvedLimit.Nature.ASKED,
                cycle.perProduct(limit.products(), PlanQuantity::stock, ResolvedProduct::unitCost),
                Optional.empty(),
                Optional.of(cycle.over(limit.maximum()))));
    }
}
