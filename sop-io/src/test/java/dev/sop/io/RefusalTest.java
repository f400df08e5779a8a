package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sop.problem.InvalidCycleException;
import dev.sop.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes planners make, each answered with place, value, expectation and fix. */
class RefusalTest {

    /** A good document; each test spoils it in one place. */
    static final String GOOD = """
        inputs:
          planning_horizon: 3
          horizon_start: 2027-01
          demand_input:
            - source: forecast
              volumes: [10, 20, 30]
          supply_input:
            - resource: Plant A
              capacity: 25
          constraints:
            - type: labor
              limit: 10% overtime max
        """;

    static List<Problem> problems(String document) {
        InvalidCycleException refusal =
                catchThrowableOfType(InvalidCycleException.class, () -> PlanningDocument.parse(document));
        assertThat(refusal).as("refused:%n%s", document).isNotNull();
        return refusal.problems();
    }

    private static void refused(String from, String to, String message) {
        assertThat(GOOD).contains(from);
        assertThat(problems(GOOD.replace(from, to)))
                .extracting(Problem::toString)
                .containsExactly(message);
    }

    @Test
    void good_isRead() {
        assertThat(PlanningDocument.parse(GOOD).cycle().inputs().demand()).hasSize(1);
    }

    @Test
    void unknownKey_namesTheNearest() {
        List<Problem> problems = problems(GOOD.replace("capacity: 25", "capcity: 25"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("inputs.supply_input[0].capcity (line 9, column 16)");
            assertThat(problem.value()).isEqualTo("an unknown key");
            assertThat(problem.expected()).startsWith("one of resource, kind, capacity");
            assertThat(problem.fix()).isEqualTo("Maybe capacity was meant.");
        });
    }

    @Test
    void missingHorizon() {
        refused(
                "  planning_horizon: 3\n",
                "",
                "inputs.planning_horizon (line 2, column 3): none, expected the number of buckets, or a horizon."
                        + " Maybe add planning_horizon: 18.");
    }

    @Test
    void missingStart() {
        refused(
                "  horizon_start: 2027-01\n",
                "",
                "inputs.horizon_start (line 2, column 3): none, expected the first month (2027-01) or day (2027-01-04)"
                        + " of the horizon. Maybe add horizon_start: 2027-01.");
    }

    @Test
    void missingStartOfHorizonObject() {
        refused(
                "  planning_horizon: 3\n  horizon_start: 2027-01\n",
                "  horizon:\n    months: 3\n",
                "inputs.horizon.start (line 3, column 5): none, expected the first month (2027-01) or day (2027-01-04)"
                        + " of the horizon. Maybe add start: 2027-01.");
    }

    @Test
    void negative() {
        refused(
                "20, 30",
                "-20, 30",
                "inputs.demand_input[0].volumes[1] (line 6, column 21): -20, expected 0 to 1e12."
                        + " Maybe a return was booked as demand, or the kind is event.");
    }

    @Test
    void notANumber() {
        refused(
                "20, 30",
                ".nan, 30",
                "inputs.demand_input[0].volumes[1] (line 6, column 21): .nan, expected 0 to 1e12."
                        + " Maybe a return was booked as demand, or the kind is event.");
    }

    @Test
    void infinite() {
        refused(
                "capacity: 25",
                "capacity: .inf",
                "inputs.supply_input[0].capacity (line 9, column 17): .inf, expected 0 to 1e12."
                        + " Maybe the sign is wrong.");
    }

    @Test
    void absurdlyLarge() {
        refused(
                "capacity: 25",
                "capacity: {amount: 1e300, per: month}",
                "inputs.supply_input[0].capacity.amount (line 9, column 26): 1e300, expected 0 to 1e12."
                        + " Maybe the sign is wrong.");
    }

    @Test
    void seriesOfTheWrongLength() {
        refused(
                "[10, 20, 30]",
                "[10, 20]",
                "inputs.demand_input[0].volumes (line 6, column 16): 2 numbers, expected 3, one for each bucket"
                        + " (3 buckets 2027-01 to 2027-03). Maybe it was made for another horizon.");
    }

    @Test
    void duplicateNames() {
        refused(
                "      capacity: 25\n",
                "      capacity: 25\n    - resource: Plant A\n      capacity: 5\n",
                "inputs.supply_input[1].resource (line 10, column 17): 'Plant A', expected a name used once."
                        + " Maybe it is listed twice.");
    }

    @Test
    void duplicateConstraintIds() {
        List<Problem> problems = problems(GOOD + "    - {type: material, id: labor, available: 5}\n");

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("inputs.constraints[1].id (line 13, column 28): 'labor', expected a name used once."
                        + " Maybe give one of them another id.");
    }

    @Test
    void duplicateKeys() {
        refused(
                "      capacity: 25\n",
                "      capacity: 25\n      capacity: 30\n",
                "inputs.supply_input[0].capacity (line 10, column 7): a key given twice, expected a key used once."
                        + " Maybe delete one of the two, or make them two entries of a list.");
    }

    @Test
    void resourceThatMakesAnUnknownProduct() {
        refused(
                "      capacity: 25\n",
                "      capacity: 25\n      makes: [{product: pumps}]\n",
                "inputs.supply_input[0].makes[0].product (line 10, column 25): 'pumps', expected one of 'all products'."
                        + " Maybe it is spelled another way, or missing among the products.");
    }

    @Test
    void limitThatCannotBeRead() {
        refused(
                "limit: 10% overtime max",
                "limit: not too much",
                "inputs.constraints[0].limit (line 12, column 14): 'not too much', expected a form such as"
                        + " '10% overtime max', 'no overtime', 'max 200 hours overtime per month', 'max 2 shifts',"
                        + " '5000 units per month', 'Supplier X: max 5000 units per month', 'min 500 units per month'"
                        + " (type production) or 'Supplier X at capacity'."
                        + " Maybe give the limit as numbers instead of text.");
    }

    @Test
    void unknownTypeOfConstraint() {
        refused(
                "type: labor",
                "type: labr",
                "inputs.constraints[0].type (line 11, column 13): 'labr', expected one of labor, overtime, shifts,"
                        + " material, supplier, machine, production, storage, shipment, stock, stock_value,"
                        + " rate_of_change, workforce, service_level, sourcing, budget, cash, downtime, frozen. Maybe"
                        + " labor.");
    }

    @Test
    void numbersThatDoNotFitTheType() {
        refused(
                "limit: 10% overtime max",
                "capacity: 500",
                "inputs.constraints[0].capacity (line 12, column 17): capacity, expected share or amount or shifts or"
                        + " available in a constraint of this type. Maybe share was meant, or another type.");
    }

    @Test
    void textWhereANumberIsExpected() {
        refused(
                "capacity: 25",
                "capacity: a lot",
                "inputs.supply_input[0].capacity (line 9, column 17): 'a lot', expected a number."
                        + " Maybe the value belongs to another key.");
        refused(
                "capacity: 25",
                "capacity: 25,000",
                "inputs.supply_input[0].capacity (line 9, column 17): '25,000', expected a number."
                        + " Maybe write it without separators: 25000.");
        refused(
                "capacity: 25",
                "capacity: \"25\"",
                "inputs.supply_input[0].capacity (line 9, column 17): '25', expected a number."
                        + " Maybe write it without quotes: 25.");
        refused(
                "capacity: 25",
                "capacity:",
                "inputs.supply_input[0].capacity (line 9, column 16): nothing, expected a number."
                        + " Maybe the value is missing after the key.");
    }

    @Test
    void wrongUnitOfARate() {
        refused(
                "capacity: 25",
                "capacity: {amount: 25, per: mont}",
                "inputs.supply_input[0].capacity.per (line 9, column 35): 'mont', expected one of bucket, day, week,"
                        + " month, quarter, year. Maybe month.");
    }

    @Test
    void absurdHorizon() {
        refused(
                "planning_horizon: 3",
                "planning_horizon: 2000000000",
                "inputs.planning_horizon (line 2, column 21): 2000000000, expected a whole number, 1 to 100,000."
                        + " Maybe the length and the start were swapped.");
        refused(
                "horizon_start: 2027-01",
                "horizon_start: +999999999-01-01",
                "inputs.horizon_start (line 3, column 18): '+999999999-01-01', expected the first month (2027-01) or"
                        + " day (2027-01-04) of the horizon, from 1900 to 2999. Maybe the year does not come first.");
    }

    @Test
    void nothingToPlan() {
        refused(
                "  supply_input:\n    - resource: Plant A\n      capacity: 25\n",
                "",
                "inputs.supply_input (line 2, column 3): none, expected at least one resource."
                        + " Maybe add supply_input: [{resource: Plant A, capacity: 1000}].");
        refused(
                "\n    - source: forecast\n      volumes: [10, 20, 30]\n",
                " []\n",
                "inputs.demand_input (line 4, column 17): none, expected at least one signal."
                        + " Maybe add {source: sales_forecast, volume: 1000} to demand_input.");
    }

    @Test
    void everythingIsReportedTogether_inTheOrderOfTheDocument() {
        String document = GOOD.replace("  planning_horizon: 3\n", "")
                .replace("20, 30", "-20, x")
                .replace("capacity: 25", "capacity: -5")
                .replace("10% overtime max", "not too much");

        assertThat(problems(document))
                .extracting(problem -> problem.place())
                .containsExactly(
                        "inputs.planning_horizon (line 2, column 3)",
                        "inputs.demand_input[0].volumes[2] (line 5, column 26)",
                        "inputs.supply_input[0].capacity (line 8, column 17)",
                        "inputs.constraints[0].limit (line 11, column 14)");
    }

    @Test
    void noFixSpeaksOfJava() {
        String document = """
            inputs:
              planning_horizon: 3
              horizon_start: 2027-01
              products: [{product: a}, {product: b}]
              demand_input:
                - {source: x, volume: 1}
                - {source: y, product: a, volume: 1, kind: override}
              supply_input:
                - {resource: R}
                - {resource: H, hours: 5, overtime: [{premium: 1}]}
              constraints:
                - {type: overtime, share: 0.1, amount: 5}
            """;

        assertThat(problems(document))
                .hasSize(6)
                .allSatisfy(problem -> assertThat(problem.fix())
                        .startsWith("Maybe ")
                        .endsWith(".")
                        .doesNotContain("(")
                        .doesNotContain("_000"));
    }

    @Test
    void wrongNameIsNotReportedAgainByEverythingThatRefersToIt() {
        String document = """
            inputs:
              planning_horizon: 3
              horizon_start: 2027-01
              products: [{product: ""}]
              demand_input: [{source: x, product: a, volume: 1}]
              supply_input: [{resource: R, capacity: 5, makes: [a]}]
            """;

        assertThat(problems(document))
                .extracting(Problem::toString)
                .containsExactly("inputs.products[0].product (line 4, column 24): '', expected 1 to 200 characters."
                        + " Maybe a column or key is empty.");
    }

    @Test
    void twoBucketsOfOneLabel_areRefused() {
        String document = """
            inputs:
              horizon:
                start: 2027-01
                parts:
                  - {bucket: start, end: 2027-01-15}
                  - {bucket: start, end: 2027-02-01}
                  - {bucket: "rest\\u202e", end: 2027-03-01}
              demand_input: [{source: f, volume: 1}]
              supply_input: [{resource: r, capacity: 1}]
            """;

        assertThat(catchThrowableOfType(InvalidCycleException.class, () -> PlanningDocument.parse(document)))
                .hasMessage("""
                    2 problems in the planning cycle:
                      inputs.horizon.parts[1].bucket (line 6, column 18): 'start', expected a label used once.\
                     Maybe the bucket is listed twice.
                      inputs.horizon.parts[2].bucket (line 7, column 18): 'rest ', expected one line of plain text.\
                     Maybe it was copied along unseen; delete it.\
                    """);
    }
}
