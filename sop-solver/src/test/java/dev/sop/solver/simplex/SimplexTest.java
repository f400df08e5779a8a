package dev.sop.solver.simplex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import dev.sop.solver.LpSolution;
import dev.sop.solver.PlanningModels;
import dev.sop.solver.Status;
import org.junit.jupiter.api.Test;

class SimplexTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    private static LpSolution solve(LinearProgram lp) {
        return Simplex.solve(lp, SimplexOptions.defaults(), null);
    }

    @Test
    void duals_areTheChangeOfCostPerUnitOfTheLimit() {
        // two resources, textbook: max 3x + 5y, x <= 4, 2y <= 12, 3x + 2y <= 18 (Hillier and Lieberman): 36, duals 0,
        // 1.5, 1
        LinearProgram.Builder lp = LinearProgram.builder();
        int x = lp.addColumn(-3, 0, INF);
        int y = lp.addColumn(-5, 0, INF);
        lp.set(lp.addRow(-INF, 4), x, 1);
        lp.set(lp.addRow(-INF, 12), y, 2);
        int third = lp.addRow(-INF, 18);
        lp.set(third, x, 3).set(third, y, 2);
        LpSolution answer = solve(lp.build());
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.objective()).isCloseTo(-36, within(1e-9));
        assertThat(answer.bound()).isCloseTo(-36, within(1e-9));
        assertThat(answer.primal()).containsExactly(new double[] {2, 6}, within(1e-9));
        assertThat(answer.dual()).containsExactly(new double[] {0, -1.5, -1}, within(1e-9));
    }

    @Test
    void infeasible_rowsThatContradict() {
        LinearProgram.Builder lp = LinearProgram.builder();
        int x = lp.addColumn(1, 0, INF);
        int y = lp.addColumn(1, 0, INF);
        int sum = lp.addRow(-INF, 1);
        int half = lp.addRow(3, INF);
        lp.set(sum, x, 1).set(sum, y, 1).set(half, x, 2).set(half, y, 2);
        assertThat(solve(lp.build()).status()).isEqualTo(Status.INFEASIBLE);
    }

    @Test
    void infeasible_crossedBoundsAndEmptyRow() {
        LinearProgram.Builder crossed = LinearProgram.builder();
        crossed.addColumn(1, 2, 1);
        assertThat(solve(crossed.build()).status()).isEqualTo(Status.INFEASIBLE);
        LinearProgram.Builder empty = LinearProgram.builder();
        empty.addColumn(1, 0, 1);
        empty.addRow(1, 2);
        assertThat(solve(empty.build()).status()).isEqualTo(Status.INFEASIBLE);
    }

    /** A sum of 30 in amounts that were rounded when they were written down: less apart than can be proven, so it is kept. */
    @Test
    void limitsThatMissEachOtherByRounding_countAsKept() {
        LinearProgram.Builder lp = LinearProgram.builder();
        int x = lp.addColumn(1, 0, INF);
        int y = lp.addColumn(2, 0, INF);
        int z = lp.addColumn(3, 0, INF);
        lp.set(lp.addRow(-INF, 10 - 4e-9), x, 1);
        lp.set(lp.addRow(-INF, 10 - 4e-9), y, 1);
        lp.set(lp.addRow(-INF, 10), z, 1);
        lp.set(lp.addRow(30, 30), x, 1).set(3, y, 1).set(3, z, 1);
        LpSolution answer = solve(lp.build());
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.objective()).isCloseTo(60, within(1e-7));
    }

    @Test
    void unbounded_alongAFreeColumn() {
        LinearProgram.Builder lp = LinearProgram.builder();
        int x = lp.addColumn(-1, -INF, INF);
        int y = lp.addColumn(0, 0, INF);
        int row = lp.addRow(-INF, 1);
        lp.set(row, x, 1).set(row, y, -1);
        LpSolution answer = solve(lp.build());
        assertThat(answer.status()).isEqualTo(Status.UNBOUNDED);
        assertThat(answer.bound()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void noRows_eachColumnAtItsBetterBound() {
        LinearProgram.Builder lp = LinearProgram.builder();
        lp.addColumn(1, -2, 5);
        lp.addColumn(-1, -2, 5);
        lp.addColumn(0, 3, 3);
        LpSolution answer = solve(lp.build());
        assertThat(answer.objective()).isEqualTo(-7);
        assertThat(answer.primal()[2]).isEqualTo(3);
    }

    @Test
    void beale_degenerateCycleEnds() {
        // E. M. L. Beale, Cycling in the Dual Simplex Algorithm, 1955: optimum -0.05
        LinearProgram.Builder lp = LinearProgram.builder();
        double[] cost = {-0.75, 150, -0.02, 6};
        for (double c : cost) {
            lp.addColumn(c, 0, INF);
        }
        int a = lp.addRow(-INF, 0);
        int b = lp.addRow(-INF, 0);
        int c = lp.addRow(-INF, 1);
        lp.set(a, 0, 0.25).set(a, 1, -60).set(a, 2, -0.04).set(a, 3, 9);
        lp.set(b, 0, 0.5).set(b, 1, -90).set(b, 2, -0.02).set(b, 3, 3);
        lp.set(c, 2, 1);
        assertThat(solve(lp.build()).objective()).isCloseTo(-0.05, within(1e-9));
    }

    @Test
    void kleeMinty_badlyScaledPowers() {
        // V. Klee, G. J. Minty, How Good is the Simplex Algorithm, 1972: optimum 5^n
        int n = 12;
        LinearProgram.Builder lp = LinearProgram.builder();
        for (int j = 0; j < n; j++) {
            lp.addColumn(-Math.pow(2, n - 1 - j), 0, INF);
        }
        for (int i = 0; i < n; i++) {
            int row = lp.addRow(-INF, Math.pow(5, i + 1));
            for (int j = 0; j < i; j++) {
                lp.set(row, j, Math.pow(2, i - j + 1));
            }
            lp.set(row, i, 1);
        }
        LpSolution answer = solve(lp.build());
        assertThat(answer.objective()).isCloseTo(-Math.pow(5, n), within(1e-3));
        assertThat(answer.bound()).isCloseTo(-Math.pow(5, n), within(1e-3));
    }

    @Test
    void rowsInThousandthsAndMillions_sameAnswerAsInUnits() {
        LinearProgram.Builder lp = LinearProgram.builder();
        int tonnes = lp.addColumn(2e6, 0, INF);
        int grams = lp.addColumn(3, 0, INF);
        int need = lp.addRow(5e6, INF);
        int most = lp.addRow(-INF, 3e-3);
        lp.set(need, tonnes, 1e6).set(need, grams, 1);
        lp.set(most, tonnes, 1e-3);
        LpSolution answer = solve(lp.build());
        assertThat(answer.primal()).containsExactly(new double[] {3, 2e6}, within(1e-6));
        assertThat(answer.objective()).isCloseTo(12e6, within(1e-3));
    }

    @Test
    void limits_endTheSolveWithAValidBound() {
        LinearProgram lp = PlanningModels.small(3);
        double optimum = solve(lp).objective();
        LpSolution few = Simplex.solve(lp, SimplexOptions.defaults().withIterationLimit(100), null);
        assertThat(few.status()).isEqualTo(Status.LIMIT);
        assertThat(few.stoppedBy()).contains("iteration limit (100)");
        assertThat(few.bound()).isLessThanOrEqualTo(optimum);
        LpSolution cancelled = Simplex.solve(lp, SimplexOptions.defaults().withCancellation(() -> true), null);
        assertThat(cancelled.status()).isEqualTo(Status.LIMIT);
        assertThat(cancelled.stoppedBy()).contains("cancelled");
        long[] now = {0};
        LpSolution late = Simplex.solve(lp, SimplexOptions.defaults().withTimeLimit(() -> now[0]++, 3), null);
        assertThat(late.stoppedBy()).contains("time limit (3 ns)");
    }

    @Test
    void warmStart_afterSmallChange_takesFewPivots() {
        LinearProgram lp = PlanningModels.small(5);
        LpSolution cold = solve(lp);
        double[] upper = lp.rowUpper.clone();
        for (int i = 0; i < 18; i++) {
            upper[i] *= 0.9;
        }
        LinearProgram changed = lp.withLimits(lp.lower, lp.upper, lp.rowLower, upper);
        LpSolution warm = Simplex.solve(changed, SimplexOptions.defaults(), cold.basis());
        LpSolution again = solve(changed);
        assertThat(warm.objective()).isCloseTo(again.objective(), within(1e-7 * again.objective()));
        assertThat(warm.iterations()).isLessThan(again.iterations() / 2);
    }

    @Test
    void sameProgram_sameAnswerBitForBit() {
        LinearProgram lp = PlanningModels.small(7);
        assertThat(solve(lp).primal()).containsExactly(solve(lp).primal());
        assertThat(solve(lp).dual()).containsExactly(solve(lp).dual());
    }

    @Test
    void basisOfAnotherShape_isRefused() {
        LinearProgram lp = PlanningModels.small(1);
        Basis basis = Basis.slack(PlanningModels.of(3, 2, 4, 1, 1));
        assertThatThrownBy(() -> Simplex.solve(lp, SimplexOptions.defaults(), basis))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe it came from a program of another shape");
    }
}
