package dev.sop.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.finance.FinancialTargets;
import dev.sop.gap.CauseKind;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.gap.GapKind;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Gaps whose cause is known by hand. A pump costs 10 to make and 50 to lose unless said otherwise. */
class GapCauseTest {

    private static final Product PUMPS =
            Product.of("pumps").unitCost(10).holdingCost(1).lostSaleCost(50).noLateDelivery();

    @Test
    void causes_capacityUsedUp_nameTheResource() {
        Plan plan = pumps(130)
                .supply(SupplyResource.of("Plant A").capacity(100))
                .constraint(Constraint.material("steel", 500))
                .reconcile();

        Gap gap = only(plan, GapKind.UNMET);
        assertThat(gap.volume()).isCloseTo(30, within(1e-6));
        expect(cause(gap), CauseKind.CAPACITY, "Plant A", 30, 40);
    }

    @Test
    void causes_overtimeLimitUsedUp_shareTheGapByWhatEachAdds() {
        // one more hour of overtime saves 50 - 10 - 5 = 35; regular time would save 5 more
        Plan plan = pumps(130)
                .supply(SupplyResource.of("Plant A")
                        .capacity(100)
                        .overtime(OvertimeTier.amount(90).cost(5)))
                .constraint(Constraint.overtime("labor", 0.10))
                .reconcile();

        Gap gap = only(plan, GapKind.UNMET);
        assertThat(gap.causes()).hasSize(2);
        expect(gap.causes().get(0), CauseKind.CONSTRAINT, "labor", 20 * 35 / 40.0, 35);
        expect(gap.causes().get(1), CauseKind.CAPACITY, "Plant A", 20 * 5 / 40.0, 40);
    }

    @Test
    void causes_ownOvertimeTierUsedUp_nameTheOvertimeOfTheResource() {
        Plan plan = pumps(130)
                .supply(SupplyResource.of("Plant A")
                        .capacity(100)
                        .overtime(OvertimeTier.amount(10).cost(5)))
                .reconcile();

        Gap gap = only(plan, GapKind.UNMET);
        expect(gap.causes().get(0), CauseKind.OVERTIME, "Plant A", 20 * 35 / 40.0, 35);
        expect(gap.causes().get(1), CauseKind.CAPACITY, "Plant A", 20 * 5 / 40.0, 40);
    }

    @Test
    void causes_materialUsedUp_nameTheMaterialAndWhatAUnitOfItIsWorth() {
        Plan plan = pumps(100)
                .supply(SupplyResource.of("Plant A").capacity(500))
                .constraint(Constraint.material("steel", 160).need("pumps", 2))
                .reconcile();

        expect(cause(only(plan, GapKind.UNMET)), CauseKind.CONSTRAINT, "steel", 20, 20);
    }

    @Test
    void causes_mostProducedReached_nameTheLimit() {
        Plan plan = pumps(100)
                .supply(SupplyResource.of("Plant A").capacity(500))
                .constraint(Constraint.maximumProduction("permit", 70))
                .reconcile();

        expect(cause(only(plan, GapKind.UNMET)), CauseKind.CONSTRAINT, "permit", 30, 40);
    }

    @Test
    void causes_storageFullBeforeADearMonth_nameTheStorage() {
        // in the second month a pump costs 100; ahead it costs 10 + 1, so room for one more saves 50 - 11 = 39
        Plan plan = pumps(0, 100)
                .supply(SupplyResource.of("Plant A").capacity(500).withUnitCost(PerBucket.of(10, 100)))
                .constraint(Constraint.storage("warehouse", 60))
                .reconcile();

        expect(cause(only(plan, GapKind.UNMET)), CauseKind.CONSTRAINT, "warehouse", 40, 39);
    }

    @Test
    void causes_maximumStockBeforeADearMonth_nameTheProductsMaximum() {
        Plan plan = pumps(0, 100)
                .supply(SupplyResource.of("Plant A").capacity(500).withUnitCost(PerBucket.of(10, 100)))
                .inventory(InventoryPosition.of("pumps").maximum(60))
                .reconcile();

        expect(cause(only(plan, GapKind.UNMET)), CauseKind.MAXIMUM_STOCK, "pumps", 40, 39);
    }

    @Test
    void causes_makingDearerThanLosing_areCost() {
        Plan plan = pumps(100)
                .supply(SupplyResource.of("Plant A").capacity(500).unitCost(60))
                .reconcile();

        expect(cause(only(plan, GapKind.UNMET)), CauseKind.COST, "pumps", 100, 0);
    }

    @Test
    void causes_makingDearerThanLosingOnAFullResource_areStillCost() {
        Plan plan = pumps(130)
                .product(Product.of("valves").unitCost(10).holdingCost(1).lostSaleCost(4))
                .demand(DemandSignal.of("forecast").product("valves").volume(25))
                .supply(SupplyResource.of("Plant A").capacity(100))
                .reconcile();

        Gap valves = plan.gapAnalysis().of(GapKind.UNMET).stream()
                .filter(gap -> gap.subject().equals("valves"))
                .findFirst()
                .orElseThrow();
        expect(cause(valves), CauseKind.COST, "valves", 25, 0);
        assertThat(plan.executiveSummary().decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.gaps()).containsExactly("unmet/pumps/2027-01"));
    }

    @Test
    void causes_nobodyMakesIt_areNoSource() {
        Plan plan = pumps(100)
                .product(Product.of("valves").unitCost(1))
                .supply(SupplyResource.of("Plant A").capacity(500).makes("valves", 1))
                .reconcile();

        expect(cause(only(plan, GapKind.UNMET)), CauseKind.NO_SOURCE, "pumps", 100, 0);
    }

    @Test
    void causes_deliveredLate_nameWhatWasShortInThatMonth() {
        Plan plan = months(2)
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(1)
                        .lostSaleCost(50)
                        .lateCost(3))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(130, 60))
                .supply(SupplyResource.of("Plant A").capacity(100))
                .reconcile();

        Gap gap = only(plan, GapKind.LATE);
        assertThat(gap.value()).isCloseTo(90, within(1e-6));
        expect(cause(gap), CauseKind.CAPACITY, "Plant A", 30, 3);
    }

    @Test
    void causes_belowSafetyStock_nameWhatWasShort() {
        // stock for the end of the month is worth 30 a unit and costs 10 + 1
        Plan plan = pumps(90)
                .supply(SupplyResource.of("Plant A").capacity(100))
                .inventory(InventoryPosition.of("pumps").safetyStock(25).withSafetyStockCost(PerBucket.constant(30)))
                .reconcile();

        Gap gap = only(plan, GapKind.BELOW_SAFETY_STOCK);
        assertThat(gap.value()).isCloseTo(15 * 30, within(1e-6));
        expect(cause(gap), CauseKind.CAPACITY, "Plant A", 15, 19);
    }

    @Test
    void causes_gapOverSeveralMonths_averageTheMarginalValueByVolume() {
        // 30 lost at 50 - 10, then 10 lost at 50 - 20
        Plan plan = pumps(130, 110)
                .supply(SupplyResource.of("Plant A").capacity(100).withUnitCost(PerBucket.of(10, 20)))
                .reconcile();

        Gap gap = only(plan, GapKind.UNMET);
        assertThat(gap.firstBucket()).isEqualTo("2027-01");
        assertThat(gap.lastBucket()).isEqualTo("2027-02");
        expect(cause(gap), CauseKind.CAPACITY, "Plant A", 40, (30 * 40 + 10 * 30) / 40.0);
    }

    @Test
    void causes_lateForLackOfTime_nameTheLeadTimeNotTheCapacityOfLaterMonths() {
        // 10 of January wait until February; that month and March then use all there is
        Plan plan = months(3)
                .product(PUMPS.withLatenessLimit(OptionalInt.empty()).lateCost(2))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(10, 90, 100))
                .supply(SupplyResource.of("Plant A")
                        .capacity(100)
                        .makes(Routing.of("pumps", 1).leadTime(1)))
                .reconcile();

        expect(cause(only(plan, GapKind.LATE)), CauseKind.LEAD_TIME, "pumps", 10, 0);
    }

    @Test
    void causes_componentThatCannotComeInTime_isNamedWithWhatOneMoreIsWorth() {
        // 5 motors on hand, the next are there in February: 5 of January's pumps are lost. One motor more would save 50
        // - 10
        Plan plan = months(3)
                .product(PUMPS)
                .product(Product.of("motors").unitCost(2).holdingCost(1))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(10, 10, 10))
                .inventory(InventoryPosition.of("motors").onHand(5))
                .supply(SupplyResource.of("Plant A")
                        .capacity(100)
                        .makes(Routing.of("pumps", 1).consumes("motors", 1)))
                .supply(SupplyResource.of("Motor shop")
                        .capacity(100)
                        .makes(Routing.of("motors", 1).leadTime(1)))
                .reconcile();

        Gap gap = only(plan, GapKind.UNMET);
        assertThat(gap.firstBucket()).isEqualTo("2027-01");
        expect(cause(gap), CauseKind.LEAD_TIME, "motors", 5, 40);
    }

    @Test
    void gaps_shortWithAMonthBetween_areTwo() {
        Plan plan = pumps(130, 100, 120)
                .supply(SupplyResource.of("Plant A").capacity(100))
                .reconcile();

        assertThat(plan.gapAnalysis().of(GapKind.UNMET))
                .extracting(Gap::id)
                .containsExactly("unmet/pumps/2027-01", "unmet/pumps/2027-03");
    }

    @Test
    void targets_missedByLostSalesAndByDemand_areSplit() {
        // all demand brings 130 x 20 = 2600, 100 are sold for 2000; 3000 were wanted
        Plan plan = months(1)
                .product(PUMPS.price(20))
                .demand(DemandSignal.of("forecast").product("pumps").volume(130))
                .supply(SupplyResource.of("Plant A").capacity(100))
                .targets(FinancialTargets.none().revenue(3000))
                .reconcile();

        Gap gap = only(plan, GapKind.TARGET_MISSED);
        assertThat(gap.value()).isCloseTo(1000, within(1e-6));
        assertThat(gap.causes())
                .extracting(GapCause::kind)
                .containsExactly(CauseKind.LOST_SALES, CauseKind.DEMAND_BELOW_TARGET);
        assertThat(gap.causes().get(0).value()).isCloseTo(600, within(1e-6));
        assertThat(gap.causes().get(1).value()).isCloseTo(400, within(1e-6));
    }

    private static SopCycleBuilder months(int count) {
        return SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), count));
    }

    private static SopCycleBuilder pumps(double... demand) {
        return months(demand.length)
                .product(PUMPS)
                .demand(DemandSignal.of("forecast").product("pumps").volumes(demand));
    }

    private static Gap only(Plan plan, GapKind kind) {
        assertThat(plan.gapAnalysis().of(kind)).hasSize(1);
        return plan.gapAnalysis().of(kind).get(0);
    }

    private static GapCause cause(Gap gap) {
        assertThat(gap.causes()).hasSize(1);
        return gap.causes().get(0);
    }

    private static void expect(GapCause cause, CauseKind kind, String id, double volume, double marginalValue) {
        assertThat(cause.kind()).isEqualTo(kind);
        assertThat(cause.id()).isEqualTo(id);
        assertThat(cause.volume()).isCloseTo(volume, within(1e-6));
        assertThat(cause.marginalValue()).isCloseTo(marginalValue, within(1e-6));
    }
}
