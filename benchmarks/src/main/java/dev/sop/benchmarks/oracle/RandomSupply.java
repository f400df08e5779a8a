package dev.sop.benchmarks.oracle;

import dev.sop.calendar.PerBucket;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.List;

/** Random resources: each product made somewhere as a rule, sometimes in two places, sometimes nowhere. */
final class RandomSupply {

    private static final String[] NAMES = {"Plant", "Line", "Partner"};

    private final CycleKind kind;
    private final Figures figures;
    private final List<String> products;
    final List<SupplyResource> made = new ArrayList<>();

    RandomSupply(CycleKind kind, Figures figures, List<String> products) {
        this.kind = kind;
        this.figures = figures;
        this.products = products;
    }

    List<SupplyResource> resources(boolean sites) {
        int count = figures.whole(1, 3);
        for (int r = 0; r < count; r++) {
            SupplyResource resource = SupplyResource.of(NAMES[r]);
            if (r > 0 && figures.chance(0.4)) {
                resource = resource.withKind(figures.chance(0.5) ? ResourceKind.PURCHASE : ResourceKind.SUBCONTRACT);
            }
            resource = capacity(resource);
            boolean any = false;
            for (int p = 0; p < products.size(); p++) {
                if (figures.chance(0.65) || !any && p == products.size() - 1) {
                    resource = resource.makes(routing(p));
                    any = true;
                }
            }
            if (sites) {
                resource = resource.at(figures.chance(0.7) ? "North" : "South");
            }
            made.add(resource);
        }
        return made;
    }

    private boolean stages() {
        return kind == CycleKind.STAGES;
    }

    private SupplyResource capacity(SupplyResource resource) {
        if (figures.chance(stages() ? 0.7 : 0.18)) {
            return resource.withoutLimit();
        }
        SupplyResource limited = resource.withCapacity(figures.perBucket(() -> figures.units(0, 60), 0.25));
        if (figures.chance(0.25)) {
            limited = limited.withCapacityUnit(CapacityUnit.HOURS);
        }
        if (figures.chance(0.1)) {
            limited = limited.efficiency(figures.one(0.5, 0.8));
        }
        if (figures.chance(0.1)) {
            limited = limited.withDowntime(figures.perBucket(() -> figures.units(0, 20), 0.6));
        }
        if (figures.chance(0.45)) {
            limited = limited.overtime(
                    figures.chance(0.5)
                            ? OvertimeTier.amount(figures.units(1, 20)).cost(figures.small(0, 20))
                            : OvertimeTier.share(figures.one(0.1, 0.25, 0.5)).cost(figures.small(0, 20)));
            if (figures.chance(0.2)) {
                limited = limited.overtime(
                        OvertimeTier.amount(figures.units(1, 20)).cost(figures.small(10, 40)));
            }
        }
        if (figures.chance(kind.crews ? 0.15 : 0.06)) {
            ExpansionStep step = ExpansionStep.of(
                            "step", Math.max(figures.volume, figures.units(1, 30)), figures.sum(5, 900))
                    .leadTime(figures.chance(0.3) ? 1 : 0)
                    .runningCost(figures.sum(0, 30));
            limited = limited.expansion(kind.whole ? step : step.inAnyPart());
        }
        return limited;
    }

    private Routing routing(int p) {
        Routing routing = Routing.of(products.get(p), figures.one(0.5, 1, 1, 1, 2, 3))
                .withUnitCost(figures.perBucket(() -> figures.price(2, 60), 0.1));
        if (stages()) {
            routing = routing.withUnitCost(PerBucket.constant(figures.small(0, 2)));
        }
        if (figures.chance(0.15)) {
            routing = routing.leadTime(figures.whole(1, 2));
        }
        if (figures.chance(0.1)) {
            routing = routing.yieldRate(figures.one(0.5, 0.8));
        }
        if (p + 1 < products.size() && figures.chance(stages() ? 0.8 : 0.2)) {
            routing = routing.consumes(products.get(p + 1), figures.one(1, 1, 2, 0.5));
        } else if (products.size() > 1 && figures.chance(kind == CycleKind.LOTS || stages() ? 0.2 : 0.1)) {
            String other = products.get((p + 1) % products.size());
            routing = routing.coProduct(other, figures.one(0.25, 0.5, 1, 2));
        }
        if (kind.whole) {
            routing = runs(routing, stages() ? 1.5 : kind == CycleKind.LOTS ? 1 : 0.4);
        }
        return routing;
    }

    private Routing runs(Routing given, double share) {
        Routing routing = given;
        if (figures.chance(0.35 * share)) {
            routing = routing.withSetupCost(figures.perBucket(() -> figures.sum(0, stages() ? 2000 : 500), 0.1));
        }
        if (figures.chance(0.2 * share)) {
            routing = routing.setupTime(figures.units(1, 12));
        }
        if (figures.chance(0.25 * share)) {
            routing = routing.minimumLot(figures.units(2, 40));
        }
        if (figures.chance(0.2 * share)) {
            routing = routing.lotMultiple(figures.units(2, 25));
        }
        return routing;
    }

    PerBucket hours(int least, int most) {
        return figures.perBucket(() -> figures.units(least, most), 0.3);
    }
}
