package dev.sop.capacity;

import dev.sop.calendar.PerBucket;
import dev.sop.check.ProblemCollector;
import dev.sop.problem.ProblemKind;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.supply.ResourceId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that can be wrong with the inputs of a rough cut, found in one go. */
final class RoughCutCheck {

    private final ProblemCollector problems = new ProblemCollector();
    private final MasterSchedule schedule;
    private final Set<ResourceId> resources = new HashSet<>();
    private final Set<ProductId> taken = new HashSet<>();

    RoughCutCheck(MasterSchedule schedule, List<AvailableCapacity> available) {
        this.schedule = schedule;
        schedule.quantity()
                .forEach((product, units) -> problems.figure(
                        "schedule." + product,
                        units,
                        schedule.horizon(),
                        "Maybe a correction was booked as production."));
        for (int r = 0; r < available.size(); r++) {
            AvailableCapacity capacity = available.get(r);
            String place = "available[" + r + "]";
            if (!resources.add(capacity.resource())) {
                problems.add(
                        ProblemKind.DUPLICATE,
                        place + ".resource",
                        "'" + capacity.resource() + "'",
                        "a resource named once",
                        "Maybe two capacities of one resource are to be added up.");
            }
            problems.figure(
                    place + ".perBucket",
                    capacity.perBucket(),
                    schedule.horizon(),
                    "Maybe it is a change of capacity instead of the capacity.");
        }
    }

    void factors(OverallFactors factors) {
        for (Map.Entry<ProductId, Double> entry : factors.perUnit().entrySet()) {
            taken.add(entry.getKey());
            problems.number("perUnit." + entry.getKey(), entry.getValue(), "Maybe it was given as a credit.");
        }
        double sum = 0;
        for (Map.Entry<ResourceId, Double> entry : factors.share().entrySet()) {
            String place = "share." + entry.getKey();
            problems.number(place, entry.getValue(), 0, 1, "Maybe it was given in percent: 60.3 % is 0.603.");
            known(place, entry.getKey());
            sum += entry.getValue();
        }
        if (sum > 1 + 1e-9) {
            problems.add(
                    ProblemKind.RANGE,
                    "share",
                    sum + " in all",
                    "1 or less over all resources",
                    "Maybe a resource is counted twice.");
        }
        everyProductTakes();
    }

    void profile(ResourceProfile profile) {
        for (int k = 0; k < profile.lines().size(); k++) {
            ResourceProfile.Line line = profile.lines().get(k);
            String place = "lines[" + k + "]";
            taken.add(line.product());
            known(place + ".resource", line.resource());
            problems.number(place + ".perUnit", line.perUnit(), "Maybe it was given as a credit.");
            problems.number(place + ".setup", line.setup(), "Maybe it was given as a credit.");
            problems.number(
                    place + ".offset",
                    line.offset(),
                    0,
                    schedule.horizon().size() + 10_000,
                    "Maybe the sign is turned round: an offset counts buckets before the finish.");
        }
        everyProductTakes();
    }

    /** That the schedule is over the buckets of the cycle, and of items it knows. */
    void horizonAndItems(ResolvedCycle cycle) {
        if (!schedule.horizon().equals(cycle.horizon())) {
            problems.add(
                    ProblemKind.COMBINATION,
                    "schedule.horizon",
                    schedule.horizon().toString(),
                    "the horizon of the cycle, " + cycle.horizon(),
                    "Maybe start with MasterSchedule.over(cycle.horizon()).");
        }
        List<ProductId> known =
                cycle.products().stream().map(item -> item.product().id()).toList();
        for (ProductId item : schedule.quantity().keySet()) {
            if (!known.contains(item)) {
                problems.add(
                        ProblemKind.REFERENCE,
                        "schedule." + item,
                        "'" + item + "'",
                        "a product of the cycle, in a cycle of several sites with its site",
                        "Maybe it is one of " + known + ".");
            }
        }
    }

    void finish() {
        problems.throwIfAny();
    }

    private void known(String place, ResourceId resource) {
        if (!resources.contains(resource)) {
            problems.add(
                    ProblemKind.REFERENCE,
                    place,
                    "'" + resource + "'",
                    "a resource whose capacity is given",
                    "Maybe add AvailableCapacity.hours(\"" + resource + "\", ...) or mend the spelling.");
        }
    }

    /** A product that takes nothing anywhere is more likely forgotten than free. */
    private void everyProductTakes() {
        for (Map.Entry<ProductId, PerBucket> entry : schedule.quantity().entrySet()) {
            if (!taken.contains(entry.getKey())) {
                problems.add(
                        ProblemKind.MISSING,
                        "schedule." + entry.getKey(),
                        "no capacity per unit",
                        "what one unit takes",
                        "Maybe add takes(\"" + entry.getKey() + "\", ...), with 0 if it uses no key resource.");
            }
        }
    }
}
