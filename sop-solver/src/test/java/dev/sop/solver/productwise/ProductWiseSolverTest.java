package dev.sop.solver.productwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.ProductWiseProblemBuilder;
import dev.sop.solver.productwise.problem.SolveSettings;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProductWiseSolverTest {
    @ParameterizedTest
    @EnumSource(PlanningInstances.Stress.class)
    void solve_smallInstanceUnderStress_isWithinGapAndFeasible(PlanningInstances.Stress stress) {
        ProductWiseProblem problem = PlanningInstances.named("S", stress, 3);
        ProductWisePlan plan =
                ProductWiseSolver.solve(problem, SolveSettings.standard().withIterationLimit(20_000));
        assertThat(plan.status()).isEqualTo(ProductWisePlan.Status.WITHIN_GAP);
        PlanVerifier.Verdict verdict = PlanVerifier.verify(problem, plan);
        assertThat(verdict.worstViolation()).as(verdict.place()).isLessThan(1e-9);
        assertThat(verdict.cost()).isCloseTo(plan.cost(), within(1e-9 * plan.cost()));
    }

    @Test
    void solve_oneTwoOrThreeThreads_givesTheSamePlanBitForBit() {
        ProductWiseProblem problem = PlanningInstances.of(300, 8, 80, 2, true, PlanningInstances.Stress.NONE, 5);
        SolveSettings settings = SolveSettings.standard().withGap(1e-3);
        ProductWisePlan one = ProductWiseSolver.solve(problem, settings);
        for (int threads = 2; threads <= 3; threads++) {
            ProductWisePlan more = ProductWiseSolver.solve(problem, settings.withThreads(threads));
            assertThat(more.cost()).isEqualTo(one.cost());
            assertThat(more.bound()).isEqualTo(one.bound());
            for (int j = 0; j < problem.routes; j++) {
                assertThat(more.made(j)).containsExactly(one.made(j));
            }
            for (int r = 0; r < problem.resources; r++) {
                assertThat(more.hourPrice(r)).containsExactly(one.hourPrice(r));
            }
        }
    }

    /** Optimum scales with the quantities, so the intervals of bound and cost must meet. */
    @Test
    void solve_allQuantitiesTimesK_costsKTimesAsMuch() {
        ProductWisePlan plain = ProductWiseSolver.solve(twoProducts(1.0, false), SolveSettings.standard());
        ProductWisePlan scaled = ProductWiseSolver.solve(twoProducts(1000.0, false), SolveSettings.standard());
        assertThat(scaled.bound()).isLessThanOrEqualTo(1000.0 * plain.cost());
        assertThat(scaled.cost()).isGreaterThanOrEqualTo(1000.0 * plain.bound());
    }

    @Test
    void solve_productsInAnotherOrder_costsTheSame() {
        ProductWisePlan plain = ProductWiseSolver.solve(twoProducts(1.0, false), SolveSettings.standard());
        ProductWisePlan swapped = ProductWiseSolver.solve(twoProducts(1.0, true), SolveSettings.standard());
        assertThat(swapped.bound()).isLessThanOrEqualTo(plain.cost());
        assertThat(swapped.cost()).isGreaterThanOrEqualTo(plain.bound());
    }

    /** 100 hours, two products wanting 80 each: the one that loses less per hour goes short by 60. */
    @Test
    void solve_scarceHours_goToTheDearerProduct() {
        ProductWisePlan plan = ProductWiseSolver.solve(twoProducts(1.0, false), SolveSettings.standard());
        assertThat(plan.made(0)[0]).isCloseTo(20.0, within(0.1));
        assertThat(plan.made(1)[0]).isCloseTo(80.0, within(0.1));
        assertThat(plan.lost(0)[0]).isCloseTo(60.0, within(0.1));
        assertThat(plan.cost()).isCloseTo(100.0 * 10.0 + 60.0 * 20.0, within(0.3));
        assertThat(plan.hourPrice(0)[0]).isCloseTo(10.0, within(0.2));
    }

    private static ProductWiseProblem twoProducts(double k, boolean swapped) {
        int cheap = swapped ? 1 : 0;
        ProductWiseProblemBuilder problem = new ProductWiseProblemBuilder(2, 1, 0, 0, 1);
        problem.demand(cheap, new double[] {80.0 * k}).losing(cheap, new double[] {20.0});
        problem.demand(1 - cheap, new double[] {80.0 * k}).losing(1 - cheap, new double[] {50.0});
        problem.route(cheap, 0, 1.0, new double[] {10.0});
        problem.route(1 - cheap, 0, 1.0, new double[] {10.0});
        return problem.capacity(0, new double[] {100.0 * k}).build();
    }

    @Test
    void solve_fromEarlierPlan_needsFewerIterations() {
        ProductWiseProblem before = PlanningInstances.of(60, 5, 26, 2, true, PlanningInstances.Stress.NONE, 11);
        ProductWisePlan plan = ProductWiseSolver.solve(before, SolveSettings.standard());
        ProductWisePlan again = ProductWiseSolver.solve(before, SolveSettings.standard(), plan);
        assertThat(again.iterations()).isLessThanOrEqualTo(plan.iterations() / 2);
        assertThat(again.status()).isEqualTo(ProductWisePlan.Status.WITHIN_GAP);
    }

    /** A product alone on its own resource beside two that share one: its prices must not be paid twice. */
    @Test
    void solve_someAloneSomeTogether_warmAndColdAgree() {
        ProductWiseProblemBuilder builder = new ProductWiseProblemBuilder(3, 2, 0, 0, 2);
        for (int p = 0; p < 3; p++) {
            builder.demand(p, new double[] {80.0, 90.0}).losing(p, new double[] {20.0 + 10.0 * p, 25.0 + 10.0 * p});
            builder.carrying(p, new double[] {1.0, 1.0}, new double[] {2.0, 2.0});
            builder.route(p, p == 2 ? 1 : 0, 1.0, new double[] {10.0, 10.0});
        }
        builder.capacity(0, new double[] {120.0, 100.0}).capacity(1, new double[] {60.0, 60.0});
        ProductWiseProblem problem = builder.build();
        ProductWisePlan cold = ProductWiseSolver.solve(problem, SolveSettings.standard());
        ProductWisePlan warm = ProductWiseSolver.solve(problem, SolveSettings.standard(), cold);
        assertThat(cold.cost()).isCloseTo(LinearOracle.optimum(problem), within(1e-4 * cold.cost()));
        assertThat(warm.gap()).isLessThanOrEqualTo(1e-4);
        assertThat(warm.iterations()).isLessThanOrEqualTo(cold.iterations());
        assertThat(warm.hourPrice(1)).containsExactly(cold.hourPrice(1));
    }

    @Test
    void solve_earlierPlanOfAnotherShape_isRefused() {
        ProductWisePlan small = ProductWiseSolver.solve(twoProducts(1.0, false), SolveSettings.standard());
        ProductWiseProblem large = PlanningInstances.named("S", PlanningInstances.Stress.NONE, 1);
        assertThatThrownBy(() -> ProductWiseSolver.solve(large, SolveSettings.standard(), small))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same shape");
    }

    @Test
    void solve_cancelledAtOnce_stillGivesAFeasiblePlanAndAValidBound() {
        ProductWiseProblem problem = PlanningInstances.named("S", PlanningInstances.Stress.NONE, 2);
        ProductWisePlan full = ProductWiseSolver.solve(problem, SolveSettings.standard());
        ProductWisePlan cut =
                ProductWiseSolver.solve(problem, SolveSettings.standard().withCancellation(() -> true));
        assertThat(cut.status()).isEqualTo(ProductWisePlan.Status.STOPPED);
        assertThat(cut.iterations()).isLessThan(20);
        assertThat(cut.bound()).isLessThanOrEqualTo(full.cost());
        assertThat(cut.cost()).isGreaterThanOrEqualTo(full.bound());
        assertThat(PlanVerifier.verify(problem, cut).worstViolation()).isLessThan(1e-9);
    }

    @Test
    void solve_deadlineOfTheInjectedClock_stops() {
        ProductWiseProblem problem = PlanningInstances.named("S", PlanningInstances.Stress.NONE, 2);
        AtomicLong ticks = new AtomicLong();
        ProductWisePlan plan = ProductWiseSolver.solve(
                problem, SolveSettings.standard().withGap(0.0).withDeadline(ticks::incrementAndGet, 5));
        assertThat(plan.iterations()).isEqualTo(40);
    }

    @Test
    void solve_listener_seesCostFallAndBoundRise() {
        ProductWiseProblem problem = PlanningInstances.named("S", PlanningInstances.Stress.NONE, 2);
        AtomicInteger calls = new AtomicInteger();
        double[] last = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        ProductWiseSolver.solve(
                problem,
                SolveSettings.standard().withGap(1e-5).withIterationLimit(2000).withListener((i, cost, bound) -> {
                    calls.incrementAndGet();
                    assertThat(cost).isLessThanOrEqualTo(last[0]);
                    assertThat(bound).isGreaterThanOrEqualTo(last[1]);
                    last[0] = cost;
                    last[1] = bound;
                }));
        assertThat(calls.get()).isPositive();
    }

    @Test
    void solve_demandThatMayNotBeLostAndCannotBeMet_isReportedUnmet() {
        ProductWiseProblemBuilder builder = new ProductWiseProblemBuilder(2, 1, 0, 0, 2);
        for (int p = 0; p < 2; p++) {
            builder.demand(p, new double[] {50.0, 50.0});
            builder.carrying(p, new double[] {1.0, 1.0}, new double[] {2.0, 2.0});
            builder.route(p, 0, 1.0, new double[] {10.0, 10.0});
        }
        ProductWiseProblem problem =
                builder.capacity(0, new double[] {80.0, 80.0}).build();
        ProductWisePlan plan =
                ProductWiseSolver.solve(problem, SolveSettings.standard().withIterationLimit(2000));
        assertThat(plan.status()).isEqualTo(ProductWisePlan.Status.UNMET);
        double unmet = 0.0;
        for (int p = 0; p < 2; p++) {
            unmet += plan.unmet(p)[0] + plan.unmet(p)[1];
        }
        assertThat(unmet).isCloseTo(40.0, within(0.5));
    }

    @Test
    void build_stockThatCannotFit_namesPlaceAndFix() {
        ProductWiseProblemBuilder builder = new ProductWiseProblemBuilder(1, 0, 0, 0, 2);
        builder.demand(0, new double[] {10.0, 10.0}).opening(0, 100.0, 0.0);
        builder.stockWithin(0, new double[] {0.0, 0.0}, new double[] {50.0, 50.0});
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("product 0")
                .hasMessageContaining("bucket 0")
                .hasMessageContaining("90.0")
                .hasMessageContaining("50.0")
                .hasMessageContaining("raise the limit");
    }

    @Test
    void build_negativeDemand_namesPlaceAndValue() {
        ProductWiseProblemBuilder builder = new ProductWiseProblemBuilder(1, 0, 0, 0, 2);
        assertThatThrownBy(() -> builder.demand(0, new double[] {1.0, -3.0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("demand of product 0 in bucket 1 is -3.0");
    }
}
