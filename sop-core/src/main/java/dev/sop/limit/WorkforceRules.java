package dev.sop.limit;

import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Workforce;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.supply.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Labour of the resources it holds for, at most what workers give, who are hired and laid off at a cost. */
final class WorkforceRules extends LimitRules<Workforce> {

    WorkforceRules() {
        super(Workforce.class);
    }

    @Override
    Yields yields(Workforce limit) {
        return Yields.BY_ITS_COSTS;
    }

    @Override
    void check(Workforce limit, LimitScope scope) {
        scope.known(limit.resources());
        scope.need(limit.labour());
        scope.number("initialWorkers", limit.initialWorkers());
        scope.figure("hoursPerWorker", limit.hoursPerWorker());
        scope.figure("wage", limit.wage());
        scope.figure("overtimePerWorker", limit.overtimePerWorker());
        scope.figure("overtimeCost", limit.overtimeCost());
        scope.figure("hireCost", limit.hireCost());
        scope.figure("layoffCost", limit.layoffCost());
        scope.figure("minimumWorkers", limit.minimumWorkers());
        scope.figure("maximumWorkers", limit.maximumWorkers());
        scope.figure("maximumHired", limit.maximumHired());
        scope.figure("maximumLaidOff", limit.maximumLaidOff());
        limit.maximumWorkers().ifPresent(most -> scope.notAbove(limit.minimumWorkers(), most));
    }

    @Override
    Workforce atSites(Workforce limit, SiteItems items) {
        return limit.withLabour(items.of(limit.labour()));
    }

    @Override
    Optional<Workforce> scaled(Workforce limit, UnaryOperator<PerBucket> scale) {
        return Optional.of(limit.withHoursPerWorker(scale.apply(limit.hoursPerWorker()))
                .withOvertimePerWorker(scale.apply(limit.overtimePerWorker())));
    }

    @Override
    List<? extends ResolvedLimit> resolved(Workforce limit, Resolving cycle) {
        ImmutableSet<ResourceId> resources = cycle.makers(limit.resources(), true);
        return List.of(new ResolvedLimit.Workforce(
                limit.id(),
                cycle.made(cycle.need(limit.id(), limit.labour()), resources),
                resources,
                limit.initialWorkers(),
                cycle.over(limit.hoursPerWorker()),
                cycle.over(limit.wage()),
                cycle.over(limit.overtimePerWorker()),
                cycle.over(limit.overtimeCost()),
                cycle.over(limit.hireCost()),
                cycle.over(limit.layoffCost()),
                cycle.over(limit.minimumWorkers()),
                cycle.over(limit.maximumWorkers()),
                cycle.over(limit.maximumHired()),
                cycle.over(limit.maximumLaidOff()),
                limit.wholeWorkers(),
                limit.noIdleTime()));
    }
}
