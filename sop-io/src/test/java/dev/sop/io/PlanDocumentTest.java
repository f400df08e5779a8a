package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sop.Plan;
import dev.sop.io.testing.DivisibleCycles;
import dev.sop.problem.InvalidCycleException;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan that is written and read again is the plan it was. */
class PlanDocumentTest {

    private static final Plan BRIEF = PlanningDocument.parse(
                    BriefDocumentTest.BRIEF, ReadOptions.standard().defaultStart(YearMonth.of(2027, 1)))
            .cycle()
            .reconcile();

    @ParameterizedTest
    @EnumSource
    void planOfTheBrief_readsBackAsItWas(DocumentFormat format) {
        String written = PlanDocument.write(BRIEF, format);

        Plan read = PlanDocument.parse(written);

        assertThat(read).isEqualTo(BRIEF);
        assertThat(PlanDocument.write(read, format)).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource
    void plansOfRandomCycles_readBackAsTheyWere(DocumentFormat format) {
        for (long seed = 0; seed < 15; seed++) {
            Plan plan = DivisibleCycles.cycle(seed).reconcile();

            assertThat(PlanDocument.parse(PlanDocument.write(plan, format))).isEqualTo(plan);
        }
    }

    @Test
    void header_saysWhatItIs() {
        assertThat(PlanDocument.write(BRIEF, DocumentFormat.YAML))
                .startsWith("format: sop-plan\nversion: 1\nname: cycle\n");
    }

    @Test
    void otherVersion_isRefused() {
        String written = PlanDocument.write(BRIEF, DocumentFormat.YAML).replace("version: 1", "version: 2");

        assertThat(refusal(written))
                .contains("version (line 2, column 10): 2, expected a whole number, 1 to 1. Maybe it is a planning"
                        + " document, or was written by another version of this library.");
    }

    @Test
    void planningDocument_isNotAPlan() {
        assertThat(refusal(BriefDocumentTest.BRIEF)).contains("format (line 1, column 1): none, expected sop-plan.");
        assertThat(refusal("")).contains("document: nothing, expected a plan written by PlanDocument.");
    }

    @Test
    void whatWasChanged_isReportedAtItsPlace() {
        String written = PlanDocument.write(BRIEF, DocumentFormat.YAML)
                .replace("currency: XXX", "currency: money")
                .replace("kind: in_house", "kind: inhouse");

        assertThat(refusal(written))
                .contains("currency (line 7, column 11): 'money', expected an ISO 4217 code such as EUR.")
                .contains("supply_plan.resources[0].kind")
                .contains("'inhouse', expected one of in_house, subcontract, purchase, transport. Maybe in_house.");
    }

    private static String refusal(String text) {
        InvalidCycleException refusal =
                catchThrowableOfType(InvalidCycleException.class, () -> PlanDocument.parse(text));
        assertThat(refusal).isNotNull();
        return refusal.getMessage();
    }
}
