package dev.sop.limit;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.RateOfChange;
import dev.sop.resolved.ResolvedLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rate of production from one bucket to the next: each unit more or less costs something, or is limited. */
final class RateOfChangeRules extends LimitRules<RateOfChange> {

    RateOfChangeRules() {
        super(RateOfChange.class);
    }

    @Override
    Yields yields(RateOfChange limit) {
        return Yields.BY_ITS_COSTS;
    }

    @Override
    void check(RateOfChange limit, LimitScope scope) {
        scope.products(limit.products());
        scope.known(limit.resources());
        scope.number("initialRate", limit.initialRate());
        scope.figure("increaseCost", limit.increaseCost());
        scope.figure("decreaseCost", limit.decreaseCost());
        scope.figure("maximumIncrease", limit.maximumIncrease());
        scope.figure("maximumDecrease", limit.maximumDecrease());
    }

    @Override
    RateOfChange atSites(RateOfChange limit, SiteItems items) {
        return limit.withProducts(items.of(limit.products()));
    }

    @Override
    Optional<RateOfChange> scaled(RateOfChange limit, UnaryOperator<PerBucket> scale) {
        if (limit.maximumIncrease().isEmpty() && limit.maximumDecrease().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(limit.withMaximumIncrease(limit.maximumIncrease().map(scale))
                .withMaximumDecrease(limit.maximumDecrease().map(scale)));
    }

    @Override
    List<? extends ResolvedLimit> resolved(RateOfChange limit, Resolving cycle) {
        return List.of(new ResolvedLimit.RateOfChange(
                limit.id(),
                cycle.made(cycle.all(limit.products()), cycle.makers(limit.resources(), true)),
                limit.initialRate(),
                cycle.over(limit.increaseCost()),
                cycle.over(limit.decreaseCost()),
                cycle.over(limit.maximumIncrease()),
                cycle.over(limit.maximumDecrease())));
    }
}
