package dev.sop.solver.firstorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Certificates;
import dev.sop.solver.DualRepair;
import dev.sop.solver.LpSolution;
import dev.sop.solver.PlanningModels;
import dev.sop.solver.RandomPrograms;
import dev.sop.solver.Status;
import dev.sop.solver.simplex.Simplex;
import dev.sop.solver.simplex.SimplexOptions;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The first-order method for general programs, beside the simplex method: bound, optimum and point stand in that order. */
class FirstOrderSolverProperties {

    private static final double GAP = 1e-4;

    @Property(tries = 60)
    void planningPrograms_optimumLiesBetweenBoundAndPoint(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 2, max = 8) int products) {
        LinearProgram lp = PlanningModels.of(products, 2, 8, 1, seed);
        LpSolution answer = new FirstOrderSolver(GAP, 100_000, () -> false).solve(lp);
        double optimum = Simplex.solve(lp, SimplexOptions.defaults(), null).objective();
        double rounding = 1e-8 * (1 + Math.abs(optimum));

        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.bound()).isLessThanOrEqualTo(optimum + rounding);
        assertThat(answer.objective()).isGreaterThanOrEqualTo(optimum - rounding);
        assertThat(answer.objective() - answer.bound()).isLessThanOrEqualTo(GAP * Math.max(1, answer.objective()));
        assertThat(Certificates.violation(lp, answer.primal())).isLessThanOrEqualTo(1e-9);
    }

    /** Whatever the prices, mended they prove a bound, and a valid one. */
    @Property(tries = 200)
    void mendedPrices_anyPrices_boundStaysBelowTheOptimum(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = PlanningModels.of(4, 2, 6, 1, seed);
        LpSolution simplex = Simplex.solve(lp, SimplexOptions.defaults(), null);
        double[] prices = simplex.dual().clone();
        java.util.Random random = new java.util.Random(seed);
        for (int i = 0; i < prices.length; i++) {
            prices[i] *= 1 + 0.1 * random.nextGaussian();
        }
        double[] mended = DualRepair.mended(lp, prices);
        double optimum = simplex.objective();
        double bound = Certificates.lowerBound(lp, mended, optimum);

        assertThat(bound).isLessThanOrEqualTo(optimum + 1e-8 * (1 + optimum)).isGreaterThan(Double.NEGATIVE_INFINITY);
    }

    /** One capacity turned into its opposite: a point would make less than nothing. */
    @Property(tries = 40)
    void limitsThatContradict_areProvenTo(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = PlanningModels.of(6, 2, 8, 1, seed);
        double[] rowUpper = lp.rowUpper.clone();
        int row = (int) (seed % lp.rows);
        while (Double.isInfinite(rowUpper[row]) || lp.rowLower[row] == rowUpper[row] || rowUpper[row] <= 0) {
            row = (row + 1) % lp.rows;
        }
        rowUpper[row] *= -1;
        LinearProgram broken = lp.withLimits(lp.lower, lp.upper, lp.rowLower, rowUpper);

        assertThat(Simplex.solve(broken, SimplexOptions.defaults(), null).status())
                .isEqualTo(Status.INFEASIBLE);
        assertThat(new FirstOrderSolver(GAP, 100_000, () -> false).solve(broken).status())
                .isEqualTo(Status.INFEASIBLE);
    }

    @Property(tries = 20)
    void stoppedAtOnce_boundAndPointHold(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = PlanningModels.of(6, 2, 8, 1, seed);
        double optimum = Simplex.solve(lp, SimplexOptions.defaults(), null).objective();
        LpSolution answer = new FirstOrderSolver(0, 100_000, () -> true).solve(lp);

        assertThat(answer.status()).isEqualTo(Status.LIMIT);
        assertThat(answer.iterations()).isLessThan(50);
        assertThat(answer.bound()).isLessThanOrEqualTo(optimum + 1e-8 * (1 + optimum));
        assertThat(answer.objective()).isGreaterThanOrEqualTo(optimum - 1e-8 * (1 + optimum));
        assertThat(Certificates.violation(lp, answer.primal())).isLessThanOrEqualTo(1e-9);
    }

    @Property(tries = 5)
    void integers_areLeftToOthers(@ForAll @LongRange(min = 0, max = 1000) long seed) {
        LinearProgram lp = RandomPrograms.boxedInteger(RandomPrograms.of(seed, 5, 4, true, 0), 4, seed);
        LpSolution answer = new FirstOrderSolver(GAP, 1000, () -> false).solve(lp);
        assertThat(answer.status() == Status.FAILED).isEqualTo(lp.hasIntegers());
    }
}
