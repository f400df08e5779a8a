package dev.sop.benchmarks;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.SharedLimit;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Seeded cycles of any size, built from public values: products made on one to three resources at 0.5 to 2 hours a unit,
 * seasonal demand with trend and 12 % noise around log-normal base volumes, capacity for about 90 % utilisation with peaks
 * above it, overtime of 10 to 25 % at a premium of 40 to 80 %, holding 25 % of unit cost a year, lateness at 4 to 12 times
 * holding, lost sales at 1.4 to 3 times unit cost, shared materials at 112 % of mean need, one storage limit.
 */
public final class GeneratedCycles {

    private GeneratedCycles() {}

    /** The cycle of a size and seed; the same arguments give an equal cycle. */
    public static SopCycle of(int products, int resources, int buckets, int materials, long seed) {
        Random random = new Random(seed);
        double[][] demand = new double[products][buckets];
        double[] mean = new double[products];
        List<SupplyResource> supply = new ArrayList<>();
        for (int r = 0; r < resources; r++) {
            supply.add(SupplyResource.of("resource " + r)
                    .overtime(OvertimeTier.share(0.10 + 0.15 * random.nextDouble())
                            .premium(0.40 + 0.40 * random.nextDouble())));
        }
        double[] load = new double[resources];
        SopCycleBuilder cycle = SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), buckets));
        for (int p = 0; p < products; p++) {
            String id = "product " + p;
            double base = Math.exp(5 + random.nextGaussian());
            double season = 0.1 + 0.3 * random.nextDouble();
            double phase = 2 * Math.PI * random.nextDouble();
            for (int t = 0; t < buckets; t++) {
                double shape = (1 + season * Math.sin(2 * Math.PI * t / 12 + phase)) * (1 + 0.003 * t);
                demand[p][t] = Math.max(0, base * shape * (1 + 0.12 * random.nextGaussian()));
                mean[p] += demand[p][t] / buckets;
            }
            double cost = 10 + 90 * random.nextDouble();
            double holding = cost * 0.25 / 12;
            cycle.product(Product.of(id)
                    .unitCost(cost)
                    .holdingCost(holding)
                    .lateCost(holding * (4 + 8 * random.nextDouble()))
                    .lostSaleCost(cost * (1.4 + 1.6 * random.nextDouble())));
            cycle.demand(DemandSignal.of("forecast").product(id).volumes(demand[p]));
            cycle.inventory(InventoryPosition.of(id).onHand(mean[p] * random.nextDouble()));
            int eligible = 1 + random.nextInt(Math.min(3, resources));
            for (int k = 0; k < eligible; k++) {
                int r = (p + k * 7) % resources;
                double usage = 0.5 + 1.5 * random.nextDouble();
                supply.set(r, supply.get(r).makes(id, usage, cost * (1 + 0.1 * k)));
                load[r] += mean[p] * usage / eligible;
            }
        }
        for (int r = 0; r < resources; r++) {
            cycle.supply(supply.get(r).hours(Math.max(1, load[r] / 0.9)));
        }
        for (int m = 0; m < materials; m++) {
            double need = 0;
            SharedLimit limit = Constraint.material("material " + m, 0);
            for (int p = m; p < products; p += materials + 1) {
                double perUnit = 0.5 + random.nextDouble();
                limit = limit.need("product " + p, perUnit);
                need += perUnit * mean[p];
            }
            cycle.constraint(limit.available(constant(buckets, 1.12 * need)));
        }
        double stock = 0;
        for (double volume : mean) {
            stock += 2 * volume;
        }
        return cycle.constraint(Constraint.storage("warehouse", stock)).build();
    }

    private static double[] constant(int buckets, double value) {
        double[] values = new double[buckets];
        java.util.Arrays.fill(values, value);
        return values;
    }
}
