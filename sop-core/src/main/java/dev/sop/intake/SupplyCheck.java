package dev.sop.intake;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.check.Names;
import dev.sop.check.ProblemCollector;
import dev.sop.cycle.CycleInputs;
import dev.sop.limit.LimitScope;
import dev.sop.problem.InvalidCycleException;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.Remedy;
import dev.sop.problem.RemedyCode;
import dev.sop.product.ProductId;
import dev.sop.supply.AlternateChoice;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.CumulativeLeadTime;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ProductStructure;
import dev.sop.supply.ResourceId;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be wrong with supply resources. */
final class SupplyCheck {

    private static final double SMALLEST_USAGE = 1e-9;

    private SupplyCheck() {}

    static void check(CycleInputs inputs, Set<ProductId> products, ProblemCollector problems) {
        if (inputs.supply().isEmpty()) {
            problems.add(ProblemKind.MISSING, "supply", "none", "at least one resource", RemedyCode.ADD_RESOURCE);
        }
        checkLoops(inputs, problems);
        Set<ResourceId> seen = new HashSet<>();
        for (int i = 0; i < inputs.supply().size(); i++) {
            SupplyResource resource = inputs.supply().get(i);
            String place = "supply[" + i + "]";
            if (!seen.add(resource.id())) {
                problems.add(
                        ProblemKind.DUPLICATE,
                        place + ".resource",
                        "'" + resource.id() + "'",
                        "a name used once",
                        "Maybe it is listed twice.");
            }
            checkCapacity(inputs.horizon(), resource, place, problems);
            checkOvertime(inputs.horizon(), resource, place, problems);
            checkRoutings(inputs.horizon(), products, resource, place, problems);
            checkExpansions(inputs.horizon(), resource, place, problems);
        }
    }

    /** A product that is, over some components, made of itself. */
    private static void checkLoops(CycleInputs inputs, ProblemCollector problems) {
        boolean counted = inputs.supply().stream()
                .flatMap(resource -> resource.makes().stream())
                .allMatch(routing -> routing.leadTime() >= 0
                        && !routing.consumes().containsKey(routing.product())); // reported where they stand
        if (!counted) {
            return;
        }
        try {
            Object unused = CumulativeLeadTime.of(ProductStructure.of(inputs.supply()), AlternateChoice.PREFERRED);
        } catch (InvalidCycleException loops) {
            loops.problems()
                    .forEach(loop -> problems.add(
                            ProblemKind.COMBINATION,
                            "supply.makes.consumes",
                            loop.value(),
                            loop.expected(),
                            loop.fix()));
        }
    }

    private static void checkCapacity(
            Horizon horizon, SupplyResource resource, String place, ProblemCollector problems) {
        int given = (resource.capacity().isPresent() ? 1 : 0)
                + (resource.hoursPerWorkingDay().isPresent() ? 1 : 0)
                + (resource.unlimited() ? 1 : 0);
        String expected = "one of capacity, hours per working day, or without limit";
        if (given == 0) {
            problems.add(ProblemKind.MISSING, place + ".capacity", "none", expected, RemedyCode.ADD_CAPACITY);
        } else if (given > 1) {
            String ways = "given in " + given + " ways";
            problems.add(ProblemKind.COMBINATION, place + ".capacity", ways, expected, "Maybe leave all but one out.");
        }
        problems.figure(place + ".capacity", resource.capacity(), horizon, "Maybe the sign is wrong.");
        problems.figure(
                place + ".hoursPerWorkingDay", resource.hoursPerWorkingDay(), horizon, "Maybe the sign is wrong.");
        problems.figure(place + ".unitCost", resource.unitCost(), horizon, "Maybe the sign is wrong.");
        problems.figure(place + ".downtime", resource.downtime(), horizon, "Maybe the sign is wrong.");
        problems.figure(place + ".efficiency", resource.efficiency(), horizon, "Maybe the sign is wrong.");
        unusedOnUnlimited(resource, place, problems);
        double[] efficiency = resource.efficiency().values();
        for (double share : efficiency) {
            if (share > 10 && share <= ProblemCollector.LARGEST) {
                problems.add(
                        ProblemKind.RANGE,
                        place + ".efficiency",
                        share,
                        "0 to 10",
                        "Maybe it was given in percent: 0.85 is 85 %.");
                break;
            }
        }
    }

    /** Figures that take from a capacity, or use it, on a resource that has no limit. */
    private static void unusedOnUnlimited(SupplyResource resource, String place, ProblemCollector problems) {
        if (!resource.unlimited()) {
            return;
        }
        if (!resource.efficiency().equals(PerBucket.constant(1))) {
            unused(place + ".efficiency", "an efficiency", problems);
        }
        if (!resource.downtime().equals(PerBucket.constant(0))) {
            unused(place + ".downtime", "downtime", problems);
        }
        for (int k = 0; k < resource.makes().size(); k++) {
            if (resource.makes().get(k).setupTime() > 0) {
                unused(place + ".makes[" + k + "].setupTime", "a set-up time", problems);
            }
        }
    }

    private static void unused(String place, String what, ProblemCollector problems) {
        problems.add(
                ProblemKind.COMBINATION,
                place,
                what,
                "none on a resource without limit",
                "Maybe give the resource a capacity.");
    }

    private static void checkOvertime(
            Horizon horizon, SupplyResource resource, String place, ProblemCollector problems) {
        for (int k = 0; k < resource.overtime().size(); k++) {
            OvertimeTier tier = resource.overtime().get(k);
            String at = place + ".overtime[" + k + "]";
            if (resource.unlimited()) {
                problems.add(
                        ProblemKind.COMBINATION,
                        at,
                        "overtime",
                        "none on a resource without limit",
                        "Maybe give the resource a capacity.");
            }
            if (tier.shareOfRegular().isPresent() == tier.amount().isPresent()) {
                problems.add(
                        tier.amount().isPresent() ? ProblemKind.COMBINATION : ProblemKind.MISSING,
                        at,
                        tier.amount().isPresent() ? "share and amount" : "no limit",
                        "either a share of regular capacity or an amount",
                        RemedyCode.USE_TIER_SHARE);
            }
            tier.shareOfRegular()
                    .ifPresent(share -> problems.number(
                            at + ".share",
                            share,
                            0,
                            LimitScope.MOST_SHARE,
                            "Maybe it was given in percent: 0.10 is 10 %."));
            problems.figure(at + ".amount", tier.amount(), horizon, "Maybe the sign is wrong.");
            problems.figure(at + ".cost", tier.cost(), horizon, "Maybe the sign is wrong.");
            tier.premium()
                    .ifPresent(premium -> problems.number(
                            at + ".premium",
                            premium,
                            0,
                            LimitScope.MOST_PREMIUM,
                            "Maybe it was given in percent: 0.5 is 50 %."));
            if (tier.premium().isPresent() && tier.cost().isPresent()) {
                problems.add(
                        ProblemKind.COMBINATION,
                        at,
                        "premium and cost",
                        "one of the two",
                        "Maybe leave the premium out.");
            }
        }
    }

    private static void checkRoutings(
            Horizon horizon,
            Set<ProductId> products,
            SupplyResource resource,
            String place,
            ProblemCollector problems) {
        Set<Object> seen = new HashSet<>();
        for (int k = 0; k < resource.makes().size(); k++) {
            Routing routing = resource.makes().get(k);
            String at = place + ".makes[" + k + "]";
            if (!products.contains(routing.product())) {
                problems.add(
                        ProblemKind.REFERENCE,
                        at + ".product",
                        "'" + routing.product() + "'",
                        "one of " + Names.list(products),
                        "Maybe it is spelled another way, or missing among the products.");
            }
            if (!seen.add(List.of(routing.product(), routing.consumes()))) {
                problems.add(
                        ProblemKind.DUPLICATE,
                        at + ".product",
                        "'" + routing.product() + "'",
                        "a product named once for each resource",
                        "Maybe the routing is listed twice, or the two differ in what they consume.");
            }
            RoutingCheck.check(horizon, products, routing, at, problems);
            problems.number(
                    at + ".usage",
                    routing.usage(),
                    SMALLEST_USAGE,
                    ProblemCollector.LARGEST,
                    "Maybe the usage is in units per hour; it is capacity per unit.");
            problems.figure(at + ".unitCost", routing.unitCost(), horizon, "Maybe the sign is wrong.");
        }
        if (resource.makes().isEmpty() && resource.capacityUnit() == CapacityUnit.HOURS && products.size() > 1) {
            problems.add(
                    ProblemKind.MISSING,
                    place + ".makes",
                    "none",
                    "the hours a unit of each product takes, as capacity is in hours",
                    new Remedy(
                            RemedyCode.ADD_ROUTING, products.iterator().next().value()));
        }
    }

    private static void checkExpansions(
            Horizon horizon, SupplyResource resource, String place, ProblemCollector problems) {
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < resource.expansions().size(); k++) {
            ExpansionStep step = resource.expansions().get(k);
            String at = place + ".expansions[" + k + "]";
            if (resource.unlimited()) {
                problems.add(
                        ProblemKind.COMBINATION,
                        at,
                        "an expansion",
                        "none on a resource without limit",
                        "Maybe give the resource a capacity.");
            }
            if (!seen.add(step.name())) {
                problems.add(
                        ProblemKind.DUPLICATE,
                        at + ".name",
                        "'" + step.name() + "'",
                        "a name used once",
                        "Maybe it is listed twice.");
            }
            problems.number(
                    at + ".capacity",
                    step.capacity(),
                    SMALLEST_USAGE,
                    ProblemCollector.LARGEST,
                    "Maybe capacity and cost were swapped.");
            problems.figure(at + ".cost", step.cost(), horizon, "Maybe the sign is wrong.");
            problems.figure(at + ".runningCost", step.runningCost(), horizon, "Maybe the sign is wrong.");
            problems.number(at + ".leadTime", step.leadTime(), "Maybe the sign is wrong.");
            RoutingCheck.label(horizon, at + ".firstBucket", step.firstBucket(), problems);
        }
    }
}
