package dev.sop.ortools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.effort.PlanningEffort;
import dev.sop.effort.SolverChoice;
import dev.sop.scenario.Change;
import dev.sop.scenario.Scenario;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** Plans by native solvers cost what plans by the library's own simplex method cost. */
class ReconcileProperties {

    @Property(tries = 150, seed = "3", shrinking = ShrinkingMode.OFF)
    void cost_anyCycle_isThatOfOurSimplex(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        SopCycle cycle = withScenarios(seed);
        Plan ours = cycle.reconcile(
                PlanningEffort.builder().solver(SolverChoice.GENERAL).build());
        for (OrToolsSolver solver : List.of(OrToolsSolver.glop(), OrToolsSolver.clp())) {
            Plan plan = cycle.reconcile(PlanningEffort.builder()
                    .linearSolver(solver)
                    .solver(SolverChoice.GENERAL)
                    .build());
            same(plan.certificate(), ours.certificate(), solver);
            for (int k = 0; k < plan.scenarios().outcomes().size(); k++) {
                same(
                        plan.scenarios().outcomes().get(k).certificate(),
                        ours.scenarios().outcomes().get(k).certificate(),
                        solver);
            }
        }
    }

    @Property(tries = 40, seed = "4", shrinking = ShrinkingMode.OFF)
    void plan_twice_isTheSameBitForBit(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        PlanningEffort effort =
                PlanningEffort.builder().linearSolver(OrToolsSolver.glop()).build();
        assertThat(withScenarios(seed).reconcile(effort))
                .isEqualTo(withScenarios(seed).reconcile(effort));
    }

    private static void same(Certificate found, Certificate expected, OrToolsSolver solver) {
        double cost = expected.cost().total();
        assertThat(found.solver()).isEqualTo(solver.name());
        assertThat(found.status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(found.largestViolation()).isEmpty();
        assertThat(found.cost().total()).isCloseTo(cost, within(1e-6 * Math.max(1, Math.abs(cost))));
        assertThat(found.gap().orElseThrow()).isLessThanOrEqualTo(1e-6);
    }

    private static SopCycle withScenarios(long seed) {
        return RandomCycles.of(seed)
                .scenario(Scenario.of("upside").change(Change.demand(1.2)))
                .scenario(Scenario.of("downside").change(Change.demand(0.7)))
                .build();
    }
}
