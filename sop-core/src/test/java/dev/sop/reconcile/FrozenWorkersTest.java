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
import dev.sop.demand.DemandSignal;
import dev.sop.product.Product;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Frozen buckets keep to the published workers, where the published plan names their workforce. */
class FrozenWorkersTest {

    private static final PublishedPlan MADE = PublishedPlan.empty().made("plant", "pumps", PerBucket.of(40, 20, 0));

    @Test
    void frozen_publishedWorkers_areKeptAndPaidFor() {
        // 4 to begin with: 3 hired at 5, 5 laid off at 2, 7 + 2 + 2 paid at 10
        Plan plan = cycle().constraint(Constraint.frozen("fence", 3))
                .publishedPlan(MADE.workers("crew", PerBucket.of(7, 2, 2)))
                .reconcile();

        assertThat(workers(plan)).containsExactly(new double[] {7, 2, 2}, within(1e-9));
        assertThat(plan.certificate().cost().amount(CostType.HIRING)).isCloseTo(15, within(1e-9));
        assertThat(plan.certificate().cost().amount(CostType.LAYOFF)).isCloseTo(10, within(1e-9));
        assertThat(plan.certificate().cost().amount(CostType.WAGES)).isCloseTo(110, within(1e-9));
        assertThat(plan.certificate().largestViolation()).isEmpty();
    }

    @Test
    void frozen_firstBucketOnly_leavesTheOthersToThePlan() {
        // all but the first are free: 40 and 20 need 4 and 2, in the third month nobody is needed
        Plan plan = cycle().constraint(Constraint.frozen("fence", 1))
                .publishedPlan(MADE.workers("crew", PerBucket.of(7, 7, 7)))
                .reconcile();

        assertThat(workers(plan)).containsExactly(new double[] {7, 2, 0}, within(1e-9));
    }

    @Test
    void frozen_planThatNamesNoWorkers_leavesThemFree() {
        Plan plan = cycle().constraint(Constraint.frozen("fence", 3))
                .publishedPlan(MADE)
                .reconcile();

        assertThat(workers(plan)).containsExactly(new double[] {4, 2, 0}, within(1e-9));
    }

    @Test
    void frozen_zoneOfAnotherResource_leavesWorkersFree() {
        Plan plan = cycle().supply(SupplyResource.of("other").capacity(0).makes("pumps", 1, 1))
                .constraint(Constraint.frozen("fence", 3).at("other"))
                .publishedPlan(MADE.workers("crew", PerBucket.of(7, 7, 7)))
                .reconcile();

        assertThat(workers(plan)).containsExactly(new double[] {4, 2, 0}, within(1e-9));
    }

    @Test
    void frozen_tooFewPublishedWorkers_isAContradiction() {
        Plan plan = cycle().constraint(Constraint.frozen("fence", 3))
                .publishedPlan(MADE.workers("crew", PerBucket.of(3, 2, 2)))
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
    }

    /** 40 and 20 wanted; a worker makes 10 a month. */
    private static SopCycleBuilder cycle() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .product(Product.of("pumps").holdingCost(1).noLostSales().noLateDelivery())
                .demand(DemandSignal.of("demand").product("pumps").withVolume(PerBucket.of(40, 20, 0)))
                .supply(SupplyResource.of("plant").withoutLimit().makes("pumps", 1, 1))
                .constraint(Constraint.workforce("crew", 4)
                        .labour("pumps", 1)
                        .at("plant")
                        .hoursPerWorker(10)
                        .wage(10)
                        .hiring(5)
                        .layoff(2));
    }

    private static double[] workers(Plan plan) {
        return plan.supplyPlan().workforce("crew").workers().toArray();
    }
}
