package dev.sop.limit;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.FrozenZone;
import dev.sop.resolved.ResolvedLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The first buckets keep to the published plan: each route starts what was published; {@link FrozenWorkers} adds the workers. */
final class FrozenRules extends LimitRules<FrozenZone> {

    FrozenRules() {
        super(FrozenZone.class);
    }

    @Override
    Yields yields(FrozenZone limit) {
        return Yields.AS_SAID;
    }

    @Override
    void check(FrozenZone limit, LimitScope scope) {
        scope.known(limit.resources());
        scope.number(
                "buckets",
                limit.buckets(),
                1,
                scope.horizon().size(),
                "Maybe it was given in days or weeks; it is counted in buckets.");
    }

    @Override
    FrozenZone atSites(FrozenZone limit, SiteItems items) {
        return limit;
    }

    @Override
    Optional<FrozenZone> scaled(FrozenZone limit, UnaryOperator<PerBucket> scale) {
        return Optional.empty();
    }

    @Override
    List<? extends ResolvedLimit> resolved(FrozenZone limit, Resolving cycle) {
        return cycle.published(limit.id(), limit.buckets(), limit.resources(), cycle.strictness(limit));
    }
}
