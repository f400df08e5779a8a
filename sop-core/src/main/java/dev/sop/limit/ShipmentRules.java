package dev.sop.limit;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.ShipmentRange;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Units delivered to customers in each bucket, summed over products, between a least and a most. */
final class ShipmentRules extends LimitRules<ShipmentRange> {

    ShipmentRules() {
        super(ShipmentRange.class);
    }

    @Override
    Yields yields(ShipmentRange limit) {
        return Yields.AS_SAID;
    }

    @Override
    void check(ShipmentRange limit, LimitScope scope) {
        scope.products(limit.products());
        scope.range(limit.minimum(), limit.maximum());
    }

    @Override
    ShipmentRange atSites(ShipmentRange limit, SiteItems items) {
        return limit.withProducts(items.of(limit.products()));
    }

    @Override
    Optional<ShipmentRange> scaled(ShipmentRange limit, UnaryOperator<PerBucket> scale) {
        return limit.maximum().map(most -> limit.withMaximum(scale.apply(most)));
    }

    @Override
    List<? extends ResolvedLimit> resolved(ShipmentRange limit, Resolving cycle) {
        return List.of(cycle.sum(
                limit,
                "shipments " + limit.id(),
                ResolvedLimit.Nature.ASKED,
                cycle.perProduct(limit.products(), PlanQuantity::shipped),
                cycle.over(limit.minimum()),
                cycle.over(limit.maximum())));
    }
}
