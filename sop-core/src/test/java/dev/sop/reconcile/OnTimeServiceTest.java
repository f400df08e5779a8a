package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.product.Product;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A promise of deliveries on time counts those asked for in the bucket, not everybody who waits. Making, keeping and waiting cost 1. */
class OnTimeServiceTest {

    private static final Product PUMPS = Product.of("pumps")
            .price(100)
            .unitCost(1)
            .holdingCost(1)
            .lateCost(1)
            .noLostSales();

    private static SopCycleBuilder cycle(Product product, double[] demand, double... capacity) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), demand.length))
                .product(product)
                .demand(DemandSignal.of("forecast").product("pumps").volumes(demand))
                .supply(SupplyResource.of("Plant").capacities(capacity))
                .constraint(Constraint.serviceLevel("in time", 0.8).deliveredOnTime());
    }

    private static double[] demand(double... volumes) {
        return volumes;
    }

    @Test
    void onTime_monthWithoutDemand_letsThoseWaitOnWhoWereLateBefore() {
        Plan plan = cycle(PUMPS, demand(10, 0, 10), 8, 0, 20).reconcile();

        // 8 of 10 on time in January is 80 %; the 2 leave in March with its 10: 20 made, 2 waiting twice
        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.certificate().cost().total()).isCloseTo(20 + 4, within(1e-6));
        ProductPlan made = plan.supplyPlan().products().get(0);
        assertThat(made.late().toArray()).containsExactly(new double[] {2, 2, 0}, within(1e-6));
        assertThat(made.newlyLate().orElseThrow().toArray()).containsExactly(new double[] {2, 0, 0}, within(1e-6));
    }

    @Test
    void onTime_monthOfLittleDemand_servesItsOwnFirst() {
        Plan plan = cycle(PUMPS, demand(10, 1, 10), 8, 1, 20).reconcile();

        // February's one is served in February, January's two wait for March
        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.supplyPlan().products().get(0).newlyLate()).contains(Series.of(2, 0, 0));
    }

    @Test
    void onTime_oneMonthOfWaitingAllowed_servesTheOldFirstAndSoContradicts() {
        // January's two must leave in February, where one is made: February's own is late, and one of January's too
        Plan plan = cycle(PUMPS.withLatenessLimit(OptionalInt.of(1)), demand(10, 1, 10), 8, 1, 20)
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
    }

    @Test
    void onTime_twoMonthsOfWaitingAllowed_countsThoseWhoGiveWay() {
        // 8, 10, 10, 12 are made of 10 a month: 2 always wait. January's two must leave by March, so 2 of February or
        // March are
        // late in their place: 2 of 10 are 80 %
        Product atMostTwo = PUMPS.withLatenessLimit(OptionalInt.of(2));
        Plan plan = cycle(atMostTwo, demand(10, 10, 10, 10), 8, 10, 10, 12).reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        Series newly = plan.supplyPlan().products().get(0).newlyLate().orElseThrow();
        assertThat(newly.get(0)).isCloseTo(2, within(1e-6));
        assertThat(newly.get(1) + newly.get(2)).isCloseTo(2, within(1e-6));
        // nine tenths on time allow one: of two who give way in two months one in each; but January already has two
        Plan strict = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(atMostTwo)
                .demand(DemandSignal.of("forecast").product("pumps").volumes(20, 10, 10, 10))
                .supply(SupplyResource.of("Plant").capacities(18, 10, 10, 12))
                .constraint(Constraint.serviceLevel("in time", 0.9).deliveredOnTime())
                .reconcile();
        assertThat(strict.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(strict.supplyPlan()
                        .products()
                        .get(0)
                        .newlyLate()
                        .orElseThrow()
                        .toArray())
                .containsExactly(new double[] {2, 1, 1, 0}, within(1e-6));
    }

    @Test
    void onTime_twoMarkets_countTogether() {
        // 80 % of 10 in the EU and 10 in the US leave 4 late; 16 are made in January, the 4 leave in February
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(PUMPS)
                .demand(DemandSignal.of("forecast")
                        .product("pumps")
                        .market("EU")
                        .volumes(10, 0))
                .demand(DemandSignal.of("forecast")
                        .product("pumps")
                        .market("US")
                        .volumes(10, 0))
                .supply(SupplyResource.of("Plant").capacities(16, 10))
                .constraint(Constraint.serviceLevel("in time", 0.8).deliveredOnTime())
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.certificate().cost().total()).isCloseTo(20 + 4, within(1e-6));
    }
}
