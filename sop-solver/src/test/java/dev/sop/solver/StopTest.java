package dev.sop.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.program.LinearProgram;
import dev.sop.solver.chain.OjAlgoSolver;
import dev.sop.solver.firstorder.FirstOrderSolver;
import dev.sop.solver.simplex.Simplex;
import dev.sop.solver.simplex.SimplexOptions;
import dev.sop.solver.simplex.SimplexSolver;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class StopTest {

    private static final int MOST_QUESTIONS = 50;

    /** A solver made with the question whether to end. */
    @FunctionalInterface
    private interface Made {
        LpSolver with(Stop stop);
    }

    @Test
    void saidYesOnce_saysYesForEverAndAsksNobody() {
        AtomicLong asked = new AtomicLong();
        Stop stop = Stop.when(() -> asked.incrementAndGet() == 3);
        assertThat(stop.getAsBoolean()).isFalse();
        assertThat(stop.getAsBoolean()).isFalse();
        assertThat(stop.reason()).isEmpty();
        assertThat(stop.getAsBoolean()).isTrue();
        assertThat(stop.getAsBoolean()).isTrue();
        assertThat(asked.get()).isEqualTo(3);
        assertThat(stop.reason()).isEqualTo("cancelled by the caller");
    }

    @Test
    void timeLimit_isCountedFromTheStart() {
        AtomicLong now = new AtomicLong(5_000_000);
        Stop stop = Stop.whenOrAfter(() -> false, now::get, 2_000_000);
        BooleanSupplier half = stop.half();
        now.set(5_999_999);
        assertThat(half.getAsBoolean()).isFalse();
        now.set(6_000_000);
        assertThat(half.getAsBoolean()).isTrue();
        now.set(6_999_999);
        assertThat(stop.getAsBoolean()).isFalse();
        now.set(7_000_000);
        assertThat(stop.getAsBoolean()).isTrue();
        assertThat(stop.reason()).isEqualTo("the time limit of 2 ms is used up");
    }

    /** The model took 10 of 100 ms: four times that is kept back, and the search ends at 60. */
    @Test
    void searchBegins_keepsBackFourTimesWhatTheModelTook() {
        AtomicLong now = new AtomicLong();
        Stop stop = Stop.whenOrAfter(() -> false, now::get, 100_000_000);
        now.set(10_000_000);
        stop.searchBegins();
        now.set(50_000_000);
        stop.searchBegins();
        now.set(59_999_999);
        assertThat(stop.getAsBoolean()).isFalse();
        now.set(60_000_000);
        assertThat(stop.getAsBoolean()).isTrue();
    }

    @Test
    void searchBegins_afterALongTime_keepsBackHalfOfTheLimitAtMost() {
        AtomicLong now = new AtomicLong();
        Stop stop = Stop.whenOrAfter(() -> false, now::get, 100_000_000);
        now.set(45_000_000);
        stop.searchBegins();
        now.set(49_999_999);
        assertThat(stop.getAsBoolean()).isFalse();
        now.set(50_000_000);
        assertThat(stop.getAsBoolean()).isTrue();
    }

    @Test
    void withoutATimeLimit_theClockIsNotRead() {
        Stop stop = Stop.when(() -> false);
        assertThat(stop.getAsBoolean()).isFalse();
        assertThat(stop.half().getAsBoolean()).isFalse();
    }

    @Test
    void simplex_stoppedAtAnyQuestion_provesABoundAndKeepsEveryLimitOfItsPoint() {
        boundsHold(SimplexSolver::new);
    }

    @Test
    void firstOrder_stoppedAtAnyQuestion_provesABoundAndKeepsEveryLimitOfItsPoint() {
        boundsHold(stop -> new FirstOrderSolver(1e-6, 4_000, stop));
    }

    @Test
    void ojAlgo_stoppedBeforeItBegins_givesNothing() {
        LinearProgram lp = PlanningModels.of(4, 2, 6, 1, 1);
        Stop stop = Stop.when(() -> true);
        assertThat(new OjAlgoSolver(stop).solve(lp).status()).isEqualTo(Status.LIMIT);
    }

    private static void boundsHold(Made made) {
        int limited = 0;
        for (long seed = 0; seed < 4; seed++) {
            LinearProgram lp = PlanningModels.of(12, 3, 12, 1, seed);
            double optimum = Simplex.solve(lp, SimplexOptions.defaults(), null).objective();
            for (int n = 0; n <= MOST_QUESTIONS; n++) {
                AtomicLong asked = new AtomicLong();
                int last = n;
                LpSolution answer = made.with(Stop.when(() -> asked.getAndIncrement() >= last))
                        .solve(lp);
                assertThat(answer.status()).isIn(Status.LIMIT, Status.OPTIMAL);
                limited += answer.status() == Status.LIMIT ? 1 : 0;
                assertThat(answer.bound()).isLessThanOrEqualTo(optimum + 1e-8 * (1 + optimum));
                // costs are not negative, so that even no price proves 0
                assertThat(answer.bound()).isGreaterThanOrEqualTo(-1e-6);
                if (answer.hasPoint()) {
                    assertThat(Certificates.violation(lp, answer.primal())).isLessThanOrEqualTo(1e-6);
                    assertThat(answer.objective()).isGreaterThanOrEqualTo(optimum - 1e-8 * (1 + optimum));
                }
            }
        }
        assertThat(limited).as("solves that a question ended").isPositive();
    }
}
