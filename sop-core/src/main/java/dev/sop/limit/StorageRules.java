package dev.sop.limit;

import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.constraint.StorageLimit;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Room for stock: space times stock at the end of each bucket, at most the capacity; more of it is rented. */
final class StorageRules extends LimitRules<StorageLimit> {

    StorageRules() {
        super(StorageLimit.class);
    }

    @Override
    Yields yields(StorageLimit limit) {
        return Yields.AS_SAID;
    }

    @Override
    void check(StorageLimit limit, LimitScope scope) {
        scope.products(limit.products());
        scope.figure("capacity", limit.capacity());
    }

    @Override
    StorageLimit atSites(StorageLimit limit, SiteItems items) {
        return limit.withProducts(items.of(limit.products()));
    }

    @Override
    Optional<StorageLimit> scaled(StorageLimit limit, UnaryOperator<PerBucket> scale) {
        return Optional.of(limit.withCapacity(scale.apply(limit.capacity())));
    }

    @Override
    List<? extends ResolvedLimit> resolved(StorageLimit limit, Resolving cycle) {
        return List.of(cycle.sum(
                limit,
                "storage " + limit.id(),
                ResolvedLimit.Nature.ROOM,
                cycle.perProduct(
                        limit.products(),
                        PlanQuantity::stock,
                        product ->
                                Series.constant(cycle.buckets, product.product().space())),
                Optional.empty(),
                Optional.of(cycle.over(limit.capacity()))));
    }
}
