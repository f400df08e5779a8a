package dev.sop.solver.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Certificates;
import dev.sop.solver.LotSizingModels;
import dev.sop.solver.LpSolution;
import dev.sop.solver.Status;
import dev.sop.solver.Stop;
import org.junit.jupiter.api.Test;

class RelaxAndRoundTest {
    @Test
    void noNodeAllowed_thereIsAnAnswerAllTheSame() {
        for (long seed = 1; seed <= 5; seed++) {
            LinearProgram lp = LotSizingModels.random(5, 10, 0.8, seed).natural();
            LpSolution answer = BranchAndBound.solve(lp, MipOptions.defaults().withNodeLimit(0));
            assertThat(answer.status()).isEqualTo(Status.LIMIT);
            assertThat(answer.stoppedBy()).contains("node limit (0)");
            assertThat(answer.hasPoint()).isTrue();
            assertThat(Certificates.violation(lp, answer.primal())).isLessThan(1e-6);
            for (int j = 0; j < lp.columns; j++) {
                assertThat(!lp.integer[j] || answer.primal()[j] == Math.rint(answer.primal()[j]))
                        .isTrue();
            }
            assertThat(answer.bound()).isLessThanOrEqualTo(answer.objective());
        }
    }

    @Test
    void timeOverAtOnce_thereIsAnAnswerAllTheSame() {
        long[] now = {0};
        LinearProgram lp = LotSizingModels.random(5, 10, 0.8, 1).natural();
        LpSolution answer = BranchAndBound.solve(lp, MipOptions.defaults().withTimeLimit(() -> now[0]++, 1));
        assertThat(answer.status()).isEqualTo(Status.LIMIT);
        assertThat(answer.stoppedBy()).startsWith("time limit (1 ns)");
        assertThat(answer.hasPoint()).isTrue();
    }

    @Test
    void cancelledByTheCaller_thereIsAnAnswerAllTheSame() {
        LinearProgram lp = LotSizingModels.random(5, 10, 0.8, 1).natural();
        LpSolution answer = BranchAndBound.solve(lp, MipOptions.defaults().withCancellation(() -> true));
        assertThat(answer.status()).isEqualTo(Status.LIMIT);
        assertThat(answer.stoppedBy()).contains(Stop.CANCELLED);
        assertThat(answer.hasPoint()).isTrue();
        assertThat(Certificates.violation(lp, answer.primal())).isLessThan(1e-6);
        assertThat(answer.bound()).isLessThanOrEqualTo(answer.objective());
    }

    @Test
    void noWholePoint_noPointIsInvented() {
        // 4, 6 and 9 of each column, at most 1 of each: 4, 6, 9, 10, 13, 15 and 19 can be reached, 8 cannot
        LinearProgram.Builder lp = LinearProgram.builder();
        int exact = lp.addRow(8, 8);
        for (double size : new double[] {4, 6, 9}) {
            int whole = lp.addColumn(1, 0, 1);
            lp.integer(whole);
            lp.set(exact, whole, size);
        }
        LinearProgram program = lp.build();
        MipOptions hasty = MipOptions.defaults().withNodeLimit(0).withCutRounds(0);
        assertThat(BranchAndBound.solve(program, hasty).hasPoint()).isFalse();
        assertThat(BranchAndBound.solve(program, MipOptions.defaults()).status())
                .isEqualTo(Status.INFEASIBLE);
    }
}
