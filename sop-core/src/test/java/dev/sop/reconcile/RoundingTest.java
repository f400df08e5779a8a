package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.problem.InvalidCycleException;
import dev.sop.product.Product;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Figures far from one: millions of rupiah, a sample beside a launch, an hour that costs next to nothing. */
class RoundingTest {

    private static SopCycleBuilder months(int count) {
        return SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), count));
    }

    /** 7,480 pumps at 1,500,000 are 11,220,000,000: the budget to the last rupiah. */
    @Test
    void plan_cumulativeBudgetInRupiah_isSpentToTheLast() {
        Plan plan = months(1)
                .product(Product.of("pumps")
                        .price(3_000_000)
                        .unitCost(1_500_000)
                        .holdingCost(15_000)
                        .lateCost(75_000)
                        .lostSaleCost(3_000_000))
                .demand(DemandSignal.of("forecast").product("pumps").volume(7_480))
                .supply(SupplyResource.of("Plant").capacity(15_000).makes("pumps", 1))
                .constraint(Constraint.budget("budget", 11_220_000_000.0).withCumulative(true))
                .build()
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.certificate().cost().total()).isCloseTo(7_480 * 1_500_000.0, within(1.0));
    }

    /** 1 + 1,100,000,000 units at 1. */
    @Test
    void plan_oneBesideABillion_makesBoth() {
        Plan plan = months(2)
                .product(Product.of("pumps")
                        .price(1)
                        .unitCost(1)
                        .holdingCost(1)
                        .lateCost(1)
                        .lostSaleCost(10))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(1, 1_100_000_000))
                .supply(SupplyResource.of("Plant").withoutLimit().makes("pumps", 1))
                .build()
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.supplyPlan().products().get(0).produced().toArray()).containsExactly(1, 1_100_000_000);
        assertThat(plan.certificate().cost().total()).isCloseTo(1_100_000_001, within(0.01));
    }

    /** 0.001 + 0.1 + 2,000,000 units at 1, and thousands of millions in between. */
    @Test
    void plan_aThousandthBesideBillions_makesAll() {
        Plan plan = months(4)
                .product(Product.of("pumps")
                        .price(1)
                        .unitCost(1)
                        .holdingCost(1)
                        .lateCost(1)
                        .lostSaleCost(10))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(0.001, 10_000_000_000.0, 0.1, 2_000_000))
                .supply(SupplyResource.of("Plant").withoutLimit().makes("pumps", 1))
                .build()
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.supplyPlan().products().get(0).shipped().toArray())
                .containsExactly(0.001, 10_000_000_000.0, 0.1, 2_000_000);
        assertThat(plan.supplyPlan().products().get(0).produced().sum()).isCloseTo(10_002_000_000.101, within(1e-3));
    }

    /** A worker of 10,000 hours costs 0.10 once: spread over four periods the pump takes 1/40,000 of a worker, 1 + 0.1 / 40,000. */
    @Test
    void plan_cheapCrew_hasABoundAndASummary() {
        Plan plan = months(4)
                .product(Product.of("pumps")
                        .unitCost(1)
                        .holdingCost(0)
                        .noLateDelivery()
                        .noLostSales())
                .demand(DemandSignal.of("forecast").product("pumps").volumes(0, 0, 0, 1))
                .supply(SupplyResource.of("Plant").withoutLimit().makes("pumps", 1, 1))
                .constraint(Constraint.workforce("crew", 0)
                        .labour("pumps", 1)
                        .hoursPerWorker(10_000)
                        .hiring(0.1))
                .build()
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.certificate().cost().total()).isCloseTo(1.0000025, within(1e-7));
        assertThat(plan.certificate().lowerBound().orElseThrow()).isCloseTo(1.0000025, within(1e-6));
        assertThat(plan.executiveSummary().headline()).isNotEmpty();
    }

    /** 0.00000106 asked for, 0.00000098 in stock: too small to be told from rounding. */
    @Test
    void build_volumesOfAMillionth_areRefusedWithAFix() {
        SopCycleBuilder cycle = months(1)
                .product(Product.of("pumps").price(200_000_000).noLateDelivery().noLostSales())
                .demand(DemandSignal.of("forecast").product("pumps").volume(0.00000106))
                .inventory(InventoryPosition.of("pumps").onHand(0.00000098))
                .supply(SupplyResource.of("Plant").withoutLimit().makes("pumps", 1, 100_000_000));

        assertThatThrownBy(cycle::build)
                .isInstanceOf(InvalidCycleException.class)
                .hasMessageContaining("demand of pumps: 1.06E-6")
                .hasMessageContaining("at least 0.001")
                .hasMessageContaining("Maybe plan in a unit a million times smaller: 1.06.");
    }

    /** 0.00106 - 0.00098 = 0.00008 units at 100,000,000 are 8,000. */
    @Test
    void plan_volumesOfAThousandth_areExact() {
        Plan plan = months(1)
                .product(Product.of("pumps").price(200_000_000).noLateDelivery().noLostSales())
                .demand(DemandSignal.of("forecast").product("pumps").volume(0.00106))
                .inventory(InventoryPosition.of("pumps").onHand(0.00098))
                .supply(SupplyResource.of("Plant").withoutLimit().makes("pumps", 1, 100_000_000))
                .build()
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.certificate().cost().total()).isCloseTo(8_000, within(0.01));
    }

    @Test
    void build_moneyOfAMillionth_isRefusedWithAFix() {
        SopCycleBuilder cycle = months(1)
                .product(Product.of("pumps").price(0.000002).unitCost(0.000001))
                .demand(DemandSignal.of("forecast").product("pumps").volume(10))
                .supply(SupplyResource.of("Plant").withoutLimit().makes("pumps", 1));

        assertThatThrownBy(cycle::build)
                .isInstanceOf(InvalidCycleException.class)
                .hasMessageContaining("Maybe prices and costs are given in millions");
    }
}
