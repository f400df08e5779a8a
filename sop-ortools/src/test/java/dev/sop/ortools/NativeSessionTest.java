package dev.sop.ortools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.program.LinearAnswer;
import dev.sop.program.LinearProgram;
import dev.sop.program.SolverSession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Native memory is never used after it was given back, nor by two threads at once: that would end the virtual machine. */
class NativeSessionTest {

    private static final LinearProgram PROGRAM = PlanningPrograms.of(30, 24, 1);

    @ParameterizedTest
    @ValueSource(strings = {"GLOP", "CLP"})
    void solve_afterClose_givesNoPointAndSaysWhy(String solver) {
        SolverSession session = solver(solver).open();
        assertThat(session.solve(PROGRAM).reason()).isEmpty();
        session.close();
        session.close();

        assertThat(session.solve(PROGRAM).point()).isEmpty();
        assertThat(session.solve(PROGRAM).reason()).contains("closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GLOP", "CLP"})
    void solve_manyThreadsAndAClose_eachAnswerIsTheOptimumOrNone(String solver) throws Exception {
        double optimum = optimum(solver);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 5; round++) {
                SolverSession session = solver(solver).open();
                assertThat(session.solve(PROGRAM).reason()).isEmpty();
                List<Future<LinearAnswer>> answers = new ArrayList<>();
                for (int k = 0; k < 6; k++) {
                    answers.add(threads.submit(() -> session.solve(PROGRAM)));
                }
                Future<?> closing = threads.submit(session::close);
                for (Future<LinearAnswer> answer : answers) {
                    LinearAnswer found = answer.get();
                    boolean none = !found.reason().isEmpty();
                    assertThat(none ? optimum : PROGRAM.objective(found.point()))
                            .isCloseTo(optimum, within(1e-9 * optimum));
                }
                assertThat(closing.get()).isNull();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static double optimum(String solver) {
        try (SolverSession session = solver(solver).open()) {
            return PROGRAM.objective(session.solve(PROGRAM).point());
        }
    }

    private static OrToolsSolver solver(String name) {
        return name.equals("GLOP") ? OrToolsSolver.glop() : OrToolsSolver.clp();
    }
}
