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
import dev.sop.gap.GapKind;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.program.LinearAnswer;
import dev.sop.program.LinearProgram;
import dev.sop.program.LinearSolver;
import dev.sop.program.SolverSession;
import dev.sop.scenario.Change;
import dev.sop.scenario.Scenario;
import dev.sop.solver.LpSolution;
import dev.sop.solver.simplex.SimplexSolver;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import dev.sop.testing.PlanningCases;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A solver from outside: asked first, checked, and left aside where it is wrong. */
class LinearSolverTest {

    /** 100 can be made at 10, 50 of 150 are lost at 25 each: 1000 + 1250 = 2250 a month, nothing is worth storing. */
    private static final double LEAST_COST = 4500;

    @Test
    void reconcile_solverThatIsRight_isNamedAndItsPlanHolds() {
        Certificate certificate =
                cycle().build().reconcile(by(new Other("abacus"))).certificate();
        assertThat(certificate.solver()).isEqualTo("abacus");
        assertThat(certificate.status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(certificate.largestViolation()).isEmpty();
        assertThat(certificate.cost().total()).isCloseTo(LEAST_COST, within(1e-6));
    }

    @Test
    void reconcile_solverThatLosesNoSale_isCaughtAndTheNextAsked() {
        Certificate certificate = cycle().build()
                .reconcile(by(new Other("optimist") {
                    @Override
                    LinearAnswer answer(LpSolution right) {
                        double[] rosy = right.primal().clone();
                        for (int j = 0; j < rosy.length; j++) {
                            rosy[j] = Math.min(rosy[j], 1);
                        }
                        return LinearAnswer.of(rosy, right.dual(), 0);
                    }
                }))
                .certificate();
        assertThat(certificate.solver()).isEqualTo("dual simplex");
        assertThat(certificate.reason()).contains("optimist failed (its point breaks a limit by");
        assertThat(certificate.cost().total()).isCloseTo(LEAST_COST, within(1e-6));
    }

    @Test
    void reconcile_solverWhosePricesAreWrong_isCaughtAndTheNextAsked() {
        Certificate certificate = cycle().build()
                .reconcile(by(new Other("liar") {
                    @Override
                    LinearAnswer answer(LpSolution right) {
                        double[] high = right.dual().clone();
                        for (int i = 0; i < high.length; i++) {
                            high[i] *= 3;
                        }
                        return LinearAnswer.of(right.primal(), high, 0);
                    }
                }))
                .certificate();
        assertThat(certificate.solver()).isEqualTo("dual simplex");
        assertThat(certificate.reason()).contains("liar failed (its prices prove");
        assertThat(certificate.lowerBound().orElseThrow()).isCloseTo(LEAST_COST, within(1e-6 * LEAST_COST));
    }

    @Test
    void reconcile_solverThatSaysThereIsNoPlan_isNotBelieved() {
        Plan plan = cycle().build().reconcile(by(new Other("pessimist") {
            @Override
            LinearAnswer answer(LpSolution right) {
                return LinearAnswer.none("it says there is no point");
            }
        }));
        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.certificate().reason()).contains("pessimist failed (it says there is no point)");
        assertThat(plan.gapAnalysis().of(GapKind.CONFLICT)).isEmpty();
    }

    @Test
    void reconcile_limitsThatContradictEachOther_namesTheSameAsWithout() {
        SopCycle cycle = cycle().inventory(InventoryPosition.of("pumps").endingAtLeast(500))
                .constraint(Constraint.storage("warehouse", 80))
                .build();
        Plan with = cycle.reconcile(by(new Other("abacus")));
        Plan without = cycle.reconcile();
        assertThat(with.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
        assertThat(with.gapAnalysis().conflicting()).isNotEmpty();
        assertThat(with.gapAnalysis()).isEqualTo(without.gapAnalysis());
    }

    @Test
    void reconcile_wholeNumbers_stayWithBranchAndBound() {
        Other solver = new Other("abacus");
        Certificate certificate = cycle().supply(SupplyResource.of("press")
                        .capacity(70)
                        .makes(Routing.of("pumps", 1).lotMultiple(30)))
                .build()
                .reconcile(by(solver))
                .certificate();
        assertThat(certificate.solver()).isEqualTo("branch and bound");
        assertThat(solver.sessions)
                .allSatisfy(session -> assertThat(session.programs).isEmpty());
    }

    @Test
    void reconcile_withScenarios_isOneSessionThatIsClosedInTheEnd() {
        Other solver = new Other("abacus");
        cycle().scenario(Scenario.of("upside").change(Change.demand(1.1)))
                .scenario(Scenario.of("downside").change(Change.demand(0.5)))
                .build()
                .reconcile(by(solver));
        assertThat(solver.sessions).hasSize(1);
        assertThat(solver.sessions.get(0).closed).isTrue();
        assertThat(solver.sessions.get(0).programs).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void reconcile_noSolverNamed_isOurs() {
        assertThat(PlanningEffort.standard().linearSolver()).isEmpty();
        assertThat(cycle().build().reconcile().certificate().solver()).isEqualTo("dual simplex");
    }

    @Property(tries = 150, seed = "7", shrinking = ShrinkingMode.OFF)
    void cost_anyCase_isThatOfOurSimplex(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Certificate ours = PlanningCases.random(seed).cycle().reconcile().certificate();
        Certificate others = PlanningCases.random(seed)
                .cycle()
                .reconcile(by(new Other("abacus")))
                .certificate();
        double cost = ours.cost().total();
        assertThat(others.status()).isEqualTo(ours.status());
        assertThat(others.cost().total()).isCloseTo(cost, within(1e-6 * Math.max(1, Math.abs(cost))));
    }

    /** The law above would be empty if nothing were taken. */
    @Test
    void randomCases_halfAndMore_arePlannedByIt() {
        long taken = 0;
        for (long seed = 0; seed < 100; seed++) {
            String solver = PlanningCases.random(seed)
                    .cycle()
                    .reconcile(by(new Other("abacus")))
                    .certificate()
                    .solver();
            taken += solver.equals("abacus") ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(50);
    }

    private static PlanningEffort by(LinearSolver solver) {
        return PlanningEffort.builder().linearSolver(solver).build();
    }

    private static SopCycleBuilder cycle() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(Product.of("pumps").unitCost(10).lostSaleCost(25).holdingCost(0.5))
                .demand(DemandSignal.of("forecast").product("pumps").volume(150))
                .supply(SupplyResource.of("plant").capacity(100).makes("pumps", 1));
    }

    /** Another's solver: a simplex method behind the door for strangers, and what a subclass makes of its answer. */
    private static class Other implements LinearSolver {
        private final String name;
        private final List<Use> sessions = new ArrayList<>();

        Other(String name) {
            this.name = name;
        }

        LinearAnswer answer(LpSolution right) {
            return LinearAnswer.of(right.primal(), right.dual(), 0);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public SolverSession open() {
            Use session = new Use();
            sessions.add(session);
            return session;
        }

        private final class Use implements SolverSession {
            private final List<LinearProgram> programs = new ArrayList<>();
            private boolean closed;

            @Override
            public LinearAnswer solve(LinearProgram program) {
                programs.add(program);
                LpSolution right = new SimplexSolver().solve(program);
                return right.hasPoint() ? answer(right) : LinearAnswer.none("no point");
            }

            @Override
            public void close() {
                closed = true;
            }
        }
    }
}
