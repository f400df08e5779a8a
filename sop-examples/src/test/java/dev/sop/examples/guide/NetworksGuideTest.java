package dev.sop.examples.guide;

import static dev.sop.examples.guide.Column.COST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.CostType;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.gap.CauseKind;
import dev.sop.gap.GapKind;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.AlternateChoice;
import dev.sop.supply.CumulativeLeadTime;
import dev.sop.supply.Lane;
import dev.sop.supply.ProductStructure;
import dev.sop.supply.ResourceId;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The figures of the guide to networks, worked out by hand. */
class NetworksGuideTest {

    private static final GuidePage PAGE = GuidePage.of("networks.md", NetworksGuideTest.class);

    private static double[] v(double... values) {
        return values;
    }

    @Test
    void page_codeAndTables_areThoseOfThisTest() {
        PAGE.codeIsThatOfTheTest();
        PAGE.tablesAreThoseOfTheTest();
    }

    @Test
    void twoSites_laneAndMotors_arePlannedBackFromDemand() {
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(Product.of("pumps").price(100).holdingCost(2).lateCost(25))
                .product(Product.of("motors").holdingCost(1))
                .demand(DemandSignal.of("forecast").product("pumps").at("North").volumes(40, 40, 40, 40))
                .demand(DemandSignal.of("forecast").product("pumps").at("South").volumes(60, 60, 60, 80))
                .inventory(InventoryPosition.of("pumps").at("South").onHand(60))
                .inventory(InventoryPosition.of("motors").at("North").onHand(100))
                .supply(SupplyResource.of("Plant")
                        .at("North")
                        .capacity(110)
                        .makes(Routing.of("pumps", 1).unitCost(30).consumes("motors", 1)))
                .supply(SupplyResource.purchase("Motor maker")
                        .at("North")
                        .capacity(200)
                        .makes(Routing.of("motors", 1).unitCost(10).leadTime(1)))
                .lane(Lane.between("North", "South")
                        .moves("pumps", 2.5)
                        .leadTime(1)
                        .capacity(70))
                .reconcile();
        plan.supplyPlan().product("pumps", "South").inventory();
        plan.supplyPlan().resource(ResourceId.of("North to South")).totalQuantity();
        plan.certificate().cost().amount(CostType.TRANSPORT);

        // South needs 200 from North: 60 for February, 60 for March, 80 for April, of which the lane takes 70 and 10 go
        // a
        // month earlier. North makes what leaves and its own 40; a motor is bought the month before.
        PAGE.table(
                        "Two sites and a lane",
                        Column.made("motors bought", "Motor maker"),
                        Column.made("made at North", "Plant"),
                        Column.made("leave for South", "North to South"),
                        Column.stock("stock at South", "pumps @ South"),
                        COST)
                .row(
                        "the plan",
                        plan,
                        v(110, 110, 40, 0),
                        v(100, 110, 110, 40),
                        v(60, 70, 70, 0),
                        v(0, 0, 10, 0),
                        v(360 * 30 + 260 * 10 + 200 * 2.5 + 10 * 2))
                .isOnThePage();
        assertThat(plan.certificate().cost().amount(CostType.TRANSPORT)).isEqualTo(500);
        assertThat(plan.supplyPlan().product("pumps", "South").inventory().get(2))
                .isEqualTo(10);
    }

    @Test
    void items_namedByConstraint_areThoseOfTheSite() {
        Constraint yard = Constraint.maximumStock("South yard", 5).of("pumps @ South");

        Plan plan = twoSites(60, 100).constraint(yard).reconcile();
        // 5 of the 10 that wait at South in March cannot: they are lost in April
        PAGE.table(
                        "A limit at one site",
                        Column.made("leave for South", "North to South"),
                        Column.stock("stock at South", "pumps @ South"),
                        Column.LOST,
                        COST)
                .row(
                        "without",
                        twoSites(60, 100).reconcile(),
                        v(60, 70, 70, 0),
                        v(0, 0, 10, 0),
                        v(0),
                        v(360 * 30 + 260 * 10 + 200 * 2.5 + 10 * 2))
                .row(
                        "5 in South's yard",
                        plan,
                        v(60, 65, 70, 0),
                        v(0, 0, 5, 0),
                        v(5),
                        v(355 * 30 + 255 * 10 + 195 * 2.5 + 5 * 2 + 5 * 100))
                .isOnThePage();
    }

    @Test
    void january_moreThanIsThere_waitsForTheLane() {
        Plan plan = twoSites(70, 110).reconcile();

        // what leaves in January is there in February, whatever the plant could do
        assertThat(plan.gapAnalysis().of(GapKind.LATE)).singleElement().satisfies(gap -> {
            assertThat(gap.subject()).isEqualTo("pumps @ South");
            assertThat(gap.firstBucket()).isEqualTo("2027-01");
            assertThat(gap.lastBucket()).isEqualTo("2027-01");
            assertThat(gap.volume()).isCloseTo(10, within(1e-6));
            assertThat(gap.value()).isCloseTo(10 * 25, within(1e-6));
            assertThat(gap.causes().get(0).kind()).isEqualTo(CauseKind.LEAD_TIME);
        });
    }

    @Test
    void january_twiceTheCapacityOrStockAtSouth_onlyStockHelps() {
        assertThat(twoSites(70, 110, 220, 60).reconcile().gapAnalysis().of(GapKind.LATE))
                .singleElement()
                .satisfies(gap -> assertThat(gap.volume()).isCloseTo(10, within(1e-6)));
        assertThat(twoSites(70, 110, 110, 70).reconcile().gapAnalysis().isClosed())
                .isTrue();
    }

    private static SopCycleBuilder twoSites(double january, double motors) {
        return twoSites(january, motors, 110, 60);
    }

    private static SopCycleBuilder twoSites(double january, double motors, double capacity, double atSouth) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(Product.of("pumps").price(100).holdingCost(2).lateCost(25))
                .product(Product.of("motors").holdingCost(1))
                .demand(DemandSignal.of("forecast").product("pumps").at("North").volumes(40, 40, 40, 40))
                .demand(DemandSignal.of("forecast").product("pumps").at("South").volumes(january, 60, 60, 80))
                .inventory(InventoryPosition.of("pumps").at("South").onHand(atSouth))
                .inventory(InventoryPosition.of("motors").at("North").onHand(motors))
                .supply(SupplyResource.of("Plant")
                        .at("North")
                        .capacity(capacity)
                        .makes(Routing.of("pumps", 1).unitCost(30).consumes("motors", 1)))
                .supply(SupplyResource.purchase("Motor maker")
                        .at("North")
                        .capacity(200)
                        .makes(Routing.of("motors", 1).unitCost(10).leadTime(1)))
                .lane(Lane.between("North", "South")
                        .moves("pumps", 2.5)
                        .leadTime(1)
                        .capacity(70));
    }

    @Test
    void cumulativeLeadTime_longestPath_crossesTheLane() {
        ProductStructure pumps = ProductStructure.empty()
                .source("pumps @ South", "North to South", 1, "pumps @ North")
                .source("pumps @ North", "Plant", 0, "motors @ North", "housings @ North")
                .source("motors @ North", "Motor maker", 1)
                .source("housings @ North", "Foundry", 3)
                .source("housings @ North", "Stockist", 1);
        CumulativeLeadTime.of(pumps, AlternateChoice.PREFERRED)
                .get(ProductId.of("pumps @ South"))
                .toString();
        CumulativeLeadTime.of(pumps, AlternateChoice.QUICKEST)
                .get(ProductId.of("pumps @ South"))
                .total();

        // lane 1 + foundry 3; with the stockist lane 1 + the longer of 1 and 1
        assertThat(CumulativeLeadTime.of(pumps, AlternateChoice.PREFERRED).get(ProductId.of("pumps @ South")))
                .hasToString("pumps @ South: 4 = pumps @ South 1 (North to South) + pumps @ North 0 (Plant)"
                        + " + housings @ North 3 (Foundry)");
        assertThat(CumulativeLeadTime.of(pumps, AlternateChoice.QUICKEST)
                        .get(ProductId.of("pumps @ South"))
                        .total())
                .isEqualTo(2);
    }
}
