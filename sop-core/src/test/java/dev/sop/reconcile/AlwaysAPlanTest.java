package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.effort.PlanningEffort;
import dev.sop.gap.ConflictingLimit;
import dev.sop.gap.GapKind;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import dev.sop.testing.FeatureCases;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that is stopped, or finds nothing, ends in a plan and says what it is. */
class AlwaysAPlanTest {

    private static final PlanningEffort CANCELLED_AT_ONCE =
            PlanningEffort.builder().cancelled(() -> true).build();

    private static SopCycleBuilder pumpsWithSetUps(Product pumps) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .product(pumps)
                .demand(DemandSignal.of("forecast").product("pumps").volumes(30, 40, 50))
                .inventory(InventoryPosition.of("pumps").onHand(45))
                .supply(SupplyResource.of("Plant")
                        .hours(60)
                        .makes(Routing.of("pumps", 1).unitCost(1).setupCost(20).setupTime(5)));
    }

    /** 45 in stock meet 30 of January and 15 of February; 25 of February and 50 of March are lost: 75 at 10. */
    @Test
    void plan_cancelledBeforeTheFirstPlan_losesWhatIsNotInStock() {
        Plan plan = pumpsWithSetUps(Product.of("pumps").price(10).holdingCost(0))
                .build()
                .reconcile(CANCELLED_AT_ONCE);

        Certificate certificate = plan.certificate();
        assertThat(certificate.status()).isEqualTo(PlanStatus.FEASIBLE);
        assertThat(certificate.largestViolation()).isEmpty();
        assertThat(certificate.cost().total()).isCloseTo(750, within(1e-9));
        assertThat(certificate.reason())
                .contains("the search ended before a plan")
                .contains("cancelled by the caller");
        assertThat(plan.supplyPlan().products().get(0).lost().toArray()).containsExactly(0, 25, 50);
    }

    /** The same 75 must be met: the plan breaks that, and nothing is proven. */
    @Test
    void plan_cancelledAndDemandMustBeMet_namesWhatItBreaks() {
        Plan plan = pumpsWithSetUps(Product.of("pumps").price(10).holdingCost(0).noLostSales())
                .build()
                .reconcile(CANCELLED_AT_ONCE);

        Certificate certificate = plan.certificate();
        assertThat(certificate.status()).isEqualTo(PlanStatus.UNFINISHED);
        assertThat(certificate.lowerBound()).isEmpty();
        assertThat(certificate.gap()).isEmpty();
        assertThat(plan.gapAnalysis().gaps()).anySatisfy(gap -> {
            assertThat(gap.kind()).isEqualTo(GapKind.CONFLICT);
            assertThat(gap.volumeByBucket().toArray()).containsExactly(0, 25, 50);
        });
        assertThat(plan.executiveSummary().headline().toString()).contains("breaks some");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34, 50})
    void plan_cancelledAtTheNthQuestion_isAPlanWithAFiniteBoundOrNone(int question) {
        for (long seed = 1; seed <= 12; seed++) {
            CycleInputs inputs = FeatureCases.of(seed, FeatureCases.some(seed, 4));
            AtomicInteger asked = new AtomicInteger();

            Certificate certificate = Reconciliation.reconcile(
                            inputs,
                            Map.of(),
                            PlanningEffort.builder()
                                    .cancelled(() -> asked.incrementAndGet() >= question)
                                    .build())
                    .certificate();

            assertThat(certificate.lowerBound().orElse(0.0)).isFinite();
            boolean keepsLimits =
                    certificate.status() == PlanStatus.OPTIMAL || certificate.status() == PlanStatus.FEASIBLE;
            assertThat(certificate.largestViolation().isEmpty() || !keepsLimits).isTrue();
        }
    }

    /** 31 pumps at 2 hours and a set-up of one hour against 51 hours: (51 - 1) / 2 = 25 are made, 6 are short. */
    @Test
    void plan_contradictionBesideWholeCastings_makesTwentyFive() {
        Product pumps = Product.of("pumps")
                .price(0)
                .unitCost(0)
                .lateCost(0)
                .lostSaleCost(0)
                .noLostSales();
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 1))
                .product(pumps)
                .product(Product.of("valves").price(0).unitCost(0).lateCost(0).lostSaleCost(0))
                .product(Product.of("castings")
                        .price(0)
                        .unitCost(0)
                        .lateCost(0)
                        .lostSaleCost(0)
                        .inWholeUnits())
                .demand(DemandSignal.of("forecast").product("pumps").volume(31))
                .supply(SupplyResource.of("Plant")
                        .capacity(51)
                        .makes("valves", 1, 0)
                        .makes(Routing.of("pumps", 2).unitCost(0).setupTime(1)))
                .supply(SupplyResource.of("Foundry").withoutLimit().makes("castings", 1, 0))
                .build()
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
        assertThat(plan.supplyPlan().products().get(0).produced().sum()).isCloseTo(25, within(1e-6));
        assertThat(plan.gapAnalysis().conflicting())
                .extracting(ConflictingLimit::id)
                .containsExactlyInAnyOrder("pumps", "Plant");
    }

    /** 10 a month for three months and one left at the end: 31 at 1. */
    @Test
    void plan_twoLinesInWholeUnits_makesThirtyOne() {
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .product(Product.of("pumps")
                        .price(0)
                        .unitCost(1)
                        .holdingCost(0)
                        .lateCost(1)
                        .noLostSales()
                        .inWholeUnits())
                .demand(DemandSignal.of("forecast").product("pumps").volume(10))
                .inventory(InventoryPosition.of("pumps").endingExactly(1))
                .supply(SupplyResource.of("Line A").capacity(10).makes("pumps", 1))
                .supply(SupplyResource.of("Line B").capacity(10).makes("pumps", 1))
                .build()
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.certificate().cost().total()).isCloseTo(31, within(1e-6));
    }

    /**
     * A plank gives a quarter of a chip: 200 chips take 800 planks at 0.10, in one run of 1 as stock is free, and no sale is lost.
     */
    @Test
    void plan_coProductBehindASetUp_makesThePlanksForTheChips() {
        Certificate certificate = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(Product.of("planks").price(40).holdingCost(0).lostSaleCost(40))
                .product(Product.of("chips").price(5).holdingCost(0).lostSaleCost(5))
                .demand(DemandSignal.of("forecast").product("planks").volume(1))
                .demand(DemandSignal.of("forecast").product("chips").volume(100))
                .supply(SupplyResource.of("Saw")
                        .withoutLimit()
                        .makes(Routing.of("planks", 1)
                                .unitCost(0.1)
                                .coProduct("chips", 0.25)
                                .setupCost(1)))
                .build()
                .reconcile()
                .certificate();

        assertThat(certificate.status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(certificate.cost().total()).isCloseTo(800 * 0.1 + 1, within(1e-6));
    }

    /**
     * Nobody is there; a worker makes 160 pumps, never idle: hired in February at 1, with a wage of 1, one set-up at 1, 160 at 1, and January's
     * pump a month late at 0.4.
     */
    @Test
    void plan_wholeCrewNeverIdleBehindASetUp_hiresOneWorker() {
        Certificate certificate = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(Product.of("pumps")
                        .price(10)
                        .unitCost(1)
                        .holdingCost(0)
                        .lateCost(0.4)
                        .noLostSales())
                .demand(DemandSignal.of("forecast").product("pumps").volume(1))
                .supply(SupplyResource.of("Plant")
                        .withoutLimit()
                        .makes(Routing.of("pumps", 1).unitCost(1).setupCost(1)))
                .constraint(Constraint.workforce("crew", 0)
                        .labour("pumps", 1)
                        .hoursPerWorker(160)
                        .wage(1)
                        .hiring(1)
                        .layoff(1)
                        .inWholeWorkers()
                        .withoutIdleTime())
                .build()
                .reconcile()
                .certificate();

        assertThat(certificate.status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(certificate.cost().total()).isCloseTo(1 + 1 + 1 + 160 + 0.4, within(1e-6));
    }
}
