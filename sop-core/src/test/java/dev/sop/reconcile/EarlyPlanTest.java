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
import dev.sop.demand.DemandSignal;
import dev.sop.effort.PlanningEffort;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The plan of finite loading, had by cancelling the search at once; costs by hand, to a billionth of each limit that is not gone to. */
class EarlyPlanTest {

    private static final PlanningEffort NONE =
            PlanningEffort.builder().cancelled(() -> true).build();

    /**
     * 150 in February of a plant of 100 a month: 50 are made in January and kept for a month at 1. 200 * 60 + 50 * 1 = 12,050; where
     * capacity is no matter 200 * 60 = 12,000.
     */
    @Test
    void demandAboveCapacity_isMadeTheMonthBefore() {
        Plan plan = pumps(50, 150, 0)
                .supply(SupplyResource.of("plant").capacity(100).makes("pumps", 1))
                .build()
                .reconcile(NONE);
        isEarly(plan, 12_050);
        assertThat(plan.certificate().lowerBound().orElseThrow()).isCloseTo(12_000, within(1e-4));
        assertThat(plan.certificate().gap().orElseThrow()).isCloseTo(50.0 / 12_050, within(1e-8));
    }

    /** Two castings a pump, 100 at hand, a month on the way: 60 + 120 are taken, 80 are bought at 5. 90 * 60 + 80 * 5 = 5,800. */
    @Test
    void components_areTakenFromStockAndBoughtInTime() {
        Plan plan = pumps(30, 60, 0)
                .product(Product.of("castings").holdingCost(0))
                .inventory(InventoryPosition.of("castings").onHand(100))
                .supply(SupplyResource.of("plant")
                        .capacity(100)
                        .makes(Routing.of("pumps", 1).unitCost(60).consumes("castings", 2)))
                .supply(SupplyResource.purchase("foundry")
                        .withoutLimit()
                        .makes(Routing.of("castings", 1).unitCost(5).leadTime(1)))
                .build()
                .reconcile(NONE);
        isEarly(plan, 5_800);
    }

    /**
     * At least 20 a month, 30 wanted in February: 20 in January, kept a month; 20 in February, of which 10 are kept for that month and
     * the next; 20 in March, all kept: 60 * 60 + 20 + 10 + 30 = 3,660.
     */
    @Test
    void leastProduction_isMadeAndUsedFirst() {
        Plan plan = pumps(0, 30, 0)
                .supply(SupplyResource.of("plant").capacity(100).makes("pumps", 1))
                .constraint(Constraint.minimumProduction("floor", 20).at("plant"))
                .build()
                .reconcile(NONE);
        isEarly(plan, 3_660);
    }

    /**
     * One worker of 40 hours, 60 pumps of an hour in February, 40 of which he makes in January and 20 in February or the other way round:
     * nobody is hired. 60 * 60 + 3 months of wage at 300, and 20 kept for a month at 1: 4,520.
     */
    @Test
    void crew_worksAheadBeforeAnybodyIsHired() {
        Plan plan = pumps(0, 60, 0)
                .supply(SupplyResource.of("plant").capacity(100).makes("pumps", 1))
                .constraint(Constraint.workforce("crew", 1)
                        .at("plant")
                        .hoursPerWorker(40)
                        .wage(300)
                        .hiring(5_000)
                        .layoff(400)
                        .labour("pumps", 1))
                .build()
                .reconcile(NONE);
        isEarly(plan, 4_520);
    }

    private static void isEarly(Plan plan, double cost) {
        Certificate certificate = plan.certificate();
        assertThat(certificate.solver()).isEqualTo("finite loading");
        assertThat(certificate.status()).isEqualTo(PlanStatus.FEASIBLE);
        assertThat(certificate.largestViolation()).isEmpty();
        assertThat(certificate.cost().total()).isCloseTo(cost, within(1e-4));
    }

    private static SopCycleBuilder pumps(double... volumes) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), volumes.length))
                .product(Product.of("pumps").unitCost(60).holdingCost(1).lostSaleCost(100))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(volumes));
    }
}
