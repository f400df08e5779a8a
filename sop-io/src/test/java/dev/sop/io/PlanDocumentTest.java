package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.calendar.Horizon;
import dev.sop.demand.DemandSignal;
import dev.sop.io.testing.DivisibleCycles;
import dev.sop.problem.InvalidCycleException;
import dev.sop.scenario.Scenario;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan that is written and read again is the plan it was. */
class PlanDocumentTest {

    private static final Plan BRIEF = PlanningDocument.parse(
                    BriefDocumentTest.BRIEF, ReadOptions.standard().defaultStart(YearMonth.of(2027, 1)))
            .cycle()
            .reconcile();

    private static final Plan SMALL = SopCycle.builder()
            .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
            .demand(DemandSignal.of("forecast").volume(11))
            .supply(SupplyResource.of("Plant").capacity(9))
            .scenario(Scenario.of("base"))
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

    private static String changed(String from, String to) {
        String written = PlanDocument.write(SMALL, DocumentFormat.JSON);
        assertThat(written.contains(from)).as(from).isTrue();
        return written.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }

    @Test
    void listOfAnotherLength_isRefusedAtItsPlace() {
        String three = ", expected 3 numbers, one for each bucket (3 buckets 2027-01 to 2027-03)."
                + " Maybe the document was cut or changed.";

        assertThat(refusal(changed("\"load\" : [ 9, 9, 9 ]", "\"load\" : [ 9, 9 ]")))
                .startsWith("1 problem ")
                .contains("supply_plan.resources[0].load (line 39, column 16): a list of 2" + three);
        assertThat(refusal(changed("\"lost\" : [ 2, 2, 2 ]", "\"lost\" : [ 2, 2, 2, 2 ]")))
                .contains("].lost (line ")
                .contains("a list of 4" + three);
        assertThat(refusal(changed("\"margin\" : [ -9, -9, -9 ]", "\"margin\" : [ ]")))
                .contains("financials.margin (line ")
                .contains("an empty list" + three);
        String all = PlanDocument.write(SMALL, DocumentFormat.JSON).replace("[ 9, 9, 9 ]", "[ 9, 9 ]");
        assertThat(refusal(all))
                .contains("supply_plan.resources[0].load", "supply_plan.products[0].produced", "gap_analysis.coverage");
    }

    @Test
    void numberThatIsNone_isRefusedAtItsPlace() {
        for (String none : new String[] {"\"NaN\"", "\"-Infinity\"", "NaN", "1e999"}) {
            assertThat(refusal(changed("\"load\" : [ 9, 9, 9 ]", "\"load\" : [ 9, " + none + ", 9 ]")))
                    .startsWith("1 problem ")
                    .contains("supply_plan.resources[0].load[1] (line 39, column 21): ")
                    .contains(", expected a finite number.");
        }
        assertThat(refusal(changed("\"gaps\" : 1", "\"gaps\" : -1")))
                .contains("gaps (line ")
                .contains("-1, expected a whole number, 0 or more.");
    }

    @Test
    void bucketOfAnotherHorizon_isRefusedAtItsPlace() {
        assertThat(refusal(changed("\"first_bucket\" : \"2027-01\"", "\"first_bucket\" : \"2026-01\"")))
                .contains("gap_analysis.gaps[0].first_bucket (line ")
                .contains("'2026-01', expected the label of a bucket (3 buckets 2027-01 to 2027-03).");
        assertThat(refusal(changed("\"first_bucket\" : \"2027-01\"", "\"first_bucket\" : \"2027-03\"")
                        .replace("\"last_bucket\" : \"2027-03\"", "\"last_bucket\" : \"2027-01\"")))
                .contains("gap_analysis.gaps[0].last_bucket (line ")
                .contains("'2027-01', expected a bucket not before 2027-03.");
    }

    @Test
    void numbers_areWrittenWithTheFewestDigitsOnAnyJdk() {
        // JDK 17 writes 9.999999999999999E22 for 1e23, and 9.385900000000001E20 for 9.3859e20
        Plan large = PlanDocument.parse(changed("\"expected_margin\" : -27", "\"expected_margin\" : 9.3859e20")
                .replace("\"load\" : [ 9, 9, 9 ]", "\"load\" : [ 9, 1e23, 2e-323 ]"));

        assertThat(PlanDocument.write(large, DocumentFormat.JSON))
                .contains("\"expected_margin\" : 9.3859E20", "\"load\" : [ 9, 1.0E23, 2.0E-323 ]");
        assertThat(PlanDocument.write(large, DocumentFormat.YAML))
                .contains("expected_margin: 9.3859E20", "load: [9, 1.0E23, 2.0E-323]");
        assertThat(PlanTables.print(large)).contains("938,590,000,000,000,000,000");
    }

    private static String refusal(String text) {
        InvalidCycleException refusal =
                catchThrowableOfType(InvalidCycleException.class, () -> PlanDocument.parse(text));
        assertThat(refusal).isNotNull();
        return refusal.getMessage();
    }
}
