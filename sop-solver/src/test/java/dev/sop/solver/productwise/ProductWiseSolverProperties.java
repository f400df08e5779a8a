package dev.sop.solver.productwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.SolveSettings;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Laws of the product-wise methods on small problems with every feature. */
class ProductWiseSolverProperties {
    private static final SolveSettings SETTINGS = SolveSettings.standard().withIterationLimit(5000);

    @Property(tries = 200)
    void boundAtMostOptimumAtMostCost(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ProductWiseProblem problem = feasible(seed);
        double optimum = LinearOracle.optimum(problem);
        Assume.that(!Double.isNaN(optimum));
        ProductWisePlan plan = ProductWiseSolver.solve(problem, SETTINGS);
        double rounding = 1e-9 * (1.0 + optimum);
        assertThat(plan.bound()).isLessThanOrEqualTo(optimum + rounding);
        assertThat(plan.cost()).isGreaterThanOrEqualTo(optimum - rounding);
        assertThat(plan.gap()).isLessThanOrEqualTo(1e-4);
    }

    @Property(tries = 200)
    void planKeepsEveryLimitAndAddsUp(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ProductWiseProblem problem = feasible(seed);
        ProductWisePlan plan = ProductWiseSolver.solve(problem, SETTINGS);
        PlanVerifier.Verdict verdict = PlanVerifier.verify(problem, plan);
        assertThat(verdict.worstViolation()).as(verdict.place()).isLessThan(1e-9);
        assertThat(verdict.cost()).isCloseTo(plan.cost(), within(1e-9 * (1.0 + plan.cost())));
    }

    /** A valid bound of whatever prices: the method may be stopped anywhere. */
    @Property(tries = 100)
    void stoppedAnywhere_boundAndPlanHold(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @LongRange(min = 1, max = 60) long stop) {
        ProductWiseProblem problem = feasible(seed);
        double optimum = LinearOracle.optimum(problem);
        Assume.that(!Double.isNaN(optimum));
        ProductWisePlan plan = ProductWiseSolver.solve(problem, SETTINGS.withIterationLimit((int) stop));
        double rounding = 1e-9 * (1.0 + optimum);
        assertThat(plan.bound()).isLessThanOrEqualTo(optimum + rounding);
        assertThat(plan.cost()).isGreaterThanOrEqualTo(optimum - rounding);
        assertThat(PlanVerifier.verify(problem, plan).worstViolation()).isLessThan(1e-9);
    }

    private static ProductWiseProblem feasible(long seed) {
        try {
            return RandomProblems.coupled(seed);
        } catch (IllegalArgumentException stockCannotFit) {
            Assume.that(false);
            throw stockCannotFit;
        }
    }
}
