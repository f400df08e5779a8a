package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.calendar.Horizon;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryHealth;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.Lane;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Weeks of supply of components and of stock that feeds lanes. */
class InventoryHealthTest {

    @Test
    void weeksOfSupply_component_isRunDownByWhatPlantsTake() {
        // of 800 castings pumps take 200, 300 and 300; 600 after the first week last two weeks, though no customer asks
        // for one
        Plan plan = SopCycle.builder()
                .horizon(Horizon.weeks(LocalDate.of(2027, 1, 4), 3))
                .product(Product.of("pumps").price(100).unitCost(1).holdingCost(1))
                .product(Product.of("castings").unitCost(1).holdingCost(0.1))
                .demand(DemandSignal.of("f").product("pumps").volumes(100, 150, 200))
                .inventory(InventoryPosition.of("castings").onHand(800))
                .supply(SupplyResource.of("plant")
                        .capacity(500)
                        .makes(Routing.of("pumps", 1).consumes("castings", 2)))
                .build()
                .reconcile();

        assertThat(health(plan, "castings").weeksOfSupply().toArray())
                .containsExactly(new double[] {2, 1, 0}, within(1e-6));
    }

    @Test
    void weeksOfSupply_stockThatFeedsALane_isRunDownByWhatLeaves() {
        // 120 at North, nobody there to buy; 20, 40 and 60 leave for South: 100 after the first week last two
        Plan plan = SopCycle.builder()
                .horizon(Horizon.weeks(LocalDate.of(2027, 1, 4), 3))
                .product(Product.of("pumps").price(100).unitCost(1).holdingCost(1))
                .demand(DemandSignal.of("f").product("pumps").at("South").volumes(20, 40, 60))
                .inventory(InventoryPosition.of("pumps").at("North").onHand(120))
                .inventory(InventoryPosition.of("pumps").at("South").maximum(0))
                .supply(SupplyResource.of("plant").at("North").capacity(0).makes("pumps", 1))
                .lane(Lane.between("North", "South").moves("pumps", 1))
                .build()
                .reconcile();

        assertThat(health(plan, "pumps @ North").weeksOfSupply().get(0)).isCloseTo(2, within(1e-6));
    }

    private static InventoryHealth health(Plan plan, String item) {
        return plan.inventoryHealth().stream()
                .filter(line -> line.product().value().equals(item))
                .findFirst()
                .orElseThrow();
    }
}
