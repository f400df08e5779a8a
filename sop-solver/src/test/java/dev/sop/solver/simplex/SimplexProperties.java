package dev.sop.solver.simplex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Certificates;
import dev.sop.solver.LpSolution;
import dev.sop.solver.RandomPrograms;
import dev.sop.solver.Status;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Laws of the continuous solver. */
class SimplexProperties {
    private static final SimplexOptions OPTIONS = SimplexOptions.defaults();

    @Property(tries = 400)
    void optimum_isFeasibleAndConfirmedByItsPrices(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomPrograms.of(seed, 30, 20, true, 0);
        LpSolution answer = Simplex.solve(lp, OPTIONS, null);
        assertThat(answer.status()).isIn(Status.OPTIMAL, Status.UNBOUNDED);
        if (answer.status() == Status.OPTIMAL) {
            double tolerance = 1e-6 * (1 + Math.abs(answer.objective()));
            assertThat(Certificates.violation(lp, answer.primal())).isLessThan(1e-6);
            assertThat(answer.bound()).isLessThanOrEqualTo(answer.objective());
            assertThat(answer.bound()).isCloseTo(answer.objective(), within(tolerance));
            assertComplementarySlackness(lp, answer);
        }
    }

    private static void assertComplementarySlackness(LinearProgram lp, LpSolution answer) {
        double[] activity = Certificates.activity(lp, answer.primal());
        for (int i = 0; i < lp.rows; i++) {
            double y = answer.dual()[i];
            if (Math.abs(y) > 1e-6) {
                double limit = y > 0 ? lp.rowLower[i] : lp.rowUpper[i];
                assertThat(activity[i]).as("row %d with price %s", i, y).isCloseTo(limit, within(1e-5));
            }
        }
        for (int j = 0; j < lp.columns; j++) {
            double d = lp.cost[j];
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                d -= lp.value[p] * answer.dual()[lp.rowIndex[p]];
            }
            if (Math.abs(d) > 1e-6) {
                double bound = d > 0 ? lp.lower[j] : lp.upper[j];
                assertThat(answer.primal()[j])
                        .as("column %d with cost %s", j, d)
                        .isCloseTo(bound, within(1e-5));
            }
        }
    }

    @Property(tries = 300)
    void feasibleProgram_isNeverCalledInfeasible_howeverScaled(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomPrograms.of(seed, 12, 10, true, 3);
        assertThat(Simplex.solve(lp, OPTIONS, null).status()).isNotEqualTo(Status.INFEASIBLE);
    }

    @Property(tries = 200)
    void infeasible_staysSoWithoutCosts(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomPrograms.of(seed, 8, 8, false, 0);
        boolean isInfeasible = Simplex.solve(lp, OPTIONS, null).status() == Status.INFEASIBLE;
        LinearProgram free = lp.withCost(new double[lp.columns]);
        assertThat(Simplex.solve(free, OPTIONS, null).status())
                .isEqualTo(isInfeasible ? Status.INFEASIBLE : Status.OPTIMAL);
    }

    @Property(tries = 150)
    void permutingRowsAndColumns_changesNothingButOrder(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomPrograms.of(seed, 20, 15, true, 0);
        Random random = new Random(seed);
        int[] column = permutation(lp.columns, random);
        int[] row = permutation(lp.rows, random);
        LinearProgram.Builder other = LinearProgram.builder();
        int[] columnAt = new int[lp.columns];
        int[] rowAt = new int[lp.rows];
        for (int i : row) {
            rowAt[i] = other.addRow(lp.rowLower[i], lp.rowUpper[i]);
        }
        for (int j : column) {
            columnAt[j] = other.addColumn(lp.cost[j], lp.lower[j], lp.upper[j]);
        }
        for (int j = 0; j < lp.columns; j++) {
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                other.set(rowAt[lp.rowIndex[p]], columnAt[j], lp.value[p]);
            }
        }
        assertSameValue(Simplex.solve(lp, OPTIONS, null), Simplex.solve(other.build(), OPTIONS, null), 1);
    }

    @Property(tries = 150)
    void scalingCosts_scalesTheOptimum(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomPrograms.of(seed, 20, 15, true, 0);
        double[] cost = lp.cost.clone();
        for (int j = 0; j < cost.length; j++) {
            cost[j] *= 1000;
        }
        assertSameValue(Simplex.solve(lp, OPTIONS, null), Simplex.solve(lp.withCost(cost), OPTIONS, null), 1000);
    }

    @Property(tries = 150)
    void warmStart_equalsColdStart(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomPrograms.of(seed, 25, 18, true, 0);
        LpSolution first = Simplex.solve(lp, OPTIONS, null);
        Random random = new Random(seed);
        double[] rowLower = lp.rowLower.clone();
        double[] rowUpper = lp.rowUpper.clone();
        double[] cost = lp.cost.clone();
        for (int i = 0; i < lp.rows; i++) {
            double by = random.nextInt(3);
            rowLower[i] -= by;
            rowUpper[i] += by;
        }
        for (int j = 0; j < lp.columns; j++) {
            cost[j] += random.nextInt(3) - 1;
        }
        LinearProgram changed =
                lp.withLimits(lp.lower, lp.upper, rowLower, rowUpper).withCost(cost);
        assertSameValue(Simplex.solve(changed, OPTIONS, null), Simplex.solve(changed, OPTIONS, first.basis()), 1);
    }

    @Property(tries = 100)
    void stepsSwitchedOff_sameAnswer(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomPrograms.of(seed, 25, 18, true, 0);
        LpSolution all = Simplex.solve(lp, OPTIONS, null);
        assertSameValue(all, Simplex.solve(lp, OPTIONS.withSteps(false, false, false), null), 1);
        assertSameValue(all, Simplex.solve(lp, OPTIONS.withSteps(true, false, true), null), 1);
    }

    private static void assertSameValue(LpSolution a, LpSolution b, double factor) {
        assertThat(b.status()).isEqualTo(a.status());
        if (a.status() == Status.OPTIMAL) {
            assertThat(b.objective())
                    .isCloseTo(factor * a.objective(), within(1e-6 * (1 + Math.abs(factor * a.objective()))));
        }
    }

    private static int[] permutation(int size, Random random) {
        int[] order = new int[size];
        for (int k = 0; k < size; k++) {
            int at = random.nextInt(k + 1);
            order[k] = order[at];
            order[at] = k;
        }
        return order;
    }
}
