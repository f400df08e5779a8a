package dev.sop.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.program.LinearProgram;
import org.junit.jupiter.api.Test;

class RelaxAndRoundTest {
    @Test
    void noNodeAllowed_thereIsAnAnswerAllTheSame() {
        for (long seed = 1; seed <= 5; seed++) {
            LinearProgram lp = LotSizingModels.random(5, 10, 0.8, seed).natural();
            LpSolution answer = BranchAndBound.solve(lp, MipOptions.defaults().withNodeLimit(0));
            assertThat(answer.status()).isEqualTo(Status.LIMIT);
            assertThat(answer.stoppedBy()).contains("node limit (0)").contains("rounded");
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
    void cancelledByTheCaller_nothingMoreIsDone() {
        LinearProgram lp = LotSizingModels.random(5, 10, 0.8, 1).natural();
        LpSolution answer = BranchAndBound.solve(lp, MipOptions.defaults().withCancellation(() -> true));
        assertThat(answer.status()).isEqualTo(Status.LIMIT);
        assertThat(answer.stoppedBy()).isEqualTo(Limits.CANCELLED);
        assertThat(answer.hasPoint()).isFalse();
    }

    @Test
    void noWholePoint_noPointIsInvented() {
        LinearProgram.Builder lp = LinearProgram.builder();
        int odd = lp.addRow(9, 9);
        for (int j = 0; j < 6; j++) {
            int whole = lp.addColumn(1, 0, 10);
            lp.integer(whole);
            lp.set(odd, whole, 2);
        }
        LinearProgram program = lp.build();
        MipOptions hasty = MipOptions.defaults().withNodeLimit(0).withCutRounds(0);
        assertThat(BranchAndBound.solve(program, hasty).hasPoint()).isFalse();
        assertThat(BranchAndBound.solve(program, MipOptions.defaults()).status())
                .isEqualTo(Status.INFEASIBLE);
    }
}
