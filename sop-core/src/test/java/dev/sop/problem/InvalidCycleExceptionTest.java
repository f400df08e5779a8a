package dev.sop.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvalidCycleExceptionTest {

    private static final Problem PROBLEM = new Problem(
            ProblemKind.RANGE, "demand[3].volume[7]", "-5.0", "0 or more", "Maybe a return was booked as demand.");

    @Test
    void toString_problem_readsAsDocumented() {
        assertThat(PROBLEM)
                .hasToString("demand[3].volume[7]: -5.0, expected 0 or more. Maybe a return was booked as demand.");
    }

    @Test
    void getMessage_one_saysOneProblem() {
        assertThat(new InvalidCycleException(List.of(PROBLEM)))
                .hasMessage("1 problem in the planning cycle:\n  " + PROBLEM);
    }

    @Test
    void getMessage_many_showsFiftyAndCountsTheRest() {
        List<Problem> many = IntStream.range(0, 63)
                .mapToObj(i -> new Problem(ProblemKind.FORM, "demand[" + i + "]", "x", "y", "Maybe z."))
                .toList();
        InvalidCycleException refusal = new InvalidCycleException(many);
        assertThat(refusal.problems()).isEqualTo(many);
        assertThat(refusal.getMessage().lines())
                .hasSize(52)
                .startsWith("63 problems in the planning cycle:", "  demand[0]: x, expected y. Maybe z.")
                .endsWith("  demand[49]: x, expected y. Maybe z.", "  ... and 13 more, see problems()");
    }
}
