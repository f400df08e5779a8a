package dev.sop.testing;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Workforce;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.Random;

/**
 * Small random cycles with set-up costs on unlimited resources, and their optimum by brute force: every choice of buckets in which the
 * routes may run is planned as a cycle without set-ups, in which a resource has no capacity in the others. No such plan has a bound on the
 * size of a run.
 */
public final class RunPatterns {

    private static final double PLENTY = 1e6;
    private static final int ROUTES = 2;

    private final long seed;
    private final int buckets;

    public RunPatterns(long seed) {
        this.seed = seed;
        this.buckets = 2 + (int) (seed & 1);
    }

    /** The cycle with its set-up costs. */
    public SopCycle withSetups() {
        return cycle(-1);
    }

    /** The least cost over all patterns of runs; infinity where every pattern contradicts a limit. */
    public double leastCost() {
        double least = Double.POSITIVE_INFINITY;
        for (int pattern = 0; pattern < 1 << (ROUTES * buckets); pattern++) {
            Certificate found = cycle(pattern).reconcile().certificate();
            if (found.status() == PlanStatus.OPTIMAL || found.status() == PlanStatus.FEASIBLE) {
                least = Math.min(least, found.cost().total() + setups(pattern));
            }
        }
        return least;
    }

    private double setups(int pattern) {
        Random random = new Random(seed);
        double[] cost = {setupCost(random), setupCost(random)};
        double sum = 0;
        for (int k = 0; k < ROUTES * buckets; k++) {
            sum += (pattern >> k & 1) * cost[k / buckets];
        }
        return sum;
    }

    private static double setupCost(Random random) {
        return random.nextInt(4) * 3;
    }

    private SopCycle cycle(int pattern) {
        Random random = new Random(seed);
        double[] setup = {setupCost(random), setupCost(random)};
        SopCycleBuilder cycle = SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), buckets));
        for (String id : new String[] {"a", "b", "c"}) {
            product(cycle, random, id);
        }
        Routing first = Routing.of("a", 1).unitCost(random.nextInt(3));
        if (random.nextInt(2) == 0) {
            first = first.coProduct("b", (1 + random.nextInt(4)) / 4.0);
        }
        if (random.nextInt(2) == 0) {
            first = first.consumes("c", (1 + random.nextInt(4)) / 2.0);
        }
        Routing second = Routing.of(random.nextInt(2) == 0 ? "b" : "c", 1).unitCost(random.nextInt(3));
        if (random.nextInt(3) == 0 && second.product().value().equals("c")) {
            second = second.coProduct("b", (1 + random.nextInt(4)) / 4.0);
        }
        if (random.nextInt(3) == 0 && second.product().value().equals("b")) {
            second = second.consumes("c", 1);
        }
        cycle.supply(resource("A", first, setup[0], pattern, 0));
        cycle.supply(resource("B", second, setup[1], pattern, 1));
        if (random.nextInt(3) == 0) {
            cycle.supply(SupplyResource.of("C").withoutLimit().makes("c", 1, 1 + random.nextInt(3)));
        }
        limits(cycle, random);
        return cycle.build();
    }

    private void product(SopCycleBuilder cycle, Random random, String id) {
        Product product = Product.of(id)
                .price(20)
                .unitCost(1)
                .holdingCost(random.nextInt(3))
                .lateCost(2)
                .lostSaleCost(5 + random.nextInt(20));
        product = random.nextInt(4) == 0 ? product.noLostSales() : product;
        product = random.nextInt(4) == 0 ? product.noLateDelivery() : product;
        product = random.nextInt(8) == 0 ? product.shelfLife(1) : product;
        cycle.product(product);
        double[] volumes = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            volumes[t] = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(12);
        }
        cycle.demand(DemandSignal.of("forecast").product(id).volumes(volumes));
        InventoryPosition stock = InventoryPosition.of(id).onHand(random.nextInt(3) == 0 ? 20 + random.nextInt(40) : 0);
        stock = switch (random.nextInt(8)) {
            case 0 -> stock.maximum(5);
            case 1 -> stock.endingExactly(random.nextInt(4));
            case 2 -> stock.endingAtLeast(random.nextInt(6));
            case 3 -> stock.safetyStock(4);
            default -> stock;
        };
        cycle.inventory(stock);
    }

    private SupplyResource resource(String id, Routing routing, double setup, int pattern, int place) {
        SupplyResource resource = SupplyResource.of(id);
        if (pattern < 0) {
            return resource.withoutLimit().makes(setup > 0 ? routing.setupCost(setup) : routing.setupCost(0));
        }
        double[] capacity = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            capacity[t] = (pattern >> (place * buckets + t) & 1) * PLENTY;
        }
        return resource.withCapacity(PerBucket.of(capacity)).makes(routing);
    }

    private static void limits(SopCycleBuilder cycle, Random random) {
        if (random.nextInt(3) == 0) {
            Workforce crew = Constraint.workforce("crew", random.nextInt(2))
                    .labour("a", 1)
                    .labour("b", 0.5)
                    .hoursPerWorker(30)
                    .wage(1 + random.nextInt(5))
                    .hiring(random.nextInt(4))
                    .layoff(random.nextInt(4));
            crew = random.nextInt(3) > 0 ? crew.withoutIdleTime() : crew;
            crew = random.nextInt(2) == 0 ? crew.inWholeWorkers() : crew;
            cycle.constraint(crew);
        }
        switch (random.nextInt(6)) {
            case 0 ->
                cycle.constraint(Constraint.minimumProduction("least", 3 + random.nextInt(5))
                        .of("a"));
            case 1 ->
                cycle.constraint(
                        Constraint.rateOfChange("rate").of("a").at("A").from(10).atMost(2));
            case 2 ->
                cycle.constraint(Constraint.rateOfChange("rate")
                        .of("a")
                        .at("A")
                        .from(8)
                        .decreaseCost(3)
                        .increaseCost(3));
            case 3 -> cycle.constraint(Constraint.storage("yard", 60));
            default -> {}
        }
    }
}
