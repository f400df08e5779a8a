package dev.sop.limit;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.ProductionRange;
import dev.sop.resolved.ResolvedLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Units made or bought in each bucket, summed over products and resources, between a least and a most. */
final class ProductionRules extends LimitRules<ProductionRange> {

    ProductionRules() {
        super(ProductionRange.class);
    }

    @Override
    Yields yields(ProductionRange limit) {
        return Yields.AS_SAID;
    }

    @Override
    void check(ProductionRange limit, LimitScope scope) {
        scope.products(limit.products());
        scope.known(limit.resources());
        scope.range(limit.minimum(), limit.maximum());
    }

    @Override
    ProductionRange atSites(ProductionRange limit, SiteItems items) {
        return limit.withProducts(items.of(limit.products()));
    }

    @Override
    Optional<ProductionRange> scaled(ProductionRange limit, UnaryOperator<PerBucket> scale) {
        return limit.maximum().map(most -> limit.withMaximum(scale.apply(most)));
    }

    @Override
    List<? extends ResolvedLimit> resolved(ProductionRange limit, Resolving cycle) {
        return List.of(cycle.sum(
                limit,
                "production " + limit.id(),
                ResolvedLimit.Nature.AVAILABLE,
                cycle.made(cycle.all(limit.products()), cycle.makers(limit.resources(), false)),
                cycle.over(limit.minimum()),
                cycle.over(limit.maximum())));
    }
}
