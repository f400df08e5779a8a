package dev.sop.solver.productwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.SolveSettings;
import dev.sop.solver.productwise.single.ProductPrices;
import dev.sop.solver.productwise.single.ProductProgram;
import dev.sop.solver.productwise.single.ProductSolver;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Inputs on which moving segments one by one takes quadratic time: thousands of small dear tiers are carried across the floor and
 * back by a large cheap tier and a large demand, bucket after bucket. The trees move them at once; a quadratic method would not
 * end within a test's patience.
 */
class ProductSolverAdversaryTest {
    private static final int HALF = 60_000;

    @Test
    void solve_manySmallTiersCarriedToAndFro_isExact() {
        int buckets = 2 * HALF;
        ProductProgram program = new ProductProgram(buckets, 2 * buckets);
        Arrays.fill(program.most, Double.POSITIVE_INFINITY);
        Arrays.fill(program.least, Double.NEGATIVE_INFINITY);
        program.least[buckets - 1] = 0.0;
        double cost = 0.0;
        for (int t = 0; t < buckets; t++) {
            program.firstTier[t] = program.tiers;
            program.above[t] = 1e-9;
            program.between[t] = 1e-9;
            program.below[t] = -1e-9;
            if (t < HALF) {
                program.addTier(100.0 + t % 977, 1.0, 0);
            } else if (t % 2 == 0) {
                program.addTier(1.0, HALF, 1);
            } else {
                program.demand[t] = HALF;
                cost += HALF;
            }
            program.addTier(1e6, Double.POSITIVE_INFINITY, 2);
        }
        program.firstTier[buckets] = program.tiers;
        ProductSolver solver = new ProductSolver(16);
        assertThat(solver.solve(program)).isEqualTo(-1);
        double found = 0.0;
        for (int k = 0; k < program.tiers; k++) {
            found += solver.used[k] * program.tierCost[k];
        }
        assertThat(found).isCloseTo(cost, within(1e-6 * cost));
        ProductPrices prices = new ProductPrices();
        prices.of(program, solver.used, solver.position);
        assertThat(prices.bound(program)).isCloseTo(found, within(1e-5 * cost));
    }

    @Test
    void solve_hugeHorizon_isProvenByItsPrices() {
        ProductWiseProblem problem =
                PlanningInstances.of(1, 3, 50_000, 0, false, PlanningInstances.Stress.EMPTY_BUCKETS, 7);
        ProductWisePlan plan = ProductWiseSolver.solve(problem, SolveSettings.standard());
        assertThat(plan.status()).isEqualTo(ProductWisePlan.Status.WITHIN_GAP);
        assertThat(plan.gap()).isLessThan(1e-9);
    }
}
