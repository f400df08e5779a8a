package dev.sop.limit;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Downtime;
import dev.sop.constraint.SharedLimit;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.RemedyCode;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.supply.ResourceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Machine-buckets down over the horizon, at times the plan chooses, that take capacity of a resource or of a shared limit before it. */
final class DowntimeRules extends LimitRules<Downtime> {

    DowntimeRules() {
        super(Downtime.class);
    }

    @Override
    Yields yields(Downtime limit) {
        return Yields.BY_ITS_COSTS;
    }

    @Override
    void check(Downtime limit, LimitScope scope) {
        scope.number("machineBuckets", limit.machineBuckets());
        scope.figure("perMachine", limit.perMachine());
        scope.number("mostAtOnce", limit.mostAtOnce());
        Set<String> known = new LinkedHashSet<>();
        scope.inputs().supply().stream()
                .filter(resource -> !resource.unlimited())
                .forEach(resource -> known.add(resource.id().value()));
        for (Constraint before : scope.inputs().constraints().subList(0, scope.index())) {
            if (before instanceof SharedLimit shared) {
                known.add(shared.id().value());
            }
        }
        if (!known.contains(limit.of())) {
            scope.add(
                    ProblemKind.REFERENCE,
                    "of",
                    "'" + limit.of() + "'",
                    "a resource with a capacity, or a shared limit listed before it: " + known,
                    "Maybe it is spelled another way, or the shared limit comes later.");
        }
        if (limit.wholeMachines() && limit.machineBuckets() != Math.rint(limit.machineBuckets())) {
            scope.add(
                    ProblemKind.RANGE,
                    "machineBuckets",
                    limit.machineBuckets(),
                    "a whole number, as machines are down whole",
                    RemedyCode.ALLOW_PARTS);
        }
    }

    @Override
    Downtime atSites(Downtime limit, SiteItems items) {
        return limit;
    }

    @Override
    Optional<Downtime> scaled(Downtime limit, UnaryOperator<PerBucket> scale) {
        return Optional.empty();
    }

    @Override
    List<? extends ResolvedLimit> resolved(Downtime limit, Resolving cycle) {
        Optional<ResourceId> resource = cycle.resources.stream()
                .map(candidate -> candidate.resource().id())
                .filter(id -> id.value().equals(limit.of()))
                .findFirst();
        int shared = -1;
        for (int i = 0; i < cycle.limits.size() && resource.isEmpty(); i++) {
            if (cycle.limits.get(i).id().value().equals(limit.of())) {
                shared = i;
            }
        }
        return List.of(new ResolvedLimit.Downtime(
                limit.id(),
                resource,
                shared,
                limit.machineBuckets(),
                cycle.over(limit.perMachine()),
                limit.mostAtOnce(),
                limit.wholeMachines()));
    }
}
