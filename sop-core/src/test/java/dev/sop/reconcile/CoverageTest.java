package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.demand.DemandSignal;
import dev.sop.gap.CoverageLine;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.Lane;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** How demand is met with lead times, sites, by-products, components and goods that do not keep, by hand. */
class CoverageTest {

    @Test
    void overtime_leadTime_isShownWhenReceived() {
        // 340 are wanted from February to April: 40 in overtime, started as late as can be, in February and March
        CoverageLine line = only(horizon(5)
                .product(Product.of("pumps")
                        .price(100)
                        .unitCost(1)
                        .holdingCost(1)
                        .latenessLimit(0))
                .demand(DemandSignal.of("f").product("pumps").volumes(80, 80, 120, 140, 80))
                .inventory(InventoryPosition.of("pumps").onHand(80))
                .supply(SupplyResource.of("plant")
                        .capacity(100)
                        .overtime(OvertimeTier.amount(20).cost(1))
                        .makes(Routing.of("pumps", 1).leadTime(1)))
                .build()
                .reconcile());

        assertSeries(line.regular(), 0, 100, 100, 100, 80);
        assertSeries(line.overtime(), 0, 0, 20, 20, 0);
        assertSeries(line.fromStock(), 80, -20, 0, 20, 0);
        assertSeries(line.total(), 80, 80, 120, 140, 80);
    }

    @Test
    void moved_twoSites_leavesOneAndComesToTheOther() {
        Plan plan = horizon(2)
                .product(Product.of("pumps").price(100).unitCost(1).holdingCost(1))
                .demand(DemandSignal.of("f").product("pumps").at("North").volumes(40, 40))
                .demand(DemandSignal.of("f").product("pumps").at("South").volumes(0, 60))
                .supply(SupplyResource.of("Plant").at("North").capacity(100).makes("pumps", 1))
                .lane(Lane.between("North", "South").moves("pumps", 1).leadTime(1))
                .build()
                .reconcile();

        CoverageLine north = line(plan, "pumps @ North");
        assertSeries(north.regular(), 100, 40);
        assertSeries(north.consumed(), -60, 0);
        assertSeries(north.total(), 40, 40);
        CoverageLine south = line(plan, "pumps @ South");
        assertSeries(south.moved(), 0, 60);
        assertSeries(south.total(), 0, 60);
    }

    @Test
    void coProduced_saw_isTheByProduct() {
        // 50 planks bring 25 chips from 100 logs on hand; 20 chips are asked for and the rest is kept
        Plan plan = horizon(1)
                .product(Product.of("planks").price(100).unitCost(1).holdingCost(1))
                .product(Product.of("chips").price(10).unitCost(0).holdingCost(0.1))
                .product(Product.of("logs").unitCost(1).holdingCost(0.1))
                .demand(DemandSignal.of("f").product("planks").volumes(50))
                .demand(DemandSignal.of("f").product("chips").volumes(20))
                .inventory(InventoryPosition.of("logs").onHand(100))
                .supply(SupplyResource.of("saw")
                        .capacity(100)
                        .makes(Routing.of("planks", 1).consumes("logs", 2).coProduct("chips", 0.5)))
                .build()
                .reconcile();

        CoverageLine chips = line(plan, "chips");
        assertSeries(chips.coProduced(), 25);
        assertSeries(chips.fromStock(), -5);
        assertSeries(chips.total(), 20);
        CoverageLine logs = line(plan, "logs");
        assertSeries(logs.consumed(), -100);
        assertSeries(logs.fromStock(), 100);
        assertSeries(logs.total(), 0);
    }

    @Test
    void writtenOff_goodsThatDoNotKeep_leave() {
        // 30 on hand keep for the first month only: 10 are sold, 20 written off
        CoverageLine line = only(horizon(2)
                .product(Product.of("milk")
                        .price(10)
                        .unitCost(1)
                        .holdingCost(0.1)
                        .shelfLife(1))
                .demand(DemandSignal.of("f").product("milk").volumes(10, 10))
                .inventory(InventoryPosition.of("milk").onHand(30))
                .supply(SupplyResource.of("dairy").capacity(100).makes("milk", 1))
                .build()
                .reconcile());

        assertSeries(line.writtenOff(), -20, 0);
        assertSeries(line.fromStock(), 30, 0);
        assertSeries(line.total(), 10, 10);
    }

    private static CoverageLine only(Plan plan) {
        return plan.gapAnalysis().coverage().get(0);
    }

    private static CoverageLine line(Plan plan, String item) {
        return plan.gapAnalysis().coverage().stream()
                .filter(line -> line.product().value().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static SopCycleBuilder horizon(int months) {
        return SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), months));
    }

    private static void assertSeries(Series found, double... expected) {
        assertThat(found.toArray()).containsExactly(expected, within(1e-6));
    }
}
