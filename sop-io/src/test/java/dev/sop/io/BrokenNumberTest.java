package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that a comma breaks, or whose form is not a number's: refused, with the number that was meant. */
class BrokenNumberTest {

    private static final String LIST = """
            inputs:
              planning_horizon: 4
              horizon_start: 2027-01
              demand_input:
                - {source: forecast, volumes: %s}
              supply_input:
                - {resource: Plant A, capacity: 25}
            """;

    private static final String VALUE = """
            inputs:
              planning_horizon: 1
              horizon_start: 2027-01
              demand_input:
                - {source: forecast, %s}
              supply_input:
                - resource: Plant A
                  capacity: 25
            """;

    private static Problem only(List<Problem> problems) {
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [1,000, 2,000]               | [1000, 2000]
                    [1,000,2,000]                | [1000, 2000]
                    [1,200, 15,300, 900, 1,100]  | [1200, 15300, 900, 1100]
                    [1,000,000, 2,500]           | [1000000, 2500]
                    [12,5, 13,5]                 | [12.5, 13.5]
                    """)
    void list_withSeparators_isRefusedWithWhatWasMeant(String written, String meant) {
        Problem problem = only(RefusalTest.problems(LIST.formatted(written)));

        assertThat(problem.place()).startsWith("inputs.demand_input[0].volumes (line 5");
        assertThat(problem.fix()).isEqualTo("Maybe write " + meant + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,200,300,400]", "[100,200, 300,400]", "[1, 200, 300, 400]", "[0.5, 0, 0.25, 10]"})
    void list_withoutASignOfSeparators_isRead(String written) {
        assertThat(PlanningDocument.parse(LIST.formatted(written))
                        .cycle()
                        .inputs()
                        .demand())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    volume: 50,000              | 50000
                    volume: 1,200,000           | 1200000
                    volume: 12,5                | 12.5
                    volume: 0,085               | 0.085
                    volume: 1.200,5             | 1200.5
                    volume: 50,000, price: 3    | 50000
                    """)
    void valueInBraces_withAComma_isRefusedWithWhatWasMeant(String written, String meant) {
        Problem problem = only(RefusalTest.problems(VALUE.formatted(written)));

        assertThat(problem.place()).startsWith("inputs.demand_input[0].volume (line 5");
        assertThat(problem.fix()).isEqualTo("Maybe write " + meant + ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    010        | leading zeros
                    000        | leading zeros
                    00.5       | leading zeros
                    '1,000'    | without separators: 1000.
                    1 000      | without separators: 1000.
                    45,50      | with a decimal point: 45.50.
                    1.000,50   | with a decimal point: 1000.50.
                    €420       | the number alone: 420.
                    480 hours  | the number alone: 480.
                    15%        | this key is no share
                    """)
    void capacity_inAnotherForm_isRefusedWithAHint(String written, String hint) {
        String document = RefusalTest.GOOD.replace("capacity: 25", "capacity: " + written);

        Problem problem = only(RefusalTest.problems(document));

        assertThat(problem.place()).startsWith("inputs.supply_input[0].capacity (line 9");
        assertThat(problem.expected() + " " + problem.fix()).contains(hint);
    }

    @Test
    void productName_withLeadingZeros_isAName() {
        String document = LIST.formatted("1, product: 007");

        assertThat(PlanningDocument.parse(document)
                        .cycle()
                        .inputs()
                        .demand()
                        .get(0)
                        .product()
                        .orElseThrow())
                .hasToString("007");
    }
}
