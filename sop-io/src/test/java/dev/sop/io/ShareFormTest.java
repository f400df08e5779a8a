package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.problem.Problem;
import dev.sop.scenario.FigureChange;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares and changes: in percent with the sign, as a share or factor without it, refused where one is taken for the other. */
class ShareFormTest {

    private static final String OVERTIME = """
            inputs:
              planning_horizon: 1
              horizon_start: 2027-01
              demand_input:
                - {source: forecast, volume: 10}
              supply_input:
                - resource: Plant A
                  capacity: 25
                  unit_cost: 4
                  overtime: [{share: SHARE, premium: PREMIUM}]
              scenarios:
                - {name: other, changes: [{demand: FACTOR}]}
            """;

    private static String document(String share, String premium, String factor) {
        return OVERTIME.replace("SHARE", share).replace("PREMIUM", premium).replace("FACTOR", factor);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.5, 1.1, 0.1, 0.5, 1.1",
        "10%, 50 %, +10%, 0.1, 0.5, 1.1",
        "12.5%, 150%, -15 %, 0.125, 1.5, 0.85",
        "150%, 200%, -90%, 1.5, 2, 0.1",
        "1, 1, +400%, 1, 1, 5",
        "0, 0, 0, 0, 0, 0",
        "7%, 7%, +7%, 0.07, 0.07, 1.07"
    })
    void share_asWritten_isReadAndWrittenAgain(
            String share, String premium, String factor, double readShare, double readPremium, double readFactor) {
        var cycle = PlanningDocument.parse(document(share, premium, factor)).cycle();

        var tier = cycle.inputs().supply().get(0).overtime().get(0);
        assertThat(tier.shareOfRegular().orElseThrow()).isEqualTo(readShare);
        assertThat(tier.premium().orElseThrow()).isEqualTo(readPremium);
        var change = (FigureChange) cycle.scenarios().get(0).changes().get(0);
        assertThat(change.amount()).isCloseTo(readFactor, within(0.0));
        assertThat(PlanningDocument.parse(PlanningDocument.write(cycle, DocumentFormat.YAML))
                        .cycle())
                .isEqualTo(cycle);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10   | 0.5 | 1.1  | Maybe 10% was meant; 10 itself is written 1000%.
                    0.1  | 35  | 1.1  | Maybe 35% was meant; 35 itself is written 3500%.
                    0.1  | 0.5 | 0.1  | Maybe +10% was meant; a factor of 0.1 is written -90%.
                    0.1  | 0.5 | -10  | Maybe -10% was meant; a factor of -10 is written -1100%.
                    0.1  | 0.5 | 10   | Maybe +10% was meant; a factor of 10 is written +900%.
                    0.1  | 0.5 | 10%  | Maybe +10% for more, -10% for less.
                    """)
    void share_takenForAPercentage_isRefused(String share, String premium, String factor, String fix) {
        List<Problem> problems = RefusalTest.problems(document(share, premium, factor));

        assertThat(problems).extracting(Problem::fix).containsExactly(fix);
    }
}
