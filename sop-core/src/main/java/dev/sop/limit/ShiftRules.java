package dev.sop.limit;

import com.google.common.collect.ImmutableList;
import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.check.Figures;
import dev.sop.constraint.ShiftLimit;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Load of each resource it holds for, at most the working days times shifts times hours per shift. */
final class ShiftRules extends LimitRules<ShiftLimit> {

    ShiftRules() {
        super(ShiftLimit.class);
    }

    @Override
    Yields yields(ShiftLimit limit) {
        return Yields.NEVER;
    }

    @Override
    void check(ShiftLimit limit, LimitScope scope) {
        scope.known(limit.resources());
        scope.multiple("shifts", limit.shifts(), 24, LimitScope.SIGN);
        scope.number("hoursPerShift", limit.hoursPerShift(), 0.01, 24, LimitScope.SIGN);
    }

    @Override
    ShiftLimit atSites(ShiftLimit limit, SiteItems items) {
        return limit;
    }

    @Override
    Optional<ShiftLimit> scaled(ShiftLimit limit, UnaryOperator<PerBucket> scale) {
        return Optional.of(limit.withShifts(scale.apply(limit.shifts())));
    }

    @Override
    List<? extends ResolvedLimit> resolved(ShiftLimit limit, Resolving cycle) {
        List<ResolvedLimit> result = new ArrayList<>();
        Series shifts = cycle.over(limit.shifts());
        for (int r = 0; r < cycle.resources.size(); r++) {
            SupplyResource resource = cycle.resources.get(r).resource();
            boolean holds = limit.resources().isEmpty()
                    ? resource.kind() == ResourceKind.IN_HOUSE
                    : limit.resources().contains(resource.id());
            if (holds && resource.capacityUnit() == CapacityUnit.HOURS) {
                result.add(cycle.sum(
                        limit,
                        "hours of " + resource.id(),
                        ResolvedLimit.Nature.AVAILABLE,
                        ImmutableList.of(cycle.one(PlanQuantity.load(r))),
                        Optional.empty(),
                        Optional.of(cycle.horizon.workingDays().times(shifts).times(limit.hoursPerShift()))));
            } else if (holds) {
                cycle.assume(
                        "unquantified." + limit.id() + "." + resource.id(),
                        AssumptionKind.UNQUANTIFIED,
                        limit.id(),
                        "The limit of " + Figures.number(shifts.max()) + " shifts cannot be applied to "
                                + resource.id()
                                + ", whose capacity is in units: it is taken to be within its capacity already.");
            }
        }
        return result;
    }
}
