package dev.sop.ortools;

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
import java.util.Random;

/** Seeded cycles of up to five products on shared resources, which can always be planned, as sales may be lost. */
final class RandomCycles {

    private RandomCycles() {}

    static SopCycleBuilder of(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        int months = 2 + random.nextInt(11);
        int products = 1 + random.nextInt(5);
        SopCycleBuilder cycle = SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), months));
        SupplyResource mill = SupplyResource.of("mill")
                .capacity(20 + random.nextInt(60 * products))
                .overtime(OvertimeTier.amount(3 + random.nextInt(20)).cost(1 + random.nextInt(5)));
        SupplyResource press = SupplyResource.of("press").capacity(20 + random.nextInt(40 * products));
        SharedLimit steel = Constraint.material("steel", 50 + random.nextInt(80 * products));
        for (int p = 0; p < products; p++) {
            String id = "product " + p;
            int cost = 5 + random.nextInt(30);
            double[] volumes = random.doubles(months, 0, 120).map(Math::rint).toArray();
            cycle.product(Product.of(id)
                    .unitCost(cost)
                    .holdingCost(0.1 + random.nextInt(10) / 10.0)
                    .lateCost(1 + random.nextInt(8))
                    .lostSaleCost(cost + 1 + random.nextInt(60)));
            cycle.demand(DemandSignal.of("forecast").product(id).volumes(volumes));
            cycle.inventory(InventoryPosition.of(id).onHand(random.nextInt(80)));
            mill = mill.makes(id, 0.5 + random.nextInt(4) / 4.0);
            press = p == 0 || random.nextBoolean() ? press.makes(id, 1, cost + random.nextInt(4)) : press;
            steel = steel.need(id, 0.5 + random.nextInt(3));
        }
        cycle.supply(mill).supply(press);
        if (random.nextBoolean()) {
            cycle.constraint(steel);
        }
        if (random.nextBoolean()) {
            cycle.constraint(Constraint.storage("warehouse", 400 + random.nextInt(200)));
        }
        return cycle;
    }
}
