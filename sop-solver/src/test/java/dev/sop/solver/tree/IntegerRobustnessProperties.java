package dev.sop.solver.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Certificates;
import dev.sop.solver.LpSolution;
import dev.sop.solver.RandomLots;
import dev.sop.solver.Status;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The integer solver where numbers are awkward, against enumeration. */
class IntegerRobustnessProperties {
    private static final double INF = Double.POSITIVE_INFINITY;

    @Property(tries = 150)
    void unequalScales_bestOfAllWholePoints(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(3);
        int m = 1 + random.nextInt(3);
        double[][] a = new double[m][n];
        double[] limit = new double[m];
        double[] cost = new double[n];
        LinearProgram.Builder lp = LinearProgram.builder();
        for (int i = 0; i < m; i++) {
            limit[i] = Math.pow(10, random.nextInt(7) - 1) * (1 + random.nextInt(9));
            lp.addRow(-INF, limit[i]);
        }
        for (int j = 0; j < n; j++) {
            cost[j] = (random.nextInt(21) - 14) * Math.pow(10, random.nextInt(4) - 1);
            lp.integer(lp.addColumn(cost[j], 0, 6));
            for (int i = 0; i < m; i++) {
                a[i][j] = random.nextInt(3) == 0 ? 0 : Math.pow(10, random.nextInt(10) - 3) * (1 + random.nextInt(9));
                lp.set(i, j, a[i][j]);
            }
        }
        double best = 0;
        double loosest = 0; // a row counts as kept within 1e-6 of its limit, which a small column may hide in
        for (int code = 0; code < Math.pow(7, n); code++) {
            double[] x = new double[n];
            int rest = code;
            double total = 0;
            for (int j = 0; j < n; j++) {
                x[j] = rest % 7;
                rest /= 7;
                total += cost[j] * x[j];
            }
            boolean holds = true;
            boolean nearly = true;
            for (int i = 0; i < m; i++) {
                double use = 0;
                for (int j = 0; j < n; j++) {
                    use += a[i][j] * x[j];
                }
                holds &= use <= limit[i] * (1 + 1e-12);
                nearly &= use <= limit[i] + 1e-6 * (1 + limit[i]);
            }
            best = holds ? Math.min(best, total) : best;
            loosest = nearly ? Math.min(loosest, total) : loosest;
        }
        LpSolution answer = BranchAndBound.solve(lp.build(), MipOptions.defaults());
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.bound()).isLessThanOrEqualTo(best + 1e-6 * (1 + Math.abs(best)));
        double room = 1e-5 * (1 + Math.abs(best));
        assertThat(answer.objective()).isBetween(loosest - room, best + room);
    }

    /** A column so small beside its row that a whole unit of it is within the tolerance of the row. */
    @Example
    void unequalScales_columnWithinTheTolerance_isTakenEitherWay() {
        unequalScales_bestOfAllWholePoints(248);
    }

    @Property(tries = 150)
    void equalityOfLots_asEnumerated(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        int p = 2 + random.nextInt(12);
        int q = 2 + random.nextInt(12);
        int r = 2 + random.nextInt(12);
        int total = random.nextInt(90);
        double[] cost = {1 + random.nextInt(9), 1 + random.nextInt(9), 1 + random.nextInt(9)};
        LinearProgram.Builder lp = LinearProgram.builder();
        int row = lp.addRow(total, total);
        int free = lp.addColumn(0, -INF, INF);
        int shift = lp.addRow(0, 0);
        lp.set(shift, free, 1);
        int[] lot = {p, q, r};
        for (int k = 0; k < 3; k++) {
            int whole = lp.addColumn(cost[k], 0, 1_000_000);
            lp.integer(whole);
            lp.set(row, whole, lot[k]).set(shift, whole, k - 1);
        }
        double best = INF;
        for (int x = 0; x * p <= total; x++) {
            for (int y = 0; x * p + y * q <= total; y++) {
                int left = total - x * p - y * q;
                if (left % r == 0) {
                    best = Math.min(best, cost[0] * x + cost[1] * y + cost[2] * (left / r));
                }
            }
        }
        LpSolution answer = BranchAndBound.solve(lp.build(), MipOptions.defaults());
        if (best == INF) {
            assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
        } else {
            assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
            assertThat(answer.objective()).isCloseTo(best, within(1e-6 * (1 + best)));
        }
    }

    @Property(tries = 100)
    void planningExtras_cutsChangeNothingButTheTree(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomLots.of(seed);
        LpSolution cut = BranchAndBound.solve(lp, MipOptions.defaults().withNodeLimit(3000));
        LpSolution plain =
                BranchAndBound.solve(lp, MipOptions.defaults().withCutRounds(0).withNodeLimit(3000));
        // each keeps its rows within 1e-6, and a unit costs up to 100
        double slack = 1e-5 * (1 + Math.abs(cut.objective()));
        assertThat(cut.bound()).isLessThanOrEqualTo(plain.objective() + slack);
        assertThat(plain.bound()).isLessThanOrEqualTo(cut.objective() + slack);
        if (cut.hasPoint()) {
            assertThat(Certificates.violation(lp, cut.primal())).isLessThan(1e-6);
        }
    }

    /** A stock cut in which what was added and granted cancelled to a trace of 1e-100, by which the columns were scaled. */
    @Example
    void planningExtras_aCutWithATraceOfAColumn_changesNothing() {
        planningExtras_cutsChangeNothingButTheTree(15525);
    }

    @Property(tries = 60)
    void nodeLimit_sameBitsAgain(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 0, max = 20) int nodes) {
        LinearProgram lp = RandomLots.of(seed);
        LpSolution first = BranchAndBound.solve(lp, MipOptions.defaults().withNodeLimit(nodes));
        LpSolution second = BranchAndBound.solve(lp, MipOptions.defaults().withNodeLimit(nodes));
        assertThat(second.primal()).isEqualTo(first.primal());
        assertThat(second.objective()).isEqualTo(first.objective());
        assertThat(second.bound()).isEqualTo(first.bound());
        assertThat(second.stoppedBy()).isEqualTo(first.stoppedBy());
    }
}
