package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Lots larger than what they are made for are among the plans that are compared; worked out by hand. */
class RunLotTest {

    @Test
    void plan_leastLotIsNoMultiple_isTwoMultiples() {
        // 9 asked for at 100 each; at least 26 in multiples of 25 is 50, which cost 50
        SopCycleBuilder cycle = months(9)
                .product(pumps())
                .supply(plant(Routing.of("pumps", 1).minimumLot(26).lotMultiple(25)));

        assertCostsAtBest(cycle, 50);
    }

    @Test
    void plan_multipleOfTwoAndAHalfInWholeUnits_isFive() {
        // one asked for at 100; 2.5 are no whole units, 5 cost 5
        SopCycleBuilder cycle = months(1)
                .product(pumps().inWholeUnits())
                .supply(plant(Routing.of("pumps", 1).lotMultiple(2.5)));

        assertCostsAtBest(cycle, 5);
    }

    @Test
    void plan_restOfEveryLotIsTooOld_componentsForAllLotsAreMadeInOneRun() {
        // pumps keep no month: four lots of 50 for 9 each cost 200. Their 200 castings in one run cost 1000 + 200, and
        // 150 + 100 + 50 kept
        // at 0.01 cost 3; in two runs they would cost another 1000 - 2
        SopCycleBuilder cycle = months(9, 9, 9, 9)
                .product(pumps().shelfLife(0))
                .product(castings())
                .supply(plant(Routing.of("pumps", 1).minimumLot(50).consumes("castings", 1)))
                .supply(foundry());

        assertCostsAtBest(cycle, 200 + 1000 + 200 + 3);
    }

    @Test
    void plan_stockGrowsTooOld_componentsOfAllOfItAreMadeInOneRun() {
        // 10 pumps in stock at the end of each of four months, which keep until the end of one: 40 at 1. Their castings
        // in one run cost
        // 1000 + 40, and 30 + 20 + 10 kept at 0.01 cost 0.6
        SopCycleBuilder cycle = months(0, 0, 0, 0)
                .product(pumps().shelfLife(1))
                .product(castings())
                .inventory(InventoryPosition.of("pumps").minimum(10))
                .supply(plant(Routing.of("pumps", 1).consumes("castings", 1)))
                .supply(foundry());

        assertCostsAtBest(cycle, 40 + 1000 + 40 + 0.6);
    }

    @Test
    void plan_restOfEveryLotIsUsedUp_whatGoesIntoAllLotsIsMadeInOneRun() {
        // castings come in lots of 50 and none may be kept, so that all four lots go into pumps, which keep no month:
        // 200 castings and 200
        // pumps at 1. Their 200 of ore in one run cost 1000 + 200, and 150 + 100 + 50 kept at 0.01 cost 3
        SopCycleBuilder cycle = months(9, 9, 9, 9)
                .product(pumps().shelfLife(0))
                .product(castings())
                .product(castings().withId(ProductId.of("ore")))
                .inventory(InventoryPosition.of("castings").maximum(0))
                .supply(plant(Routing.of("pumps", 1).consumes("castings", 1)))
                .supply(SupplyResource.of("press")
                        .withoutLimit()
                        .unitCost(1)
                        .makes(Routing.of("castings", 1).minimumLot(50).consumes("ore", 1)))
                .supply(SupplyResource.of("mine")
                        .withoutLimit()
                        .unitCost(1)
                        .makes(Routing.of("ore", 1).setupCost(1000)));

        assertCostsAtBest(cycle, 200 + 200 + 1000 + 200 + 3);
    }

    private static void assertCostsAtBest(SopCycleBuilder cycle, double cost) {
        Certificate certificate = cycle.build().reconcile().certificate();
        assertThat(certificate.cost().total()).isCloseTo(cost, within(1e-3));
        assertThat(certificate.lowerBound().orElseThrow()).isLessThan(cost + 1e-3);
        assertThat(certificate.status()).isEqualTo(PlanStatus.OPTIMAL);
    }

    private static Product pumps() {
        return Product.of("pumps").unitCost(1).holdingCost(0).lateCost(80).lostSaleCost(100);
    }

    private static Product castings() {
        return Product.of("castings").unitCost(1).holdingCost(0.01).lateCost(1).lostSaleCost(1);
    }

    private static SupplyResource foundry() {
        return SupplyResource.of("foundry")
                .withoutLimit()
                .unitCost(1)
                .makes(Routing.of("castings", 1).setupCost(1000));
    }

    private static SupplyResource plant(Routing routing) {
        return SupplyResource.of("plant").withoutLimit().unitCost(1).makes(routing);
    }

    private static SopCycleBuilder months(double... demand) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), demand.length))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(demand));
    }
}
