package dev.sop.ortools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sop.program.LinearAnswer;
import dev.sop.program.LinearProgram;
import dev.sop.program.SolverSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Later programs start from the basis of the first, in whatever order they come. */
class WarmStartTest {

    private static final LinearProgram BASE = PlanningPrograms.of(30, 24, 1);

    @TestFactory
    Stream<DynamicTest> solve_smallChange_takesAQuarterOfTheStepsToTheSameCost() {
        return each(solver -> {
            try (SolverSession session = solver.open()) {
                long first = session.solve(BASE).iterations();
                for (LinearProgram changed : changed()) {
                    LinearAnswer warm = session.solve(changed);
                    LinearAnswer cold = cold(solver, changed);
                    double cost = changed.objective(cold.point());
                    assertThat(changed.objective(warm.point())).isCloseTo(cost, within(1e-9 * cost));
                    assertThat(cold.iterations()).isGreaterThan(first / 2);
                    assertThat(warm.iterations()).isLessThan(cold.iterations() / 4);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> solve_otherOrder_endsAtTheSamePointAndPrices() {
        return each(solver -> {
            List<LinearProgram> backward = changed();
            Collections.reverse(backward);
            List<LinearAnswer> one = all(solver, changed());
            List<LinearAnswer> other = all(solver, backward);
            Collections.reverse(other);
            for (int k = 0; k < one.size(); k++) {
                assertThat(one.get(k).point()).containsExactly(other.get(k).point(), within(1e-9));
                assertThat(one.get(k).prices()).containsExactly(other.get(k).prices(), within(1e-9));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> solve_otherCostsAndCoefficients_isThatOfAFreshStart() {
        double[] cost = BASE.cost.clone();
        for (int j = 0; j < cost.length; j += 3) {
            cost[j] *= 1.2;
        }
        LinearProgram dearer = BASE.withCost(cost).copy();
        for (int k = 0; k < dearer.value.length; k++) {
            dearer.value[k] *= dearer.rowIndex[k] < 24 ? 1.1 : 1;
        }
        return each(solver -> {
            double expected = dearer.objective(cold(solver, dearer).point());
            try (SolverSession session = solver.open()) {
                assertThat(session.solve(BASE).reason()).isEmpty();
                assertThat(dearer.objective(session.solve(dearer).point()))
                        .isCloseTo(expected, within(1e-9 * expected));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> solve_otherShapeOrNoPointBetween_leavesTheFirstBasisAsItWas() {
        LinearProgram small = PlanningPrograms.of(3, 5, 2);
        LinearProgram changed = changed().get(0);
        double[] rowLower = BASE.rowLower.clone();
        rowLower[0] = BASE.rowUpper[0];
        double[] rowUpper = BASE.rowUpper.clone();
        double[] upper = new double[BASE.columns];
        LinearProgram none = BASE.withLimits(BASE.lower, upper, rowLower, rowUpper);
        return each(solver -> {
            LinearAnswer expected = all(solver, List.of(changed)).get(0);
            try (SolverSession session = solver.open()) {
                assertThat(session.solve(BASE).reason()).isEmpty();
                assertThat(session.solve(small).point()).hasSize(small.columns);
                assertThat(session.solve(none).reason()).isNotEmpty();
                assertThat(session.solve(changed).point()).containsExactly(expected.point(), within(1e-9));
            }
        });
    }

    private static List<LinearProgram> changed() {
        List<LinearProgram> changed = new ArrayList<>();
        for (int t = 2; t < 24; t += 5) {
            changed.add(PlanningPrograms.withLimit(BASE, t, (0.6 + 0.02 * t) * BASE.rowUpper[t]));
        }
        return changed;
    }

    private static List<LinearAnswer> all(OrToolsSolver solver, List<LinearProgram> later) {
        List<LinearAnswer> answers = new ArrayList<>();
        try (SolverSession session = solver.open()) {
            assertThat(session.solve(BASE).reason()).isEmpty();
            later.forEach(program -> answers.add(session.solve(program)));
        }
        return answers;
    }

    private static LinearAnswer cold(OrToolsSolver solver, LinearProgram program) {
        try (SolverSession session = solver.open()) {
            return session.solve(program);
        }
    }

    private static Stream<DynamicTest> each(Consumer<OrToolsSolver> test) {
        return Stream.of(OrToolsSolver.glop(), OrToolsSolver.clp())
                .map(solver -> dynamicTest(solver.name(), () -> test.accept(solver)));
    }
}
