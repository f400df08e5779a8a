package dev.sop.benchmarks;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.Lane;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded cycles that the product-wise methods do not take: what ties buckets, products or steps together beyond shared limits. */
final class GeneralCycles {

    private static final int YEAR = 52;

    private GeneralCycles() {}

    /** What ties them. */
    enum Kind {
        /** A least production, a cost of changing the rate and a service level, on cycles as the product-wise methods plan them. */
        LIMITS,
        /** A crew on each resource that is hired, laid off and paid, beside what limits the resource. */
        WORKFORCE,
        /** Plants, warehouses and lanes between them with a week on the way; each good takes a bought component. */
        NETWORK,
        /** Network, crews and ranges together. */
        MIXED
    }

    /** A cycle of a kind and size; the same arguments give an equal one. */
    static SopCycle of(Kind kind, CycleSize size, long seed) {
        return switch (kind) {
            case LIMITS ->
                limits(GeneratedCycles.values(size, Stress.NONE, seed), size).build();
            case WORKFORCE -> crews(GeneratedCycles.of(size, Stress.NONE, seed), size, false);
            case NETWORK -> network(size, seed).build();
            case MIXED -> mixed(size, seed).build();
        };
    }

    private static SopCycleBuilder limits(SopCycleBuilder cycle, CycleSize size) {
        for (int r = 0; r < size.resources(); r++) {
            String resource = "resource " + r;
            cycle.constraint(Constraint.minimumProduction("least " + r, 10).at(resource));
            cycle.constraint(Constraint.rateOfChange("pace " + r)
                    .at(resource)
                    .increaseCost(0.5)
                    .decreaseCost(0.5));
        }
        return cycle.constraint(Constraint.serviceLevel("service", 0.9).of("product 0"));
    }

    /** The cycle of {@link Kind#WORKFORCE} whose workers are whole. */
    static SopCycle wholeCrews(CycleSize size) {
        return crews(GeneratedCycles.of(size, Stress.NONE, 1), size, true);
    }

    private static SopCycle crews(SopCycle plain, CycleSize size, boolean whole) {
        SopCycleBuilder cycle = GeneratedCycles.values(size, Stress.NONE, 1);
        for (SupplyResource resource : plain.inputs().supply()) {
            double hours = resource.capacity()
                    .orElseThrow()
                    .over(plain.inputs().horizon())
                    .get(0);
            var crew = Constraint.workforce("crew of " + resource.id(), 0.9 * hours / 40)
                    .at(resource.id().value())
                    .hoursPerWorker(40)
                    .wage(300)
                    .hiring(900)
                    .layoff(600);
            for (Routing route : resource.makes()) {
                crew = crew.labour(route.product().value(), route.usage());
            }
            cycle.constraint(whole ? crew.withWholeWorkers(true) : crew);
        }
        return cycle.build();
    }

    /** Half of the resources are plants, each at a site of its own; each plant ships to three of as many warehouses. */
    private static SopCycleBuilder network(CycleSize size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int plants = Math.max(2, size.resources() / 2);
        SopCycleBuilder cycle = SopCycle.builder().horizon(Horizon.weeks(LocalDate.of(2027, 1, 4), size.buckets()));
        double[] hours = new double[plants];
        List<List<Routing>> made = new ArrayList<>();
        List<List<Lane>> lanes = new ArrayList<>();
        for (int f = 0; f < plants; f++) {
            made.add(new ArrayList<>());
            List<Lane> out = new ArrayList<>();
            for (int k = 0; k < Math.min(3, plants); k++) {
                out.add(Lane.between("plant " + f, "store " + (f + k) % plants).leadTime(1));
            }
            lanes.add(out);
        }
        for (int p = 0; p < size.products(); p++) {
            String id = "product " + p;
            String part = "part " + p % 20;
            double cost = 15 + 20 * random.nextDouble();
            cycle.product(Product.of(id)
                    .holdingCost(0.25 * cost / YEAR)
                    .lateCost(2.0 * cost / YEAR)
                    .lostSaleCost(2.0 * cost));
            double mean = 0;
            for (int k = 0; k < 2; k++) {
                int store = (p + k) % plants;
                double[] volumes = demand(random, size.buckets());
                double average = java.util.Arrays.stream(volumes).average().orElse(0);
                mean += average;
                cycle.demand(DemandSignal.of("forecast")
                        .product(id)
                        .at("store " + store)
                        .volumes(volumes));
                cycle.inventory(InventoryPosition.of(id).at("store " + store).onHand(1.5 * average));
            }
            for (int k = 0; k < 2; k++) {
                int plant = (p + plants - k) % plants;
                double usage = 0.5 + 1.5 * random.nextDouble();
                hours[plant] += usage * mean / 2;
                made.get(plant)
                        .add(Routing.of(id, usage)
                                .unitCost(cost * (1 + 0.1 * random.nextDouble()))
                                .consumes(part, 1 + k));
                List<Lane> out = lanes.get(plant);
                for (int s = 0; s < out.size(); s++) {
                    out.set(s, out.get(s).moves(id, 0.5 + random.nextDouble()));
                }
            }
        }
        for (int f = 0; f < plants; f++) {
            SupplyResource plant =
                    SupplyResource.of("factory " + f).at("plant " + f).hours(hours[f] / 0.85);
            SupplyResource maker =
                    SupplyResource.purchase("maker " + f).at("plant " + f).withoutLimit();
            for (Routing route : made.get(f)) {
                plant = plant.makes(route);
            }
            for (int c = 0; c < Math.min(20, size.products()); c++) {
                maker = maker.makes(
                        Routing.of("part " + c, 1).unitCost(2 + 0.1 * c).leadTime(1));
                cycle.inventory(
                        InventoryPosition.of("part " + c).at("plant " + f).onHand(hours[f] / 5));
            }
            cycle.supply(plant).supply(maker);
            lanes.get(f).forEach(cycle::lane);
        }
        for (int c = 0; c < Math.min(20, size.products()); c++) {
            cycle.product(Product.of("part " + c).holdingCost(0.01));
        }
        return cycle;
    }

    private static SopCycleBuilder mixed(CycleSize size, long seed) {
        SopCycleBuilder cycle = network(size, seed);
        int plants = Math.max(2, size.resources() / 2);
        for (int f = 0; f < plants; f++) {
            cycle.constraint(Constraint.minimumProduction("least " + f, 10).at("factory " + f));
            cycle.constraint(Constraint.rateOfChange("pace " + f)
                    .at("factory " + f)
                    .increaseCost(0.5)
                    .decreaseCost(0.5));
        }
        return cycle;
    }

    private static double[] demand(SplittableRandom random, int buckets) {
        double base = 40 + 120 * random.nextDouble();
        double[] volumes = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            double season = 1 + 0.35 * Math.sin(2 * Math.PI * t / YEAR);
            volumes[t] = base * season * (0.85 + 0.3 * random.nextDouble());
        }
        return volumes;
    }
}
