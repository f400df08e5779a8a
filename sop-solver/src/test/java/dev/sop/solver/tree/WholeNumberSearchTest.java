package dev.sop.solver.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.program.LinearProgram;
import dev.sop.solver.LotSizingModels;
import dev.sop.solver.LpSolution;
import dev.sop.solver.Status;
import org.junit.jupiter.api.Test;

/** Whole numbers without an upper bound, equations that none of them meet, and bounds that gaps leave. */
class WholeNumberSearchTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    private static int whole(LinearProgram.Builder lp, double cost, double upper) {
        int column = lp.addColumn(cost, 0, upper);
        lp.integer(column);
        return column;
    }

    @Test
    void hoursInSteps_noWholeCrewComesOutEven() {
        // 30 w = 1 + 6 v: the left is a multiple of 6, the right is not
        LinearProgram.Builder lp = LinearProgram.builder();
        int hours = lp.addRow(1, 1);
        lp.set(hours, whole(lp, 1, INF), 30);
        lp.set(hours, whole(lp, 1, INF), -6);
        assertThat(BranchAndBound.solve(lp.build(), MipOptions.defaults()).status())
                .isEqualTo(Status.INFEASIBLE);
    }

    @Test
    void stockAndLateness_cancelInTheSumOfBalances() {
        // 9.5 a month for three months, stock and lateness between them, none at the end: 28.5 is no whole number of
        // pumps
        assertThat(threeMonths(9.5, 0).status()).isEqualTo(Status.INFEASIBLE);
    }

    @Test
    void stockAndLateness_halfAPumpLeft_isAPlan() {
        // 10, 9 and 10 pumps at 1 each: half a pump is kept after months 1 and 3, at no cost, and none is late
        LpSolution answer = threeMonths(9.5, 0.5);
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.objective()).isCloseTo(29, within(1e-6));
    }

    /** Production at 1, no cost of stock, lateness at 100; exactly so much is left at the end. */
    private static LpSolution threeMonths(double demand, double left) {
        LinearProgram.Builder lp = LinearProgram.builder();
        int[] balance = new int[3];
        for (int t = 0; t < 3; t++) {
            balance[t] = lp.addRow(demand, demand);
        }
        for (int t = 0; t < 3; t++) {
            lp.set(balance[t], whole(lp, 1, INF), 1);
            int stock = lp.addColumn(0, t == 2 ? left : 0, t == 2 ? left : INF);
            lp.set(balance[t], stock, -1);
            if (t < 2) {
                int late = lp.addColumn(100, 0, INF);
                lp.set(balance[t + 1], stock, 1).set(balance[t], late, 1).set(balance[t + 1], late, -1);
            }
        }
        return BranchAndBound.solve(lp.build(), MipOptions.defaults().withNodeLimit(5_000));
    }

    @Test
    void wholeCostsAlongAFreeDirection_areProven() {
        // p + 6 v + a = 30 w with p = 1 - u: u and a cost 1 a unit, v and w nothing. a = 0 and u = 0 leave 1 + 6 v = 30
        // w,
        // which no whole numbers meet; u = 1 does with v = w = 0, so the least cost is 1
        LinearProgram.Builder lp = LinearProgram.builder();
        int made = lp.addRow(1, 1);
        int hours = lp.addRow(0, 0);
        int p = whole(lp, 0, INF);
        lp.set(made, p, 1).set(hours, p, 1);
        lp.set(made, lp.addColumn(1, 0, 1), 1);
        lp.set(hours, whole(lp, 0, INF), 6);
        lp.set(hours, whole(lp, 0, INF), -30);
        lp.set(hours, lp.addColumn(1, 0, INF), 1);
        LpSolution answer =
                BranchAndBound.solve(lp.build(), MipOptions.defaults().withNodeLimit(1_000));
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.objective()).isCloseTo(1, within(1e-6));
        assertThat(answer.bound()).isCloseTo(1, within(1e-6));
    }

    @Test
    void wideGap_boundStaysBelowTheOptimum() {
        for (long seed = 1; seed <= 6; seed++) {
            LinearProgram lp = LotSizingModels.random(3, 5, 0.8, seed).natural();
            double best = BranchAndBound.solve(lp, MipOptions.defaults()).objective();
            for (double gap : new double[] {0.05, 0.5, 5}) {
                LpSolution answer =
                        BranchAndBound.solve(lp, MipOptions.defaults().withRelativeGap(gap));
                assertThat(answer.hasPoint()).isTrue();
                assertThat(answer.bound()).isLessThanOrEqualTo(best * (1 + 1e-6));
                assertThat(answer.objective() - answer.bound())
                        .isLessThanOrEqualTo(gap * answer.objective() * (1 + 1e-6));
            }
        }
    }
}
