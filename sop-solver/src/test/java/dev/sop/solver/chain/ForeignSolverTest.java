package dev.sop.solver.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.program.LinearAnswer;
import dev.sop.program.LinearProgram;
import dev.sop.program.SolverSession;
import dev.sop.solver.LpSolution;
import dev.sop.solver.Status;
import org.junit.jupiter.api.Test;

/**
 * Minimise 2 x + 3 y with x + y >= 10, x <= 6, both from 0 to 100. By hand: x = 6, y = 4, cost 24; one more asked for is one more y, so the
 * first row's price is 3; one more x allowed takes the place of a y, so the second row's is 2 - 3 = -1.
 */
class ForeignSolverTest {

    private static final double[] BEST = {6, 4};
    private static final double[] PRICES = {3, -1};

    @Test
    void answer_bestPointAndItsPrices_isOptimalWithItsBound() {
        LpSolution solution = solve(program -> LinearAnswer.of(BEST, PRICES, 7));
        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.primal()).containsExactly(6, 4);
        assertThat(solution.dual()).containsExactly(3, -1);
        assertThat(solution.objective()).isEqualTo(24);
        assertThat(solution.bound()).isEqualTo(24);
        assertThat(solution.iterations()).isEqualTo(7);
    }

    @Test
    void answer_cheaperPointThatBreaksARow_hasFailed() {
        failed(program -> LinearAnswer.of(new double[] {6, 3}, PRICES, 0), "its point breaks a limit by 0.09");
    }

    @Test
    void answer_pointOutsideItsBounds_hasFailed() {
        failed(program -> LinearAnswer.of(new double[] {-1, 11}, PRICES, 0), "its point breaks a limit by 1.0");
    }

    @Test
    void answer_pointThatIsNotBest_hasFailed() {
        failed(
                program -> LinearAnswer.of(new double[] {0, 10}, PRICES, 0),
                "its prices prove 24.0 and its point costs 30.0");
    }

    @Test
    void answer_bestPointWithPricesThatProveTooLittle_hasFailed() {
        failed(
                program -> LinearAnswer.of(BEST, new double[] {2, 0}, 0),
                "its prices prove 20.0 and its point costs 24");
    }

    /** Prices twice as high would prove 48 if rows alone counted; the columns take it back: 60 - 12 + 100 (2 - 4) + 100 (3 - 6) = -452. */
    @Test
    void answer_pricesThatWouldProveTooMuch_hasFailed() {
        failed(program -> LinearAnswer.of(BEST, new double[] {6, -2}, 0), "its prices prove -452.0");
    }

    @Test
    void answer_pricesOfTheWrongSign_hasFailed() {
        failed(program -> LinearAnswer.of(BEST, new double[] {-3, 1}, 0), "its prices prove 0.0");
    }

    @Test
    void answer_none_hasFailedWithItsReason() {
        failed(program -> LinearAnswer.none("no licence"), "no licence");
    }

    @Test
    void answer_ofAnotherSize_hasFailed() {
        failed(
                program -> LinearAnswer.of(new double[3], PRICES, 0),
                "it gave 3 values and 2 prices for 2 columns and 2 rows");
        failed(program -> LinearAnswer.of(BEST, new double[0], 0), "2 values and 0 prices");
    }

    @Test
    void answer_notANumber_hasFailed() {
        failed(program -> LinearAnswer.of(new double[] {6, Double.NaN}, PRICES, 0), "no finite number");
        failed(program -> LinearAnswer.of(BEST, new double[] {Double.POSITIVE_INFINITY, 0}, 0), "no finite number");
    }

    @Test
    void answer_exceptionOrMissingLibrary_hasFailed() {
        failed(
                program -> {
                    throw new IllegalStateException("out of licences");
                },
                "it threw java.lang.IllegalStateException: out of licences");
        failed(
                program -> {
                    throw new UnsatisfiedLinkError("no solver in java.library.path");
                },
                "no solver in java.library.path");
    }

    @Test
    void solve_sessionThatWritesIntoTheProgram_isCheckedOnTheProgramAsGiven() {
        failed(
                program -> {
                    program.rowLower[0] = 0;
                    program.value[0] = 100;
                    return LinearAnswer.of(new double[] {0, 0}, new double[] {0, 0}, 0);
                },
                "its point breaks a limit");
    }

    @Test
    void solve_wholeNumbers_areNotAskedFor() {
        LinearProgram.Builder whole = LinearProgram.builder();
        whole.integer(whole.addColumn(1, 0, 9));
        ForeignSolver solver = new ForeignSolver("abacus", program -> LinearAnswer.of(new double[1], new double[0], 0));
        assertThat(solver.solve(whole.build()).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void chain_foreignSolverFails_asksTheNextAndSaysSo() {
        SolverChain chain = SolverChain.standard()
                .after(new ForeignSolver("abacus", program -> LinearAnswer.none("no beads")))
                .because("of a test");
        SolverChain.Answer answer = chain.solve(program());
        assertThat(answer.solver()).isEqualTo("dual simplex");
        assertThat(answer.reason()).contains("abacus failed (no beads)");
        assertThat(answer.solution().objective()).isEqualTo(24);
        assertThat(chain.ours().solve(program()).reason())
                .doesNotContain("abacus")
                .contains("of a test");
    }

    @Test
    void chain_foreignSolverAnswers_namesIt() {
        SolverChain.Answer answer = SolverChain.standard()
                .after(new ForeignSolver("abacus", program -> LinearAnswer.of(BEST, PRICES, 0)))
                .solve(program());
        assertThat(answer.solver()).isEqualTo("abacus");
        assertThat(answer.vertex()).isFalse();
    }

    private static void failed(SolverSession session, String why) {
        LpSolution solution = solve(session);
        assertThat(solution.status()).isEqualTo(Status.FAILED);
        assertThat(solution.hasPoint()).isFalse();
        assertThat(solution.stoppedBy()).contains(why);
    }

    private static LpSolution solve(SolverSession session) {
        return new ForeignSolver("abacus", session).solve(program());
    }

    private static LinearProgram program() {
        LinearProgram.Builder program = LinearProgram.builder();
        int x = program.addColumn(2, 0, 100);
        int y = program.addColumn(3, 0, 100);
        int asked = program.addRow(10, Double.POSITIVE_INFINITY);
        int most = program.addRow(Double.NEGATIVE_INFINITY, 6);
        program.set(asked, x, 1).set(asked, y, 1).set(most, x, 1);
        return program.build();
    }
}
