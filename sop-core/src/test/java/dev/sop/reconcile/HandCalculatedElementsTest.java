package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.WhatIf;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.certificate.CostType;
import dev.sop.certificate.MarginalValue;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.gap.ConflictingLimit;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans and conflicts of elements of the planning model, worked out by hand; those that once went wrong among them. */
class HandCalculatedElementsTest {

    @Test
    void reconcile_softBudget_costsItsPriceBeyondIt() {
        // 10 x 8 = 80 spent where 50 may be: 30 beyond at 0.1; losing a sale would cost 50
        Plan plan = months(10.0)
                .supply(SupplyResource.of("plant").capacity(20).unitCost(8))
                .constraint(Constraint.budget("spend", 50).soft(0.1))
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.certificate().cost().amount(CostType.LIMIT_PASSED)).isCloseTo(3, within(1e-9));
        assertThat(plan.certificate().cost().total()).isCloseTo(83, within(1e-9));
    }

    @Test
    void reconcile_downtimeOfASoftLimit_isPassedByWhatTheMachineTakes() {
        // 10 made on 12 hours of which 5 are down: 3 beyond at 2 each
        Plan plan = months(10.0)
                .supply(SupplyResource.of("plant").capacity(20).unitCost(8))
                .constraint(Constraint.machine("presses", 12).need("pumps", 1).soft(2))
                .constraint(Constraint.downtime("service", "presses", 1, 5))
                .reconcile();

        assertThat(plan.certificate().cost().amount(CostType.LIMIT_PASSED)).isCloseTo(6, within(1e-9));
    }

    @Test
    void reconcile_minimumStockWithoutSupply_isNotTakenBackFromCustomers() {
        // nothing can be made in the first month: 4 on hand, 4 must stay, so that demand of 3 waits
        Plan plan = months(3, 0)
                .supply(SupplyResource.of("plant").capacities(0, 10).unitCost(1))
                .inventory(InventoryPosition.of("pumps").onHand(4))
                .constraint(Constraint.minimumStock("floor", 4))
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        var pumps = plan.supplyPlan().product(ProductId.of("pumps"));
        assertThat(pumps.late().toArray()).containsExactly(new double[] {3, 0}, within(1e-9));
        assertThat(pumps.shipped().toArray()).containsExactly(new double[] {0, 3}, within(1e-9));
    }

    @Test
    void reconcile_downtimeBeyondRegularCapacity_isNotCoveredByOvertime() {
        Plan plan = months(0, 0)
                .supply(SupplyResource.of("plant")
                        .capacities(10, 12)
                        .unitCost(1)
                        .overtime(dev.sop.supply.OvertimeTier.amount(5).withCost(PerBucket.constant(0))))
                .constraint(Constraint.downtime("service", "plant", 1, 12))
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.supplyPlan().downtimes().get(0).machines().toArray()).containsExactly(0, 1);
    }

    @Test
    void marginalValue_capacityWithRoomForDowntime_isWorthWhatItFreesElsewhere() {
        // a machine takes 4 once, in any part: 2 of it in February, where capacity is 2 and nobody asks for anything, 2
        // in January, where
        // 10 - 2 are made of 20. One more in February takes one more of the machine: one pump more in January saves 50
        // - 1
        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(pumps().noLateDelivery())
                .demand(DemandSignal.of("forecast").product("pumps").volumes(20, 0))
                .supply(SupplyResource.of("plant").capacities(10, 2).unitCost(1))
                .constraint(Constraint.downtime("service", "plant", 1, 4).inAnyPart())
                .build();

        try (WhatIf whatIf = cycle.whatIf()) {
            assertThat(whatIf.base().marginalValues())
                    .filteredOn(value -> value.kind() == MarginalValue.Kind.CAPACITY)
                    .singleElement()
                    .satisfies(value ->
                            assertThat(value.value().toArray()).containsExactly(new double[] {49, 49}, within(1e-9)));
        }
    }

    @Test
    void reconcile_runOfAPublishedQuantity_isMadeWhereChangingCostsMore() {
        // published 50, asked for 10: 50 x 1 + 40 x 1 held + set-up 5 is less than 40 units of change at 100
        Plan plan = months(10.0)
                .supply(SupplyResource.of("plant")
                        .capacity(100)
                        .makes(Routing.of("pumps", 1).unitCost(1).setupCost(5)))
                .publishedPlan(PublishedPlan.empty()
                        .made("plant", "pumps", PerBucket.constant(50))
                        .changeCost(100))
                .reconcile();

        assertThat(plan.certificate().cost().total()).isCloseTo(50 + 40 + 5, within(1e-6));
    }

    @Test
    void reconcile_runForAStockLimitAboveAllDemand_isMade() {
        Plan plan = months(1.0)
                .supply(SupplyResource.of("plant")
                        .withoutLimit()
                        .makes(Routing.of("pumps", 1).unitCost(1).setupCost(5)))
                .constraint(Constraint.minimumStock("floor", 500))
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.certificate().cost().total()).isCloseTo(501 + 500 + 5, within(1e-6));
    }

    @Test
    void reconcile_runThatKeepsARateNobodyAsksFor_isMadeWhereSlowingDownCostsMore() {
        // 200 before; slowing down to 1 would cost 199 x 90, making 200 costs 200 + 199 held + 5
        Plan plan = months(1.0)
                .supply(SupplyResource.of("plant")
                        .withoutLimit()
                        .makes(Routing.of("pumps", 1).unitCost(1).setupCost(5)))
                .constraint(Constraint.rateOfChange("smooth").from(200).decreaseCost(90))
                .reconcile();

        assertThat(plan.certificate().cost().total()).isCloseTo(200 + 199 + 5, within(1e-6));
    }

    @Test
    void reconcile_goodsThatDoNotKeep_areNotDeliveredFromOpeningStock() {
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 1))
                .product(pumps().shelfLife(0).withWriteOffCost(PerBucket.constant(2)))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(5))
                .inventory(InventoryPosition.of("pumps").onHand(4))
                .supply(SupplyResource.of("plant").capacity(10).unitCost(1))
                .reconcile();

        assertThat(plan.certificate().cost().total()).isCloseTo(5 + 4 * 2, within(1e-9));
    }

    // ------------------------------------------------------------------------------------------------ conflicts

    @Test
    void conflicting_minimumAboveAnAggregateMaximum_areTheTwo() {
        Plan plan = months(5, 5)
                .supply(SupplyResource.of("plant").capacity(500).unitCost(1))
                .constraint(Constraint.minimumProduction("base load", 100).of("pumps"))
                .constraint(Constraint.maximumProduction("site permit", 60))
                .constraint(Constraint.maximumStock("shelf", 5000))
                .reconcile();

        assertThat(ids(plan)).containsExactlyInAnyOrder("base load", "site permit");
        assertThat(texts(plan))
                .contains(
                        "base load: no production below its minimum in 2027-01 to 2027-02",
                        "production site permit: no more than there is");
    }

    @Test
    void conflicting_frozenQuantityAboveCapacity_areTheFenceAndThePlant() {
        Plan plan = months(5, 5)
                .supply(SupplyResource.of("plant").capacity(40).unitCost(1))
                .supply(SupplyResource.of("line").capacity(40).unitCost(1))
                .constraint(Constraint.frozen("fence", 1))
                .publishedPlan(PublishedPlan.empty().made("plant", "pumps", PerBucket.of(55, 0)))
                .reconcile();

        assertThat(ids(plan)).containsExactlyInAnyOrder("fence", "plant");
        assertThat(texts(plan)).contains("regular capacity of plant");
    }

    @Test
    void conflicting_demandThatMustBeMetAboveAllCapacity_areDemandAndBothPlants() {
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 1))
                .product(pumps().noLostSales())
                .demand(DemandSignal.of("forecast").product("pumps").volumes(100))
                .supply(SupplyResource.of("plant").capacity(40).unitCost(1))
                .supply(SupplyResource.of("line").capacity(40).unitCost(1))
                .reconcile();

        assertThat(ids(plan)).containsExactlyInAnyOrder("pumps", "plant", "line");
        assertThat(texts(plan)).contains("demand of pumps must be met in 2027-01");
    }

    @Test
    void conflicting_endingStockAboveStorage_areTheTwo() {
        Plan plan = months(5, 5)
                .supply(SupplyResource.of("plant").capacity(500).unitCost(1))
                .inventory(InventoryPosition.of("pumps").endingAtLeast(80))
                .constraint(Constraint.storage("warehouse", 50))
                .constraint(Constraint.maximumShipment("dock", 400))
                .reconcile();

        assertThat(ids(plan)).containsExactlyInAnyOrder("pumps", "warehouse");
        assertThat(texts(plan))
                .contains("pumps: no stock below its minimum in 2027-02", "warehouse: no storage above its maximum");
    }

    private static List<String> ids(Plan plan) {
        return plan.gapAnalysis().conflicting().stream()
                .map(ConflictingLimit::id)
                .toList();
    }

    private static List<String> texts(Plan plan) {
        return plan.gapAnalysis().conflicting().stream()
                .map(ConflictingLimit::text)
                .toList();
    }

    private static Product pumps() {
        return Product.of("pumps").unitCost(1).holdingCost(1).lateCost(1).lostSaleCost(50);
    }

    private static SopCycleBuilder months(double... demand) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), demand.length))
                .product(pumps())
                .demand(DemandSignal.of("forecast").product("pumps").volumes(demand));
    }
}
