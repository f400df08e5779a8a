package dev.sop.limit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleInputs;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedLimit.Nature;
import dev.sop.resolved.ResolvedLimit.Sum;
import dev.sop.resolved.ResolvedLimit.Term;
import dev.sop.resolved.ResolvedLimit.Window;
import dev.sop.resolved.ResolvedStrictness;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Frozen buckets keep to the published workers too, of the workforces the published plan names. */
final class FrozenWorkers {

    private final Horizon horizon;
    private final ImmutableList<PublishedPlan.Crew> crews;
    private final ImmutableList<ResolvedLimit> limits;

    /**
     * Reads where the workforces are.
     *
     * @param limits the limits before those of frozen workers, which come last so that no index moves
     */
    FrozenWorkers(CycleInputs inputs, List<ResolvedLimit> limits) {
        this.horizon = inputs.horizon();
        this.crews = inputs.publishedPlan().map(PublishedPlan::workers).orElseGet(ImmutableList::of);
        this.limits = ImmutableList.copyOf(limits);
    }

    /** One for each workforce the plan names; where the zone names resources, for those who work at these alone. */
    List<Sum> frozen(ConstraintId id, int frozen, ImmutableSet<ResourceId> named, ResolvedStrictness strictness) {
        List<Sum> result = new ArrayList<>();
        int workforce = 0;
        for (int i = 0; i < limits.size() && frozen > 0; i++) {
            if (!(limits.get(i) instanceof ResolvedLimit.Workforce crew)) {
                continue;
            }
            PlanQuantity workers = PlanQuantity.workers(i, workforce++);
            if (named.isEmpty() || named.containsAll(crew.resources())) {
                published(crew.id())
                        .ifPresent(number -> result.add(new Sum(
                                id,
                                "frozen workers " + crew.id(),
                                Nature.ASKED,
                                ImmutableList.of(new Term(workers, Series.constant(horizon.size(), 1))),
                                Optional.of(number),
                                Optional.of(number),
                                new Window(false, 0, Math.min(frozen, horizon.size())),
                                strictness)));
            }
        }
        return result;
    }

    private Optional<Series> published(ConstraintId id) {
        return crews.stream()
                .filter(crew -> crew.workforce().equals(id.value()))
                .reduce((first, last) -> last)
                .map(crew -> crew.number().over(horizon));
    }
}
