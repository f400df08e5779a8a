package dev.sop.solver.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.program.LinearProgram;
import dev.sop.solver.LpSolution;
import dev.sop.solver.Status;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Programs of whole columns against all their points: no optimum that is none, no contradiction that is none, no bound above the best. */
class WholeNumberProperties {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final int VALUES = 5;

    /** Equations and ranges of up to five whole columns of 0 to 4, with whole, half and decimal coefficients. */
    private record Drawn(LinearProgram program, double best) {
        static Drawn of(long seed) {
            Random random = new Random(seed);
            double[] unit = {1, 1, 2, 3, 0.5, 1.2, 6};
            int columns = 2 + random.nextInt(4);
            int rows = 1 + random.nextInt(3);
            double[][] a = new double[rows][columns];
            double[] low = new double[rows];
            double[] high = new double[rows];
            double[] cost = new double[columns];
            LinearProgram.Builder lp = LinearProgram.builder();
            for (int i = 0; i < rows; i++) {
                double limit = random.nextInt(25) - 2 + (random.nextInt(4) == 0 ? 0.5 : 0);
                int kind = random.nextInt(3);
                low[i] = kind == 1 ? -INF : limit;
                high[i] = kind == 2 ? INF : limit;
                lp.addRow(low[i], high[i]);
            }
            for (int j = 0; j < columns; j++) {
                cost[j] = random.nextInt(3) == 0 ? (random.nextInt(90) - 20) / 8.0 : random.nextInt(15);
                lp.integer(lp.addColumn(cost[j], 0, VALUES - 1));
                for (int i = 0; i < rows; i++) {
                    a[i][j] = (random.nextInt(9) - 2) * unit[random.nextInt(unit.length)];
                    lp.set(i, j, a[i][j]);
                }
            }
            return new Drawn(lp.build(), best(a, low, high, cost));
        }

        private static double best(double[][] a, double[] low, double[] high, double[] cost) {
            double best = INF;
            for (int code = 0; code < Math.pow(VALUES, cost.length); code++) {
                double total = 0;
                double[] use = new double[low.length];
                int rest = code;
                for (int j = 0; j < cost.length; j++) {
                    int x = rest % VALUES;
                    rest /= VALUES;
                    total += cost[j] * x;
                    for (int i = 0; i < use.length; i++) {
                        use[i] += a[i][j] * x;
                    }
                }
                boolean holds = true;
                for (int i = 0; i < use.length; i++) {
                    holds &= low[i] - 1e-9 <= use[i] && use[i] <= high[i] + 1e-9;
                }
                best = holds ? Math.min(best, total) : best;
            }
            return best;
        }

        double room() {
            return 1e-6 * (1 + Math.abs(best));
        }
    }

    private static void assertTrue(Drawn drawn, LpSolution answer) {
        if (drawn.best() == INF) {
            assertThat(answer.hasPoint()).isFalse();
            return;
        }
        assertThat(answer.status()).isIn(Status.OPTIMAL, Status.LIMIT);
        assertThat(answer.bound()).isLessThanOrEqualTo(drawn.best() + drawn.room());
        assertThat(answer.objective()).isGreaterThanOrEqualTo(drawn.best() - drawn.room());
    }

    @Property(tries = 400)
    void optimum_isTheBestOfAllPoints(@ForAll @LongRange(min = 0, max = 10_000_000) long seed) {
        Drawn drawn = Drawn.of(seed);
        LpSolution answer = BranchAndBound.solve(drawn.program(), MipOptions.defaults());
        assertTrue(drawn, answer);
        assertThat(answer.status()).isEqualTo(drawn.best() == INF ? Status.INFEASIBLE : Status.OPTIMAL);
        if (drawn.best() < INF) {
            assertThat(answer.objective()).isLessThanOrEqualTo(drawn.best() + drawn.room());
        }
    }

    @Property(tries = 300)
    void anyGap_boundIsNoneTooHigh(
            @ForAll @LongRange(min = 0, max = 10_000_000) long seed, @ForAll @LongRange(min = 0, max = 9) long tenths) {
        Drawn drawn = Drawn.of(seed);
        double gap = tenths / 10.0;
        LpSolution answer =
                BranchAndBound.solve(drawn.program(), MipOptions.defaults().withRelativeGap(gap));
        assertTrue(drawn, answer);
        if (drawn.best() < INF) {
            double most = gap * Math.max(1e-3, Math.abs(answer.objective()));
            assertThat(answer.objective() - answer.bound()).isLessThanOrEqualTo(most + drawn.room());
        }
    }

    @Property(tries = 200)
    void anyNodeLimit_boundIsNoneTooHigh(
            @ForAll @LongRange(min = 0, max = 10_000_000) long seed, @ForAll @LongRange(min = 0, max = 8) long nodes) {
        Drawn drawn = Drawn.of(seed);
        assertTrue(
                drawn,
                BranchAndBound.solve(drawn.program(), MipOptions.defaults().withNodeLimit(nodes)));
    }

    @Property(tries = 200)
    void cancelledAtAnyQuestion_boundIsNoneTooHigh(
            @ForAll @LongRange(min = 0, max = 10_000_000) long seed,
            @ForAll @LongRange(min = 0, max = 50) long question) {
        Drawn drawn = Drawn.of(seed);
        long[] asked = {0};
        MipOptions stopped = MipOptions.defaults().withCancellation(() -> asked[0]++ >= question);
        assertTrue(drawn, BranchAndBound.solve(drawn.program(), stopped));
    }

    /** The tenth question comes within the last node, whose columns are all fixed: it was called numerical trouble. */
    @Example
    void cancelledWithinTheLastNode_isStoppedAndNoTrouble() {
        cancelledAtAnyQuestion_boundIsNoneTooHigh(669, 9);
    }
}
