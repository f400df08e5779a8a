package dev.sop.ortools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sop.program.LinearAnswer;
import dev.sop.program.LinearProgram;
import dev.sop.program.SolverSession;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each native solver on programs small enough to solve by hand. */
class OrToolsSolverTest {

    private static final double NONE = Double.POSITIVE_INFINITY;

    @Test
    void missing_here_isNothing() {
        assertThat(OrToolsSolver.missing()).isEmpty();
    }

    @Test
    void name_each_saysThatItCameThroughOrTools() {
        assertThat(OrToolsSolver.glop().name()).isEqualTo("GLOP (OR-Tools)");
        assertThat(OrToolsSolver.clp().name()).isEqualTo("CLP (OR-Tools)");
    }

    /** 2 x + 3 y, x + y >= 10, x <= 6: one more asked for is a y at 3; one more x in its place saves 1. */
    @TestFactory
    Stream<DynamicTest> solve_rowsAtALowerAndAnUpperLimit_haveTheSignOfTheirEffect() {
        LinearProgram.Builder program = LinearProgram.builder();
        int x = program.addColumn(2, 0, 100);
        int y = program.addColumn(3, 0, 100);
        int asked = program.addRow(10, NONE);
        int most = program.addRow(-NONE, 6);
        program.set(asked, x, 1).set(asked, y, 1).set(most, x, 1);
        return each(solver -> {
            LinearAnswer answer = solved(solver, program.build());
            assertThat(answer.point()).containsExactly(new double[] {6, 4}, within(1e-9));
            assertThat(answer.prices()).containsExactly(new double[] {3, -1}, within(1e-9));
        });
    }

    /**
     * Cost -5 x + y, x - y = 4, 2 <= y + z <= 8, z free at 1, x at most 9: x = 9, so y = 5, and z = 2 - 5 = -3, in all -45 + 5 - 3. One more
     * on the equality is a y less and a z more, no change of cost; one more on the range's lower limit is a z at 1.
     */
    @TestFactory
    Stream<DynamicTest> solve_equalityRangeAndFreeColumn_isAsByHand() {
        LinearProgram.Builder program = LinearProgram.builder();
        int x = program.addColumn(-5, 0, 9);
        int y = program.addColumn(1, 0, NONE);
        int z = program.addColumn(1, -NONE, NONE);
        int equal = program.addRow(4, 4);
        int range = program.addRow(2, 8);
        program.set(equal, x, 1).set(equal, y, -1).set(range, y, 1).set(range, z, 1);
        return each(solver -> {
            LinearAnswer answer = solved(solver, program.build());
            assertThat(answer.point()).containsExactly(new double[] {9, 5, -3}, within(1e-9));
            assertThat(answer.prices()).containsExactly(new double[] {0, 1}, within(1e-9));
        });
    }

    @TestFactory
    Stream<DynamicTest> solve_noPoint_saysSoAndDoesNotCrash() {
        LinearProgram.Builder program = LinearProgram.builder();
        program.set(program.addRow(10, NONE), program.addColumn(1, 0, 3), 1);
        return each(solver -> {
            LinearAnswer answer = solved(solver, program.build());
            assertThat(answer.point()).isEmpty();
            assertThat(answer.reason()).contains("INFEASIBLE");
        });
    }

    @TestFactory
    Stream<DynamicTest> solve_crossedLimits_saysSo() {
        LinearProgram.Builder program = LinearProgram.builder();
        program.set(program.addRow(10, NONE), program.addColumn(1, 3, 2), 1);
        return each(solver -> assertThat(solved(solver, program.build()).reason())
                .contains("a lower limit lies above the upper one"));
    }

    @TestFactory
    Stream<DynamicTest> solve_costWithoutEnd_hasNoPoint() {
        LinearProgram.Builder program = LinearProgram.builder();
        program.set(program.addRow(0, NONE), program.addColumn(-1, 0, NONE), 1);
        return each(
                solver -> assertThat(solved(solver, program.build()).reason()).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> solve_emptyProgram_isAnEmptyPoint() {
        return each(solver -> {
            LinearAnswer answer = solved(solver, LinearProgram.builder().build());
            assertThat(answer.point()).isEmpty();
            assertThat(answer.prices()).isEmpty();
        });
    }

    private static LinearAnswer solved(OrToolsSolver solver, LinearProgram program) {
        try (SolverSession session = solver.open()) {
            return session.solve(program);
        }
    }

    private static Stream<DynamicTest> each(Consumer<OrToolsSolver> test) {
        return Stream.of(OrToolsSolver.glop(), OrToolsSolver.clp())
                .map(solver -> dynamicTest(solver.name(), () -> test.accept(solver)));
    }
}
