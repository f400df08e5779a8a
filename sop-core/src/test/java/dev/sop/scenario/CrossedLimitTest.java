package dev.sop.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.gap.ConflictingLimit;
import dev.sop.gap.Gap;
import dev.sop.gap.GapKind;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** A scenario takes the most of a range below its least: no plan keeps both, and the base plan stands. */
class CrossedLimitTest {

    /** 10 a month are wanted; a pump costs 10 to make, 1 to keep, 9 to deliver late and 100 to lose. */
    private static SopCycleBuilder pumps(Constraint limit) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(Product.of("pumps")
                        .price(100)
                        .unitCost(10)
                        .holdingCost(1)
                        .lateCost(9)
                        .lostSaleCost(100))
                .demand(DemandSignal.of("forecast").product("pumps").volume(10))
                .supply(SupplyResource.of("Plant").capacity(20))
                .constraint(limit);
    }

    private static Scenario scaled(double factor) {
        return Scenario.of("less").change(Change.limit(factor).within(Scope.of("contract")));
    }

    private static void conflicts(SopCycle cycle, double baseCost) {
        Plan plan = cycle.reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.certificate().cost().total()).isCloseTo(baseCost, within(1e-6));
        ScenarioOutcome outcome = plan.scenarios().outcomes().get(0);
        assertThat(outcome.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
        assertThat(outcome.certificate().reason()).contains("contract");
        Plan under = cycle.withScenario(cycle.scenarios().get(0)).reconcile();
        assertThat(under.gapAnalysis().conflicting())
                .extracting(ConflictingLimit::id)
                .containsOnly("contract");
        assertThat(under.gapAnalysis().of(GapKind.CONFLICT))
                .extracting(Gap::subject)
                .containsOnly("contract");
        assertThat(cycle.whatIf()
                        .plan(cycle.scenarios().get(0).changes().get(0))
                        .certificate()
                        .status())
                .isEqualTo(PlanStatus.CONFLICTING_LIMITS);
    }

    @Test
    void range_ofProductionHalved_isAContradictionOfTheScenarioAlone() {
        // 8 to 12 a month hold the 10 that are wanted: 2 x 10 x 10; halved, at least 8 and at most 6
        conflicts(
                pumps(Constraint.minimumProduction("contract", 8).withMaximum(PerBucket.constant(12)))
                        .scenario(scaled(0.5))
                        .build(),
                200);
    }

    @Test
    void range_ofProductionTakenToNothing_isAContradiction() {
        conflicts(
                pumps(Constraint.minimumProduction("contract", 8).withMaximum(PerBucket.constant(12)))
                        .scenario(scaled(0))
                        .build(),
                200);
    }

    @Test
    void range_ofShipmentsHalved_isAContradiction() {
        conflicts(
                pumps(Constraint.minimumShipment("contract", 8).withMaximum(PerBucket.constant(12)))
                        .scenario(scaled(0.5))
                        .build(),
                200);
    }

    @Test
    void range_ofStockHalved_isAContradiction() {
        // 8 to 12 in stock from the opening 8: kept for 1 in each of two months
        conflicts(
                pumps(Constraint.minimumStock("contract", 8).withMaximum(PerBucket.constant(12)))
                        .inventory(InventoryPosition.of("pumps").onHand(8))
                        .scenario(scaled(0.5))
                        .build(),
                216);
    }

    @Test
    void range_halvedInOneMonth_contradictsThere() {
        Scenario february = Scenario.of("less")
                .change(Change.limit(0.5).within(Scope.of("contract").between("2027-02", "2027-02")));
        SopCycle cycle = pumps(Constraint.minimumProduction("contract", 8).withMaximum(PerBucket.constant(12)))
                .scenario(february)
                .build();
        conflicts(cycle, 200);

        Plan under = cycle.withScenario(february).reconcile();

        // the plant may make no more than 6 in February, 2 below the least; January makes 12 at most, 2 of them for
        // February
        assertThat(under.supplyPlan().products().get(0).produced().toArray())
                .containsExactly(new double[] {12, 6}, within(1e-6));
        assertThat(under.gapAnalysis().of(GapKind.CONFLICT).get(0).volume()).isCloseTo(2, within(1e-6));
    }

    @Test
    void range_softAndCrossed_isPassedOnTheCheaperSide() {
        // at least 8, at most 6, at 3 for each unit beyond: of 6, 8 and 10 a month 10 costs least, 4 above at 3 = 12
        // beyond
        // the 100 of making them; a lost sale would cost 100
        Plan plan = pumps(Constraint.minimumProduction("contract", 8)
                        .withMaximum(PerBucket.constant(12))
                        .soft(3))
                .scenario(scaled(0.5))
                .build()
                .reconcile();

        ScenarioOutcome outcome = plan.scenarios().outcomes().get(0);
        assertThat(outcome.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(outcome.certificate().cost().total()).isCloseTo(2 * (100 + 12), within(1e-6));
    }

    @Test
    void range_pseudoHardAndCrossed_isBrokenAsLittleAsItCanBe() {
        // at most 6 and at least 8 are broken by 2 in all wherever between the two the plan is; 8 a month lose 2 at 100
        Plan plan = pumps(Constraint.minimumProduction("contract", 8)
                        .withMaximum(PerBucket.constant(12))
                        .pseudoHard())
                .scenario(scaled(0.5))
                .build()
                .reconcile();

        ScenarioOutcome outcome = plan.scenarios().outcomes().get(0);
        assertThat(outcome.certificate().status()).isEqualTo(PlanStatus.PSEUDO_HARD_BROKEN);
        assertThat(outcome.certificate().cost().total()).isCloseTo(2 * (80 + 200), within(1e-5));
    }
}
