package dev.sop.solver.productwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.RouteShape;
import dev.sop.solver.productwise.problem.SharedLoads;
import dev.sop.solver.productwise.problem.SolveSettings;
import dev.sop.solver.productwise.single.ProductPrices;
import dev.sop.solver.productwise.single.ProductProgram;
import dev.sop.solver.productwise.single.ProductSolver;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Laws of the exact method: one product with every feature. */
class ProductSolverProperties {
    @Property(tries = 300)
    void costIsTheLinearOptimum(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ProductWiseProblem problem = feasible(seed);
        ProductWisePlan plan = ProductWiseSolver.solve(problem, SolveSettings.standard());
        double optimum = LinearOracle.optimum(problem);
        Assume.that(!Double.isNaN(optimum));
        assertThat(plan.iterations()).isZero();
        assertThat(plan.cost()).isCloseTo(optimum, within(1e-7 * (1.0 + optimum)));
    }

    @Property(tries = 500)
    void pricesProveTheCost(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ProductWisePlan plan = ProductWiseSolver.solve(feasible(seed), SolveSettings.standard());
        assertThat(plan.bound()).isCloseTo(plan.cost(), within(1e-9 * (1.0 + plan.cost())));
    }

    @Property(tries = 500)
    void planKeepsEveryLimitAndAddsUp(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ProductWiseProblem problem = feasible(seed);
        ProductWisePlan plan = ProductWiseSolver.solve(problem, SolveSettings.standard());
        PlanVerifier.Verdict verdict = PlanVerifier.verify(problem, plan);
        assertThat(verdict.worstViolation()).as(verdict.place()).isLessThan(1e-9);
        assertThat(verdict.cost()).isCloseTo(plan.cost(), within(1e-9 * (1.0 + plan.cost())));
    }

    @Property(tries = 500)
    void pricesAndTiersAreComplementary(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ProductWiseProblem problem = feasible(seed);
        RouteShape shape = new RouteShape(problem);
        ProductProgram program = new ProductProgram(problem.buckets, 16);
        new ProductCompiler(problem, shape).leftOver(0, program, new SharedLoads(problem), null);
        ProductSolver solver = new ProductSolver(16);
        assertThat(solver.solve(program)).isEqualTo(-1);
        ProductPrices prices = new ProductPrices();
        prices.of(program, solver.used, solver.position);
        for (int t = 0; t < problem.buckets; t++) {
            for (int k = program.firstTier[t]; k < program.firstTier[t + 1]; k++) {
                double gain = prices.price[t] - program.tierCost[k];
                if (gain > 1e-6) {
                    assertThat(solver.used[k]).isCloseTo(program.tierLimit[k], within(1e-6));
                } else if (gain < -1e-6) {
                    assertThat(solver.used[k]).isCloseTo(0.0, within(1e-6));
                }
            }
        }
    }

    /** Where nothing is limited two passes over the prices prove what the plan of the slope trick costs. */
    @Property(tries = 500)
    void pricesWithoutLimits_proveTheCostOfThePlan(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ProductProgram program = unlimited(new Random(seed));
        ProductSolver solver = new ProductSolver(16);
        assertThat(solver.solve(program)).isEqualTo(-1);
        double cost = 0.0;
        for (int t = 0; t < program.buckets; t++) {
            cost += solver.used[t] * program.tierCost[t] + program.positionCost(t, solver.position[t]);
        }
        ProductPrices prices = new ProductPrices();
        prices.ofUnlimited(program);
        assertThat(prices.bound(program)).isCloseTo(cost, within(1e-9 * (1.0 + cost)));
    }

    /** One tier without limit in each bucket; small whole numbers, so that there are ties. */
    private static ProductProgram unlimited(Random random) {
        int buckets = 1 + random.nextInt(8);
        ProductProgram program = new ProductProgram(buckets, buckets);
        program.start = random.nextInt(40) - 10;
        Arrays.fill(program.least, 0, buckets - 1, Double.NEGATIVE_INFINITY);
        Arrays.fill(program.most, Double.POSITIVE_INFINITY);
        for (int t = 0; t < buckets; t++) {
            program.demand[t] = random.nextInt(10);
            program.below[t] = -random.nextInt(6);
            program.above[t] = random.nextInt(4);
            program.between[t] = program.above[t];
            program.firstTier[t] = t;
            program.addTier(random.nextInt(20), Double.POSITIVE_INFINITY, 0);
        }
        program.firstTier[buckets] = buckets;
        return program;
    }

    private static ProductWiseProblem feasible(long seed) {
        try {
            return RandomProblems.oneProduct(seed);
        } catch (IllegalArgumentException stockCannotFit) {
            Assume.that(false);
            throw stockCannotFit;
        }
    }
}
