package dev.sop.ortools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.effort.PlanningEffort;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Reconciling with a native solver where it is not asked, or by several threads. */
class ReconcileTest {

    private static final PlanningEffort GLOP =
            PlanningEffort.builder().linearSolver(OrToolsSolver.glop()).build();

    @Test
    void reconcile_limitsThatContradictEachOther_areThoseNamedWithout() {
        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .product(Product.of("pumps").unitCost(10).lostSaleCost(25))
                .demand(DemandSignal.of("forecast").product("pumps").volume(150))
                .supply(SupplyResource.of("plant").capacity(300))
                .inventory(InventoryPosition.of("pumps").endingAtLeast(400))
                .constraint(Constraint.storage("shed", 100))
                .build();
        Plan plan = cycle.reconcile(GLOP);
        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
        assertThat(plan.gapAnalysis().conflicting()).isNotEmpty();
        assertThat(plan.gapAnalysis()).isEqualTo(cycle.reconcile().gapAnalysis());
    }

    @Test
    void reconcile_severalThreadsWithOneEffort_givesEachThePlanOfOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Plan>> tasks = new ArrayList<>();
            for (int k = 0; k < 12; k++) {
                long seed = k % 3;
                tasks.add(() -> RandomCycles.of(seed).build().reconcile(GLOP));
            }
            List<Future<Plan>> plans = threads.invokeAll(tasks);
            for (int k = 0; k < plans.size(); k++) {
                assertThat(plans.get(k).get())
                        .isEqualTo(RandomCycles.of(k % 3).build().reconcile(GLOP));
            }
        } finally {
            threads.shutdown();
        }
    }
}
