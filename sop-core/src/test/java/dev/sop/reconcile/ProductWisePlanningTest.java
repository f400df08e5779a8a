package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.effort.PlanningEffort;
import dev.sop.effort.SolveListener;
import dev.sop.effort.SolverChoice;
import dev.sop.product.Product;
import dev.sop.scenario.Change;
import dev.sop.scenario.Scenario;
import dev.sop.supply.SupplyResource;
import dev.sop.testing.PlanningCases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Which method plans what, and what the effort does. */
class ProductWisePlanningTest {

    private static final PlanningEffort PRODUCT_WISE =
            PlanningEffort.builder().solver(SolverChoice.PRODUCT_WISE).build();

    @Test
    void solver_smallCycle_isTheSimplexWhateverItsShape() {
        assertThat(oneProduct(24).reconcile().certificate().solver()).isEqualTo("dual simplex");
    }

    @Test
    void solver_oneProductOverALongHorizon_isExact() {
        Certificate certificate = oneProduct(1000).reconcile().certificate();
        assertThat(certificate.solver()).isEqualTo(ProductWisePlanning.EXACT);
        assertThat(certificate.status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(certificate.reason()).contains("4000 columns").contains("no product shares a limit");
        double simplex = oneProduct(1000)
                .reconcile(PlanningEffort.builder().solver(SolverChoice.GENERAL).build())
                .certificate()
                .cost()
                .total();
        assertThat(certificate.cost().total()).isCloseTo(simplex, within(1e-9 * simplex));
    }

    @Test
    void solver_productsOnOneResource_isFirstOrderWithinTheGap() {
        Certificate certificate = shared(40, 40).build().reconcile().certificate();
        assertThat(certificate.solver()).isEqualTo(ProductWisePlanning.FIRST_ORDER);
        assertThat(certificate.reason()).contains("40 of 40 products share limits");
        assertThat(certificate.gap().orElseThrow()).isLessThanOrEqualTo(1e-4);
    }

    @Test
    void solver_mostOfStock_takesTheRoadOfAStorageOfSpaceOne() {
        Plan storage = shared(40, 40)
                .constraint(Constraint.storage("yard", 300))
                .build()
                .reconcile();
        Plan stock = shared(40, 40)
                .constraint(Constraint.maximumStock("yard", 300))
                .build()
                .reconcile();

        assertThat(stock.certificate().solver()).isEqualTo(ProductWisePlanning.FIRST_ORDER);
        assertThat(stock.certificate().iterations())
                .isEqualTo(storage.certificate().iterations());
        assertThat(stock.supplyPlan()).isEqualTo(storage.supplyPlan());
    }

    @Test
    void solver_minimumProductionOnALargeCycle_isTheSimplexAndSaysWhy() {
        Certificate certificate = shared(10, 60)
                .constraint(Constraint.minimumProduction("floor", 1))
                .build()
                .reconcile()
                .certificate();
        assertThat(certificate.solver()).isEqualTo("dual simplex");
        assertThat(certificate.reason()).contains("declined before: limit floor asks for a least production");
    }

    @Test
    void plan_oneToThreeThreads_isTheSameBitForBit() {
        Plan one = shared(60, 40).build().reconcile(PRODUCT_WISE);
        for (int threads = 2; threads <= 3; threads++) {
            Plan more = shared(60, 40).build().reconcile(PRODUCT_WISE.withThreads(threads));
            assertThat(more).isEqualTo(one);
        }
    }

    @Test
    void plan_withScenarios_isTheSameBitForBitEachTime() {
        SopCycle cycle = shared(30, 40)
                .scenario(Scenario.of("upside").change(Change.demand(1.1)))
                .scenario(Scenario.of("downside").change(Change.demand(0.9)))
                .build();
        Plan first = cycle.reconcile(PRODUCT_WISE);
        assertThat(cycle.reconcile(PRODUCT_WISE)).isEqualTo(first);
        assertThat(first.scenarios().outcomes())
                .allSatisfy(outcome ->
                        assertThat(outcome.certificate().gap().orElseThrow()).isLessThanOrEqualTo(1e-4));
    }

    @Test
    void gap_tighter_isProven() {
        double gap = shared(40, 40)
                .build()
                .reconcile(PRODUCT_WISE.withGap(1e-5))
                .certificate()
                .gap()
                .orElseThrow();
        assertThat(gap).isLessThanOrEqualTo(1e-5);
    }

    @Test
    void timeLimit_byTheGivenClock_stopsWithAPlanThatHolds() {
        AtomicLong ticks = new AtomicLong();
        PlanningEffort effort = PRODUCT_WISE
                .withGap(0)
                .withNanoClock(() -> ticks.addAndGet(1_000_000))
                .withTimeLimit(Duration.ofMillis(20));
        Certificate certificate = shared(40, 40).build().reconcile(effort).certificate();
        assertThat(certificate.status()).isEqualTo(PlanStatus.FEASIBLE);
        assertThat(certificate.largestViolation()).isEmpty();
        assertThat(certificate.gap().orElseThrow()).isPositive();
    }

    @Test
    void cancelled_atOnce_givesAPlanThatHolds() {
        Certificate certificate = shared(40, 40)
                .build()
                .reconcile(PRODUCT_WISE.withCancelled(() -> true))
                .certificate();
        assertThat(certificate.largestViolation()).isEmpty();
        assertThat(certificate.lowerBound().orElseThrow())
                .isLessThanOrEqualTo(certificate.cost().total());
    }

    @Test
    void listener_isToldOfCostsThatFallBoundsThatRiseAndTheTime() {
        List<Double> gaps = new ArrayList<>();
        List<Integer> iterations = new ArrayList<>();
        List<Duration> times = new ArrayList<>();
        AtomicLong ticks = new AtomicLong();
        SolveListener listener = (iteration, cost, bound, gap, elapsed) -> {
            boolean ofBasePlan = iterations.isEmpty() || iteration > iterations.get(iterations.size() - 1);
            if (ofBasePlan && iterations.size() == gaps.size()) {
                gaps.add(gap); // the options of decisions are planned after it, and begin at 0 again
            }
            iterations.add(iteration);
            times.add(elapsed);
            assertThat(gap).isCloseTo((cost - bound) / cost, within(1e-15));
        };
        SopCycle cycle = shared(40, 40).build();
        PlanningEffort effort = PRODUCT_WISE.withNanoClock(() -> ticks.addAndGet(1000));
        double proven = cycle.reconcile(effort.withListener(listener))
                .certificate()
                .gap()
                .orElseThrow();
        assertThat(gaps.stream().mapToDouble(gap -> gap).min().orElseThrow()).isCloseTo(proven, within(1e-9));
        assertThat(times).isSorted().allSatisfy(time -> assertThat(time).isPositive());
    }

    @Test
    void effort_wrongNumbers_areRefusedWithTheValue() {
        assertThatThrownBy(() -> PlanningEffort.builder().gap(1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gap: 1.0, expected a share from 0 to 1");
        assertThatThrownBy(() -> PlanningEffort.builder().threads(0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads: 0, expected at least 1");
        assertThatThrownBy(
                        () -> PlanningEffort.builder().timeLimit(Duration.ZERO).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timeLimit: PT0S");
    }

    /** The laws of the product-wise methods would be empty if nothing were taken. */
    @Test
    void randomCases_aQuarterAndMore_areTaken() {
        long taken = 0;
        for (long seed = 0; seed < 200; seed++) {
            String solver = PlanningCases.random(seed)
                    .cycle()
                    .reconcile(PRODUCT_WISE)
                    .certificate()
                    .solver();
            taken += solver.startsWith("product-wise method") ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(50);
    }

    private static SopCycle oneProduct(int weeks) {
        double[] demand = new double[weeks];
        for (int t = 0; t < weeks; t++) {
            demand[t] = 100 + 40 * Math.sin(t / 8.0);
        }
        return SopCycle.builder()
                .horizon(Horizon.weeks(LocalDate.of(2027, 1, 4), weeks))
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(0.05)
                        .lateCost(0.4)
                        .lostSaleCost(25))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(demand))
                .supply(SupplyResource.of("plant").capacity(110).makes("pumps", 1, 10))
                .build();
    }

    private static dev.sop.SopCycleBuilder shared(int products, int weeks) {
        dev.sop.SopCycleBuilder cycle = SopCycle.builder().horizon(Horizon.weeks(LocalDate.of(2027, 1, 4), weeks));
        SupplyResource plant = SupplyResource.of("plant").capacity(105.0 * products);
        SupplyResource second = SupplyResource.of("second plant").capacity(20.0 * products);
        for (int p = 0; p < products; p++) {
            String id = "product " + p;
            double[] demand = new double[weeks];
            for (int t = 0; t < weeks; t++) {
                demand[t] = 100 + 40 * Math.sin(t / 8.0 + 0.1 * p);
            }
            cycle.product(Product.of(id)
                    .unitCost(10 + p % 7)
                    .holdingCost(0.05)
                    .lateCost(0.3 + 0.01 * p)
                    .lostSaleCost(25 + p % 5));
            cycle.demand(DemandSignal.of("forecast").product(id).volumes(demand));
            plant = plant.makes(id, 1 + 0.01 * (p % 11), 10 + p % 7);
            second = second.makes(id, 1.1, 12 + p % 6);
        }
        return cycle.supply(plant).supply(second);
    }
}
