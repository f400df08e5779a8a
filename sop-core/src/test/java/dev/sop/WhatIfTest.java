package dev.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sop.calendar.Horizon;
import dev.sop.certificate.Certificate;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.problem.InvalidCycleException;
import dev.sop.product.Product;
import dev.sop.scenario.Change;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.Scope;
import dev.sop.solver.simplex.SimplexSolver;
import dev.sop.supply.SupplyResource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Asking a planned cycle what if. */
class WhatIfTest {

    private static final Change LESS = Change.capacity(0.9).within(Scope.of("Plant"));
    private static final Change MORE = Change.demand(1.2).within(Scope.of("product 1"));

    @Test
    void plan_smallCycle_isThatOfTheChangedCycle() {
        SopCycle cycle = cycle(3, 6).build();
        WhatIf whatIf = cycle.whatIf();
        Scenario both = Scenario.of("both").change(LESS).change(MORE);

        Plan plan = whatIf.plan(LESS, MORE);

        assertThat(plan.supplyPlan())
                .isEqualTo(cycle.withScenario(both).reconcile().supplyPlan());
        assertThat(plan.figures()).isEqualTo(whatIf.figures(LESS, MORE));
        assertThat(plan.figures().lost()).isGreaterThan(whatIf.base().figures().lost());
    }

    @Test
    void plan_noChange_isTheBase() {
        WhatIf whatIf = cycle(3, 6).build().whatIf();
        assertThat(whatIf.plan()).isSameAs(whatIf.base());
        assertThat(whatIf.figures()).isEqualTo(whatIf.base().figures());
    }

    @Test
    void figures_largeCycleFromManyThreads_areTheSameInAnyOrder() throws Exception {
        SopCycle cycle = cycle(40, 40).build();
        List<Change> questions = List.of(LESS, MORE, Change.demand(0.95), Change.capacity(1.1));
        WhatIf inOrder = cycle.whatIf();
        List<KeyFigures> expected =
                questions.stream().map(change -> inOrder.figures(change)).toList();
        WhatIf asked = cycle.whatIf();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (int round = 0; round < 3; round++) {
                Callable<KeyFigures> last = () -> asked.figures(questions.get(3));
                Callable<KeyFigures> second = () -> asked.figures(questions.get(1));
                Callable<KeyFigures> first = () -> asked.figures(questions.get(0));
                List<Future<KeyFigures>> answers = threads.invokeAll(Arrays.asList(last, second, first));
                assertThat(answers.get(0).get()).isEqualTo(expected.get(3));
                assertThat(answers.get(1).get()).isEqualTo(expected.get(1));
                assertThat(answers.get(2).get()).isEqualTo(expected.get(0));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void plan_largeCycle_isProvenAsIfFromScratch() {
        SopCycle cycle = cycle(40, 40).build();
        Certificate warm = cycle.whatIf().plan(LESS).certificate();
        Certificate cold =
                cycle.withScenario(Scenario.of("less").change(LESS)).reconcile().certificate();

        assertThat(warm.solver()).isEqualTo("product-wise method, first-order");
        assertThat(warm.gap().orElseThrow()).isLessThanOrEqualTo(1e-4);
        assertThat(warm.lowerBound().orElseThrow())
                .isLessThanOrEqualTo(cold.cost().total());
        assertThat(cold.lowerBound().orElseThrow())
                .isLessThanOrEqualTo(warm.cost().total());
    }

    @Test
    void plan_cycleOfTheSimplexMethod_isTheBestFromTheBasisOfTheBase() {
        SopCycle cycle = cycle(40, 30)
                .constraint(Constraint.minimumProduction("least", 10).at("Plant"))
                .build();
        WhatIf whatIf = cycle.whatIf();
        for (Change change : List.of(LESS, MORE, Change.unitCost(1.3).within(Scope.of("Plant")))) {
            Certificate warm = whatIf.plan(change).certificate();
            Certificate cold = cycle.withScenario(Scenario.of("changed").change(change))
                    .reconcile()
                    .certificate();

            assertThat(warm.solver()).isEqualTo(SimplexSolver.NAME);
            assertThat(warm.cost().total())
                    .isCloseTo(cold.cost().total(), within(1e-9 * cold.cost().total()));
            assertThat(warm.gap().orElseThrow()).isLessThanOrEqualTo(1e-9);
            assertThat(warm.iterations()).isLessThan(cold.iterations() / 2);
        }
    }

    @Test
    void figures_limitWithoutANumber_isHeldAtTheBasePlansUse() {
        SopCycle cycle = cycle(3, 6)
                .constraint(Constraint.parse("material", "Supplier X at capacity"))
                .scenario(Scenario.of("more").change(Change.demand(1.2)))
                .build();
        KeyFigures scenario = cycle.reconcile().scenarios().outcomes().get(0).figures();

        assertThat(cycle.whatIf().figures(Change.demand(1.2))).isEqualTo(scenario);
    }

    @Test
    void figures_wrongChanges_areRefusedAllAtOnce() {
        WhatIf whatIf = cycle(3, 6).build().whatIf();
        assertThatThrownBy(() -> whatIf.figures(
                        Change.capacity(0.9).within(Scope.of("Plan")),
                        Change.demand(-1),
                        Change.demand(1).within(Scope.of("product 1").between("2031-W01", "2031-W02"))))
                .isInstanceOf(InvalidCycleException.class)
                .hasMessageContaining("changes[0].scope")
                .hasMessageContaining("'Plan'")
                .hasMessageContaining("changes[1].factor")
                .hasMessageContaining("changes[2].scope");
    }

    private static SopCycleBuilder cycle(int products, int weeks) {
        SopCycleBuilder cycle = SopCycle.builder().horizon(Horizon.weeks(LocalDate.of(2027, 1, 4), weeks));
        SupplyResource plant = SupplyResource.of("Plant").hours(products * 100.0);
        for (int p = 0; p < products; p++) {
            String id = "product " + p;
            double[] volumes = new double[weeks];
            for (int t = 0; t < weeks; t++) {
                volumes[t] = 80 + 7 * ((3 * p + 5 * t) % 9);
            }
            cycle.product(Product.of(id).unitCost(10 + p % 7).lostSaleCost(25 + p % 5));
            cycle.demand(DemandSignal.of("forecast").product(id).volumes(volumes));
            plant = plant.makes(id, 1 + (p % 4) / 10.0);
        }
        return cycle.supply(plant);
    }
}
