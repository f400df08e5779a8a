package dev.sop.heuristic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.intake.CycleResolver;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ResourceId;
import dev.sop.supply.SupplyPlan;
import dev.sop.supply.SupplyResource;
import dev.sop.verifier.PlanVerifier;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Small cycles planned order by order on paper; the sums are beside the figures. */
class PriorityHeuristicTest {

    private static final Product PUMPS =
            Product.of("pumps").unitCost(10).holdingCost(2).lostSaleCost(50).noLateDelivery();
    private static final PriorityHeuristic BY_VALUE = PriorityHeuristic.byValue();

    @Test
    void plan_peak_worksOvertimeBeforeItBuildsAhead() {
        // 30 short in the second month: 20 overtime at 5, then 10 ahead at 2; the optimum does it the other way round
        // for 2,190
        ResolvedCycle cycle = resolved(months(2)
                .product(PUMPS)
                .demand(forecast("pumps", 80, 130))
                .supply(SupplyResource.of("plant")
                        .capacity(100)
                        .overtime(OvertimeTier.amount(20).cost(5))));

        assertThat(cost(cycle, BY_VALUE)).isCloseTo(2100 + 20 * 5 + 10 * 2, within(1e-9));
        assertThat(pumps(BY_VALUE.plan(cycle)).inventory().toArray()).containsExactly(10, 0);
    }

    @Test
    void plan_capacityShort_dearestToLoseIsServedFirst() {
        // pumps at 50 take 80 of 100, valves at 20 get 20 and lose 30
        ResolvedCycle cycle = resolved(twoProducts());

        assertThat(BY_VALUE.plan(cycle).product(ProductId.of("valves")).lost().sum())
                .isEqualTo(30);
        assertThat(pumps(BY_VALUE.plan(cycle)).lost().sum()).isZero();
    }

    @Test
    void plan_priorityGiven_lowestNumberIsServedFirst() {
        // valves first: 50 of 100; pumps get the other 50 and lose 30
        PriorityHeuristic valvesFirst =
                PriorityHeuristic.byPriority(line -> line.product().equals(ProductId.of("valves")) ? 1 : 2);
        SupplyPlan plan = valvesFirst.plan(resolved(twoProducts()));

        assertThat(plan.product(ProductId.of("valves")).lost().sum()).isZero();
        assertThat(pumps(plan).lost().sum()).isEqualTo(30);
    }

    @Test
    void plan_equalPriorities_soonestThenDearest() {
        // January: both due, pumps dearer, 80 + 20 of valves. February: valves 50 only
        PriorityHeuristic equal = PriorityHeuristic.byPriority(line -> 7);
        ResolvedCycle cycle = resolved(months(2)
                .product(PUMPS)
                .product(Product.of("valves")
                        .unitCost(10)
                        .holdingCost(2)
                        .lostSaleCost(20)
                        .noLateDelivery())
                .demand(forecast("pumps", 80, 60))
                .demand(forecast("valves", 50, 50))
                .supply(SupplyResource.of("plant").capacities(100, 90)));

        SupplyPlan plan = equal.plan(cycle);

        assertThat(pumps(plan).lost().toArray()).containsExactly(0, 0);
        assertThat(plan.product(ProductId.of("valves")).lost().toArray()).containsExactly(30, 20);
    }

    @Test
    void plan_dearestIsCheapToHold_costsMoreThanTheOptimum() {
        // B lost at 50: A takes 60 of February, B the other 40 and 60 of January at 1 each. At 95 B takes February, A
        // waits at 30
        assertThat(cost(holdingApart(50), BY_VALUE)).isCloseTo(160 * 10 + 60 * 1, within(1e-9));
        assertThat(cost(holdingApart(95), BY_VALUE)).isCloseTo(160 * 10 + 60 * 30, within(1e-9));
    }

    private static ResolvedCycle holdingApart(double lostSaleOfB) {
        return resolved(months(2)
                .product(Product.of("A").unitCost(10).holdingCost(30).lostSaleCost(90))
                .product(Product.of("B").unitCost(10).holdingCost(1).lostSaleCost(lostSaleOfB))
                .demand(forecast("A", 0, 60))
                .demand(forecast("B", 0, 100))
                .supply(SupplyResource.of("plant").capacity(100)));
    }

    private static SopCycleBuilder twoProducts() {
        return months(1)
                .product(PUMPS)
                .product(Product.of("valves").unitCost(10).holdingCost(2).lostSaleCost(20))
                .demand(forecast("pumps", 80))
                .demand(forecast("valves", 50))
                .supply(SupplyResource.of("plant").capacity(100));
    }

    @Test
    void plan_mustNotBeLost_comesBeforeAnyPriority() {
        ResolvedCycle cycle = resolved(months(1)
                .product(PUMPS)
                .product(Product.of("spares").unitCost(10).holdingCost(2).noLostSales())
                .demand(forecast("pumps", 80))
                .demand(forecast("spares", 50))
                .supply(SupplyResource.of("plant").capacity(100)));
        PriorityHeuristic pumpsFirst =
                PriorityHeuristic.byPriority(line -> line.product().equals(ProductId.of("pumps")) ? 1 : 2);

        assertThat(pumps(pumpsFirst.plan(cycle)).lost().sum()).isEqualTo(30);
    }

    @Test
    void plan_lateCheaperThanLost_deliversLate() {
        // 30 wait a month at 3 each
        ResolvedCycle cycle = resolved(late(3, 9));

        assertThat(cost(cycle, BY_VALUE)).isCloseTo(190 * 10 + 30 * 3, within(1e-9));
        assertThat(pumps(BY_VALUE.plan(cycle)).late().toArray()).containsExactly(30, 0, 0);
    }

    @Test
    void plan_lateDearerThanLost_losesTheSale() {
        // making a unit late costs 10 + 45, losing it 50
        assertThat(cost(resolved(late(45, 9)), BY_VALUE)).isCloseTo(160 * 10 + 30 * 50, within(1e-9));
    }

    @Test
    void plan_latenessLimit_losesWhatWouldBeLater() {
        // 50 a month of 150 asked for at once: 50 in time, 50 a month late at 1, 50 lost at 40
        ResolvedCycle cycle = resolved(months(4)
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(2)
                        .lateCost(1)
                        .lostSaleCost(40)
                        .latenessLimit(1))
                .demand(forecast("pumps", 150, 0, 0, 0))
                .supply(SupplyResource.of("plant").capacity(50)));

        assertThat(cost(cycle, BY_VALUE)).isCloseTo(100 * 10 + 50 * 1 + 50 * 40, within(1e-9));
    }

    private static SopCycleBuilder late(double cost, int limit) {
        return months(3)
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(2)
                        .lostSaleCost(50)
                        .lateCost(cost)
                        .latenessLimit(limit))
                .demand(forecast("pumps", 130, 60, 0))
                .supply(SupplyResource.of("plant").capacities(100, 100, 0));
    }

    @Test
    void plan_backordersDearerToServe_areCancelled() {
        // 20 now at 10; for the next 10 waiting costs 10 + 6 against 15
        ResolvedCycle cycle = resolved(months(2)
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(1)
                        .lateCost(6)
                        .lostSaleCost(15))
                .demand(forecast("pumps", 0, 0))
                .inventory(InventoryPosition.of("pumps").backorders(30))
                .supply(SupplyResource.of("plant").capacity(20)));

        assertThat(pumps(BY_VALUE.plan(cycle)).cancelledBackorders()).isEqualTo(10);
        assertThat(cost(cycle, BY_VALUE)).isCloseTo(20 * 10 + 10 * 15, within(1e-9));
    }

    @Test
    void plan_stockAndReceipts_areUsedBeforeAnythingIsMade() {
        // 40 on hand serve January and leave 10; 25 come in February: 35 of 50, 15 made
        ResolvedCycle cycle = resolved(months(2)
                .product(PUMPS)
                .demand(forecast("pumps", 30, 50))
                .inventory(InventoryPosition.of("pumps").onHand(40).scheduledReceipts(0, 25))
                .supply(SupplyResource.of("plant").capacity(100)));

        assertThat(pumps(BY_VALUE.plan(cycle)).produced().toArray()).containsExactly(0, 15);
    }

    @Test
    void plan_maximumStock_holdsInEveryBucketThePreBuildWaits() {
        // 100 in March, 10 built in February; of January nothing would fit through February: 40 lost
        ResolvedCycle cycle = resolved(months(3)
                .product(PUMPS)
                .demand(forecast("pumps", 0, 0, 150))
                .inventory(InventoryPosition.of("pumps").maximum(100).withMaximum(PerBucket.of(100, 10, 100)))
                .supply(SupplyResource.of("plant").capacity(100)));

        SupplyPlan plan = BY_VALUE.plan(cycle);

        assertThat(pumps(plan).produced().toArray()).containsExactly(0, 10, 100);
        assertThat(pumps(plan).lost().sum()).isEqualTo(40);
    }

    @Test
    void plan_partner_comesAfterOwnPreBuild() {
        // 60 in February, 30 kept from January in a store of 60 (2 each), 10 from the partner at 14
        ResolvedCycle cycle = resolved(months(2)
                .product(PUMPS.space(2))
                .demand(forecast("pumps", 0, 100))
                .supply(SupplyResource.of("plant").capacity(60))
                .supply(SupplyResource.subcontractor("partner").capacity(30).unitCost(14))
                .constraint(Constraint.storage("warehouse", 60)));

        assertThat(cost(cycle, BY_VALUE)).isCloseTo(90 * 10 + 30 * 2 + 10 * 14, within(1e-9));
    }

    @Test
    void plan_overtimeLimitAndMaterial_holdTogether() {
        // 15 regular hours, 40 % of them or 6 in overtime, not the 50 of the tier; steel for 19 stops at 4
        assertThat(overtimeWithSteel(200)).isEqualTo(6);
        assertThat(overtimeWithSteel(2 * 19)).isEqualTo(4);
    }

    private static double overtimeWithSteel(double steel) {
        SupplyPlan plan = BY_VALUE.plan(resolved(months(1)
                .product(PUMPS)
                .demand(forecast("pumps", 100))
                .supply(SupplyResource.of("plant")
                        .hours(15)
                        .makes("pumps", 1)
                        .overtime(OvertimeTier.amount(50).cost(5)))
                .constraint(Constraint.overtime("labour", 0.4))
                .constraint(Constraint.material("steel", steel).need("pumps", 2))));
        return plan.resource(ResourceId.of("plant")).totalOvertime().get(0);
    }

    @Test
    void plan_shifts_limitRegularAndOvertimeTogether() {
        // 21 days of 1.5 shifts of 8 hours are 252 hours: 200 regular and 52 of the 100 in overtime, 148 lost
        ResolvedCycle cycle = resolved(months(1)
                .product(PUMPS)
                .demand(forecast("pumps", 400))
                .supply(SupplyResource.of("plant")
                        .hours(200)
                        .makes("pumps", 1)
                        .overtime(OvertimeTier.amount(100).cost(5)))
                .constraint(Constraint.parse("labor", "max 1.5 shifts")));

        assertThat(cost(cycle, BY_VALUE)).isCloseTo(252 * 10 + 52 * 5 + 148 * 50, within(1e-9));
    }

    @Test
    void plan_backordersBeyondTheLatenessLimit_areCancelled() {
        // late by a bucket already: what is not served in January may not wait for February
        ResolvedCycle cycle = resolved(months(2)
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(1)
                        .lateCost(1)
                        .lostSaleCost(50)
                        .latenessLimit(1))
                .demand(forecast("pumps", 0, 0))
                .inventory(InventoryPosition.of("pumps").backorders(30))
                .supply(SupplyResource.of("plant").capacity(20)));

        assertThat(cost(cycle, BY_VALUE)).isCloseTo(20 * 10 + 10 * 50, within(1e-9));
    }

    @Test
    void plan_safetyStock_isMadeLastAndKept() {
        // room for 20 more in January; keeping them costs 10 + 2 + 2, being below costs 8 a month, 16 in all
        ResolvedCycle cycle = resolved(months(2)
                .product(PUMPS)
                .demand(forecast("pumps", 80, 80))
                .inventory(InventoryPosition.of("pumps").safetyStock(30).withSafetyStockCost(PerBucket.constant(8)))
                .supply(SupplyResource.of("plant").capacities(100, 80)));

        SupplyPlan plan = BY_VALUE.plan(cycle);

        assertThat(pumps(plan).inventory().toArray()).containsExactly(20, 20);
        assertThat(cost(cycle, BY_VALUE)).isCloseTo(180 * 10 + 40 * 2 + 20 * 8, within(1e-9));
    }

    @Test
    void plan_safetyStockDearerThanItsPenalty_isNotMade() {
        // 10 + 2 to make and keep it in the last month against 8
        ResolvedCycle cycle = resolved(months(1)
                .product(PUMPS)
                .demand(forecast("pumps", 80))
                .inventory(InventoryPosition.of("pumps").safetyStock(30).withSafetyStockCost(PerBucket.constant(8)))
                .supply(SupplyResource.of("plant").capacity(200)));

        assertThat(pumps(BY_VALUE.plan(cycle)).inventory().get(0)).isZero();
    }

    @Test
    void plan_minimumProduction_isMadeForOrdersBeforeStock() {
        // at least 50 a month: 50 in January are for February's 70, which then takes 50 again and leaves 30 in stock
        ResolvedCycle cycle = resolved(months(2)
                .product(PUMPS)
                .demand(forecast("pumps", 0, 70))
                .supply(SupplyResource.of("plant").capacity(100))
                .constraint(Constraint.minimumProduction("least", 50)));

        SupplyPlan plan = BY_VALUE.plan(cycle);

        assertThat(pumps(plan).produced().toArray()).containsExactly(50, 50);
        assertThat(pumps(plan).inventory().toArray()).containsExactly(50, 30);
    }

    @Test
    void plan_endingStock_isMadeWhateverItCosts() {
        ResolvedCycle cycle = resolved(months(2)
                .product(PUMPS)
                .demand(forecast("pumps", 10, 90))
                .inventory(InventoryPosition.of("pumps").endingExactly(40))
                .supply(SupplyResource.of("plant").capacity(100)));

        SupplyPlan plan = BY_VALUE.plan(cycle);

        // the 40 take 40 of February, 60 are left for its 90, 30 are built ahead
        assertThat(pumps(plan).inventory().toArray()).containsExactly(30, 40);
        assertThat(pumps(plan).lost().sum()).isZero();
    }

    @Test
    void declines_limitItCannotKeep_saysWhich() {
        ResolvedCycle cycle = resolved(months(1)
                .product(PUMPS)
                .demand(forecast("pumps", 10))
                .supply(SupplyResource.of("plant").capacity(20))
                .constraint(Constraint.minimumProduction("least", 50)));

        assertThat(BY_VALUE.declines(cycle))
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains("minimum of least in 2027-01")
                        .contains("missing by 30"));
        assertThatThrownBy(() -> BY_VALUE.plan(cycle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minimum of least in 2027-01")
                .hasMessageContaining("Maybe");
    }

    private static SopCycleBuilder months(int count) {
        return SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), count));
    }

    private static DemandSignal forecast(String product, double... volumes) {
        return DemandSignal.of("forecast").product(product).volumes(volumes);
    }

    private static ResolvedCycle resolved(SopCycleBuilder builder) {
        return CycleResolver.resolve(builder.build().inputs(), ImmutableMap.of());
    }

    private static ProductPlan pumps(SupplyPlan plan) {
        return plan.product(ProductId.of("pumps"));
    }

    private static double cost(ResolvedCycle cycle, PriorityHeuristic heuristic) {
        return PlanVerifier.cost(cycle, heuristic.plan(cycle)).total();
    }
}
