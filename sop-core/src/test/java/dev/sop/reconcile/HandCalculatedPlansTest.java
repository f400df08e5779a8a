package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.certificate.CostType;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.Goal;
import dev.sop.demand.DemandSignal;
import dev.sop.gap.GapKind;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ResourceId;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Plans small enough to be worked out on paper; the sums are beside the figures. */
class HandCalculatedPlansTest {

    private static final Product PUMPS =
            Product.of("pumps").unitCost(10).holdingCost(2).lostSaleCost(50).noLateDelivery();

    @Test
    void reconcile_peakWithinReach_buildsAheadBeforeItWorksOvertime() {
        // 30 short in the second month: 20 built ahead for 2 each, 10 in overtime for 5 each
        Plan plan = overtimeCycle(80, 130).reconcile();

        assertThat(costs(plan)).isCloseTo(2100 + 20 * 2 + 10 * 5, within(1e-6));
        assertThat(pumps(plan).inventory().toArray()).containsExactly(new double[] {20, 0}, within(1e-6));
        assertThat(plan.supplyPlan()
                        .resource(ResourceId.of("plant"))
                        .totalOvertime()
                        .toArray())
                .containsExactly(new double[] {0, 10}, within(1e-6));
        assertThat(plan.gapAnalysis().isClosed()).isTrue();
    }

    @Test
    void reconcile_peakBeyondReach_usesEveryWayAndLosesTheRest() {
        // 90 short: 20 ahead at 2, 20 overtime at 5, 20 overtime ahead at 5 + 2, 10 lost at 50
        Plan plan = overtimeCycle(80, 170).reconcile();

        assertThat(costs(plan)).isCloseTo(240 * 10 + 40 * 2 + 40 * 5 + 10 * 50, within(1e-6));
        assertThat(plan.certificate().cost().amount(CostType.OVERTIME)).isCloseTo(200, within(1e-6));
        assertThat(pumps(plan).lost().toArray()).containsExactly(new double[] {0, 10}, within(1e-6));
    }

    private static SopCycleBuilder overtimeCycle(double... demand) {
        return months(demand.length)
                .product(PUMPS)
                .demand(forecast("pumps", demand))
                .supply(SupplyResource.of("plant")
                        .capacity(100)
                        .overtime(OvertimeTier.amount(20).cost(5)));
    }

    @Test
    void reconcile_lateIsCheaperThanLost_deliversLate() {
        // 30 wait a month at 3 each
        Plan plan = lateCycle(3).reconcile();

        assertThat(costs(plan)).isCloseTo(190 * 10 + 30 * 3, within(1e-6));
        assertThat(pumps(plan).late().toArray()).containsExactly(new double[] {30, 0}, within(1e-6));
        assertThat(pumps(plan).shipped().toArray()).containsExactly(new double[] {100, 90}, within(1e-6));
    }

    @Test
    void reconcile_lateIsDearerThanLost_losesTheSale() {
        // making a unit late costs 10 + 45, losing it 50
        Plan plan = lateCycle(45).reconcile();

        assertThat(costs(plan)).isCloseTo(160 * 10 + 30 * 50, within(1e-6));
        assertThat(pumps(plan).lost().toArray()).containsExactly(new double[] {30, 0}, within(1e-6));
        assertThat(plan.figures().serviceLevel().orElseThrow()).isCloseTo(160.0 / 190, within(1e-9));
    }

    private static SopCycleBuilder lateCycle(double late) {
        return months(2)
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(2)
                        .lostSaleCost(50)
                        .lateCost(late))
                .demand(forecast("pumps", 130, 60))
                .supply(SupplyResource.of("plant").capacity(100));
    }

    @Test
    void reconcile_materialShort_goesWhereAUnitOfItSavesMost() {
        // pumps save (100 - 10) / 2 = 45 by unit of steel, valves (60 - 10) / 1 = 50: 40 valves first, then 30 pumps
        Plan plan = months(1)
                .product(Product.of("pumps").unitCost(10).lostSaleCost(100).holdingCost(1))
                .product(Product.of("valves").unitCost(10).lostSaleCost(60).holdingCost(1))
                .demand(forecast("pumps", 40))
                .demand(forecast("valves", 40))
                .supply(SupplyResource.of("plant").withoutLimit())
                .constraint(Constraint.material("steel", 100).need("pumps", 2).need("valves", 1))
                .reconcile();

        assertThat(costs(plan)).isCloseTo(70 * 10 + 10 * 100, within(1e-6));
        assertThat(pumps(plan).lost().sum()).isCloseTo(10, within(1e-6));
        assertThat(plan.limitUse().get(0).used().get(0)).isCloseTo(100, within(1e-6));
    }

    @Test
    void reconcile_storageShort_buildsAheadWhatFits() {
        // 25 kept at 1 each, 60 made in the month, 15 lost
        Plan plan = months(2)
                .product(PUMPS.holdingCost(1).space(2))
                .demand(forecast("pumps", 0, 100))
                .supply(SupplyResource.of("plant").capacity(60))
                .constraint(Constraint.storage("warehouse", 50))
                .reconcile();

        assertThat(costs(plan)).isCloseTo(85 * 10 + 25 * 1 + 15 * 50, within(1e-6));
        assertThat(pumps(plan).inventory().get(0)).isCloseTo(25, within(1e-6));
    }

    @Test
    void reconcile_safetyStockDearToHold_isHeldOnlyWhereTheUnitIsSoldLater() {
        // 10 ahead are sold next month: 1 to hold against 4 short; at the end a unit would cost 10 + 1 against 4
        Plan plan = months(2)
                .product(PUMPS.holdingCost(1))
                .demand(forecast("pumps", 50, 50))
                .inventory(InventoryPosition.of("pumps").safetyStock(20).withSafetyStockCost(PerBucket.constant(4)))
                .supply(SupplyResource.of("plant").capacity(60))
                .reconcile();

        assertThat(costs(plan)).isCloseTo(100 * 10 + 10 * 1 + (10 + 20) * 4, within(1e-6));
        assertThat(pumps(plan).belowSafetyStock().toArray()).containsExactly(new double[] {10, 20}, within(1e-6));
        assertThat(plan.gapAnalysis().of(GapKind.BELOW_SAFETY_STOCK)).hasSize(1);
    }

    @Test
    void reconcile_safetyStockCheapToBeLate_isNotFilledByDeliveriesTakenBack() {
        // no stock can be had in the first month: 20 short there, though being late would cost less than being short
        Plan plan = months(2)
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(0)
                        .lateCost(0.5)
                        .lostSaleCost(50))
                .demand(forecast("pumps", 0, 10))
                .inventory(InventoryPosition.of("pumps").safetyStock(20).withSafetyStockCost(PerBucket.constant(4)))
                .supply(SupplyResource.of("plant").capacities(0, 100))
                .reconcile();

        assertThat(costs(plan)).isCloseTo(10 * 10 + 20 * 4 + 20 * 4, within(1e-6));
        assertThat(pumps(plan).shipped().toArray()).containsExactly(new double[] {0, 10}, within(1e-6));
    }

    @Test
    void reconcile_partnerAndSupplier_areUsedInOrderOfCostUntilLosingIsCheaper() {
        // 60 own at 10, 30 at the partner at 14, 10 lost at 20 as buying costs 25
        Plan plan = months(1)
                .product(Product.of("pumps").lostSaleCost(20).holdingCost(1))
                .demand(forecast("pumps", 100))
                .supply(SupplyResource.of("plant").capacity(60).unitCost(10))
                .supply(SupplyResource.subcontractor("partner").capacity(30).unitCost(14))
                .supply(SupplyResource.purchase("trader").withoutLimit().unitCost(25))
                .reconcile();

        assertThat(costs(plan)).isCloseTo(600 + 30 * 14 + 10 * 20, within(1e-6));
        assertThat(plan.certificate().cost().amount(CostType.SUBCONTRACT)).isCloseTo(420, within(1e-6));
        assertThat(plan.certificate().cost().amount(CostType.PURCHASE)).isZero();
    }

    @Test
    void reconcile_twoMarkets_theCheaperGoesShort() {
        Plan plan = months(1)
                .product(Product.of("pumps").unitCost(10).holdingCost(1))
                .demand(forecast("pumps", 50).market("EU").price(60))
                .demand(forecast("pumps", 50).market("US").price(100))
                .supply(SupplyResource.of("plant").capacity(70))
                .reconcile();

        assertThat(costs(plan)).isCloseTo(700 + 30 * 60, within(1e-6));
        assertThat(pumps(plan).markets().get(0).lost().sum()).isCloseTo(30, within(1e-6));
        assertThat(pumps(plan).markets().get(1).lost().sum()).isZero();
        assertThat(plan.figures().revenue()).isCloseTo(20 * 60 + 50 * 100, within(1e-6));
    }

    @Test
    void reconcile_latenessLimit_losesWhatWouldBeLater() {
        // 50 at once, 50 a month late; the last 50 would be two months late
        Plan limited = latenessCycle(1).reconcile();
        Plan longer = latenessCycle(2).reconcile();

        assertThat(costs(limited)).isCloseTo(100 * 10 + 50 * 1 + 50 * 40, within(1e-6));
        assertThat(pumps(limited).lost().sum()).isCloseTo(50, within(1e-6));
        assertThat(costs(longer)).isCloseTo(150 * 10 + 100 * 1 + 50 * 1, within(1e-6));
    }

    private static SopCycleBuilder latenessCycle(int limit) {
        return months(4)
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(2)
                        .lateCost(1)
                        .lostSaleCost(40)
                        .latenessLimit(limit))
                .demand(forecast("pumps", 150, 0, 0, 0))
                .supply(SupplyResource.of("plant").capacity(50));
    }

    @Test
    void reconcile_backordersDearerToServe_areCancelled() {
        // 20 now at 10; for the next 10 waiting costs 10 + 6 against 15
        Plan plan = months(2)
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(1)
                        .lateCost(6)
                        .lostSaleCost(15)
                        .price(100))
                .demand(forecast("pumps", 0, 0))
                .inventory(InventoryPosition.of("pumps").backorders(30))
                .supply(SupplyResource.of("plant").capacity(20))
                .reconcile();

        assertThat(costs(plan)).isCloseTo(20 * 10 + 10 * 15, within(1e-6));
        assertThat(pumps(plan).cancelledBackorders()).isCloseTo(10, within(1e-6));
        assertThat(plan.figures().revenue()).isCloseTo(20 * 100, within(1e-6));
        assertThat(plan.gapAnalysis().of(GapKind.UNMET)).singleElement().satisfies(gap -> {
            assertThat(gap.volume()).isCloseTo(10, within(1e-6));
            assertThat(gap.market()).contains("backorders");
        });
    }

    @Test
    void reconcile_maximumProfit_refusesWhatCostsMoreThanItBrings() {
        SopCycleBuilder cycle = months(1)
                .product(Product.of("pumps")
                        .unitCost(10)
                        .price(12)
                        .lostSaleCost(500)
                        .holdingCost(1))
                .product(Product.of("valves")
                        .unitCost(10)
                        .price(8)
                        .lostSaleCost(500)
                        .holdingCost(1))
                .demand(forecast("pumps", 50))
                .demand(forecast("valves", 50))
                .supply(SupplyResource.of("plant").capacity(200));
        Plan cheapest = cycle.reconcile();
        Plan best = cycle.goal(Goal.MAXIMUM_PROFIT).reconcile();

        assertThat(cheapest.figures().margin()).isCloseTo(50 * 2 - 50 * 2, within(1e-6));
        assertThat(best.figures().margin()).isCloseTo(50 * 2, within(1e-6));
        assertThat(best.figures().lost()).isCloseTo(50, within(1e-6));
        assertThat(best.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
    }

    @Test
    void reconcile_hoursAndWorkingDays_countTheDaysOfTheMonth() {
        // January 2027 has 21 working days: 168 hours, half of them had, make 42 pumps of 2 hours each
        Plan plan = months(1)
                .product(PUMPS)
                .demand(forecast("pumps", 100))
                .supply(SupplyResource.of("plant")
                        .hoursPerWorkingDay(8)
                        .efficiency(0.5)
                        .makes("pumps", 2))
                .reconcile();

        assertThat(pumps(plan).produced().sum()).isCloseTo(42, within(1e-6));
        assertThat(costs(plan)).isCloseTo(42 * 10 + 58 * 50, within(1e-6));
    }

    @Test
    void reconcile_shifts_limitRegularAndOvertimeTogether() {
        // 21 days of 1.5 shifts of 8 hours are 252 hours; 200 regular, so 52 overtime and not the 100 of the tier
        Plan plan = months(1)
                .product(PUMPS)
                .demand(forecast("pumps", 400))
                .supply(SupplyResource.of("plant")
                        .hours(200)
                        .makes("pumps", 1)
                        .overtime(OvertimeTier.amount(100).cost(5)))
                .constraint(Constraint.parse("labor", "max 1.5 shifts"))
                .reconcile();

        assertThat(costs(plan)).isCloseTo(252 * 10 + 52 * 5 + 148 * 50, within(1e-6));
    }

    @Test
    void reconcile_largeStockAndSmallDemand_deliversTheSmallDemand() {
        Plan plan = months(2)
                .product(PUMPS.holdingCost(0))
                .demand(forecast("pumps", 5, 0.25))
                .inventory(InventoryPosition.of("pumps").onHand(1e9))
                .supply(SupplyResource.of("plant").capacity(100))
                .reconcile();

        assertThat(pumps(plan).shipped().toArray()).containsExactly(new double[] {5, 0.25}, within(1e-6));
    }

    @Test
    void reconcile_quantitiesOfVeryDifferentSize_planBoth() {
        Plan plan = months(2)
                .product(Product.of("grains").unitCost(1e-6).holdingCost(1e-8).lostSaleCost(1e-3))
                .product(PUMPS)
                .demand(forecast("grains", 2e10, 2e10))
                .demand(forecast("pumps", 3, 4))
                .supply(SupplyResource.of("mill").capacity(5e10).makes("grains", 1))
                .supply(SupplyResource.of("plant").capacity(100).makes("pumps", 1))
                .reconcile();

        assertThat(pumps(plan).shipped().toArray()).containsExactly(new double[] {3, 4}, within(1e-6));
        assertThat(pumps(plan).produced().sum()).isCloseTo(7, within(1e-6));
    }

    private static SopCycleBuilder months(int count) {
        return SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), count));
    }

    private static DemandSignal forecast(String product, double... volumes) {
        return DemandSignal.of("forecast").product(product).volumes(volumes);
    }

    private static ProductPlan pumps(Plan plan) {
        return plan.supplyPlan().product(ProductId.of("pumps"));
    }

    private static double costs(Plan plan) {
        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        return plan.certificate().cost().total();
    }
}
