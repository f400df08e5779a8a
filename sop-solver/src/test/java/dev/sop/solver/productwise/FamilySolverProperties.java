package dev.sop.solver.productwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.solver.productwise.problem.CoupledProblem;
import dev.sop.solver.productwise.problem.RouteShape;
import dev.sop.solver.productwise.problem.SharedLoads;
import dev.sop.solver.productwise.problem.SolveSettings;
import dev.sop.solver.productwise.single.FamilyPrices;
import dev.sop.solver.productwise.single.FamilyProgram;
import dev.sop.solver.productwise.single.FamilySolver;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Laws of the exact method: one family with every feature. */
class FamilySolverProperties {
    @Property(tries = 300)
    void costIsTheLinearOptimum(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        CoupledProblem problem = feasible(seed);
        CoupledPlan plan = CoupledSolver.solve(problem, SolveSettings.standard());
        double optimum = LinearOracle.optimum(problem);
        Assume.that(!Double.isNaN(optimum));
        assertThat(plan.iterations()).isZero();
        assertThat(plan.cost()).isCloseTo(optimum, within(1e-7 * (1.0 + optimum)));
    }

    @Property(tries = 500)
    void pricesProveTheCost(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        CoupledPlan plan = CoupledSolver.solve(feasible(seed), SolveSettings.standard());
        assertThat(plan.bound()).isCloseTo(plan.cost(), within(1e-9 * (1.0 + plan.cost())));
    }

    @Property(tries = 500)
    void planKeepsEveryLimitAndAddsUp(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        CoupledProblem problem = feasible(seed);
        CoupledPlan plan = CoupledSolver.solve(problem, SolveSettings.standard());
        PlanVerifier.Verdict verdict = PlanVerifier.verify(problem, plan);
        assertThat(verdict.worstViolation()).as(verdict.place()).isLessThan(1e-9);
        assertThat(verdict.cost()).isCloseTo(plan.cost(), within(1e-9 * (1.0 + plan.cost())));
    }

    @Property(tries = 500)
    void pricesAndTiersAreComplementary(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        CoupledProblem problem = feasible(seed);
        RouteShape shape = new RouteShape(problem);
        FamilyProgram program = new FamilyProgram(problem.buckets, 16);
        new FamilyCompiler(problem, shape).leftOver(0, program, new SharedLoads(problem), null);
        FamilySolver solver = new FamilySolver(16);
        assertThat(solver.solve(program)).isEqualTo(-1);
        FamilyPrices prices = new FamilyPrices();
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
        FamilyProgram program = unlimited(new Random(seed));
        FamilySolver solver = new FamilySolver(16);
        assertThat(solver.solve(program)).isEqualTo(-1);
        double cost = 0.0;
        for (int t = 0; t < program.buckets; t++) {
            cost += solver.used[t] * program.tierCost[t] + program.positionCost(t, solver.position[t]);
        }
        FamilyPrices prices = new FamilyPrices();
        prices.ofUnlimited(program);
        assertThat(prices.bound(program)).isCloseTo(cost, within(1e-9 * (1.0 + cost)));
    }

    /** One tier without limit in each bucket; small whole numbers, so that there are ties. */
    private static FamilyProgram unlimited(Random random) {
        int buckets = 1 + random.nextInt(8);
        FamilyProgram program = new FamilyProgram(buckets, buckets);
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

    private static CoupledProblem feasible(long seed) {
        try {
            return RandomProblems.oneFamily(seed);
        } catch (IllegalArgumentException stockCannotFit) {
            Assume.that(false);
            throw stockCannotFit;
        }
    }
}
