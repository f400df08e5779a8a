package dev.sop.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits as planners write them: every documented form, its variants, and what is refused. */
class LimitTextTest {

    private static final PerBucket FIVE_THOUSAND_A_MONTH = PerBucket.rate(5_000, Period.MONTH);

    @Test
    void parse_theBriefsLabourText_isAShareOfRegularCapacity() {
        OvertimeLimit limit = (OvertimeLimit) Constraint.parse("labor", "10% overtime max");
        assertThat(limit.id()).isEqualTo(ConstraintId.of("labor"));
        assertThat(limit.shareOfRegular()).contains(PerBucket.constant(0.10));
        assertThat(limit.amount()).isEmpty();
        assertThat(limit.resources()).isEmpty();
    }

    @Test
    void parse_theBriefsMaterialText_isALimitWithoutANumber() {
        UnquantifiedLimit limit = (UnquantifiedLimit) Constraint.parse("material", "Supplier X at capacity");
        assertThat(limit.id()).isEqualTo(ConstraintId.of("material"));
        assertThat(limit.kind()).isEqualTo(SharedKind.MATERIAL);
        assertThat(limit.subject()).isEqualTo("Supplier X");
        assertThat(limit.text()).isEqualTo("Supplier X at capacity");
        assertThat(limit.need()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10% overtime max | 0.10",
                "10 % Overtime Max | 0.10",
                "MAX 10% OVERTIME | 0.10",
                "max. 10% overtime | 0.10",
                "max: 10% overtime | 0.10",
                "maximum 12.5% overtime | 0.125",
                "at most 10% of overtime | 0.10",
                "up to 10% overtime | 0.10",
                "no more than 10% overtime | 0.10",
                "not more than 10% overtime | 0.10",
                "overtime 10% | 0.10",
                "overtime max 10% | 0.10",
                "overtime 10% maximum | 0.10",
                "0% overtime | 0",
                "150% overtime | 1.5",
                "no overtime | 0",
                "No Overtime | 0",
                "without overtime | 0"
            })
    void parse_overtimeShare_inEveryOrder(String text, double share) {
        OvertimeLimit limit = (OvertimeLimit) Constraint.parse("labor", text);
        assertThat(limit.shareOfRegular().orElseThrow().values()).containsExactly(new double[] {share}, within(1e-12));
        assertThat(limit.amount()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max 200 hours overtime per month | 200 | MONTH",
                "200 hours of overtime per month max | 200 | MONTH",
                "200 hours overtime max per month | 200 | MONTH",
                "up to 1,200.5 hrs overtime a week | 1200.5 | WEEK",
                "40h overtime/day | 40 | DAY",
                "max 300 units overtime | 300 | BUCKET"
            })
    void parse_overtimeAmount_withPeriod(String text, double amount, Period period) {
        OvertimeLimit limit = (OvertimeLimit) Constraint.parse("labour", text);
        assertThat(limit.amount()).contains(PerBucket.rate(amount, period));
        assertThat(limit.shareOfRegular()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max 2 shifts | 2 | 8",
                "2 shifts max | 2 | 8",
                "1 shift | 1 | 8",
                "2 SHIFTS of 7.5 hours | 2 | 7.5",
                "up to 2.5 shifts per day | 2.5 | 8",
                "2 shifts of 10 h a day | 2 | 10"
            })
    void parse_shifts_haveHours(String text, double shifts, double hours) {
        ShiftLimit limit = (ShiftLimit) Constraint.parse("labor", text);
        assertThat(limit.shifts()).isEqualTo(PerBucket.constant(shifts));
        assertThat(limit.hoursPerShift()).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5000 units per month",
                "5,000 units per month",
                "5 000 units per month",
                "5\u00a0000 units per month",
                "5\u202f000 units per month",
                "5000 UNITS PER MONTH",
                "5000 units/month",
                "5000/month",
                "5000 per month",
                "5000 a month",
                "5000units each month",
                "5000 units every month",
                "max 5000 units per month",
                "Max. 5000 units per month",
                "max: 5000 units per month",
                "maximum of 5000 units per month",
                "at most 5000 pcs. per month",
                "5000 units per month max",
                "5000 units max per month",
                "up to 5000 tons of castings per month",
                "Supplier X: max 5,000 units per month",
                "Supplier X max 5,000 units per month",
                "Supplier 2: 5000 units per month",
                "Plant 2 max 5000 units per month",
                "Line 12 at most 5000 units per month",
                "Lieferant Müller: 5000 Stück per month",
                "  5000   units \t per\nmonth  ",
                "\u00a05000 units per month\u00a0"
            })
    void parse_amountPerMonth_isASharedLimitByType(String text) {
        SharedLimit material = (SharedLimit) Constraint.parse("material", text);
        assertThat(material.available()).isEqualTo(FIVE_THOUSAND_A_MONTH);
        assertThat(material.kind()).isEqualTo(SharedKind.MATERIAL);
        assertThat(material.id()).isEqualTo(ConstraintId.of("material"));
        assertThat(((SharedLimit) Constraint.parse("supplier", text)).kind()).isEqualTo(SharedKind.SUPPLIER);
        assertThat(((SharedLimit) Constraint.parse("labour", text)).kind()).isEqualTo(SharedKind.LABOUR);
        assertThat(((SharedLimit) Constraint.parse("machine", text)).kind()).isEqualTo(SharedKind.MACHINE);
        ProductionRange most = (ProductionRange) Constraint.parse("production", text);
        assertThat(most.maximum()).contains(FIVE_THOUSAND_A_MONTH);
        assertThat(most.minimum()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 units | 500 | BUCKET",
                "500 | 500 | BUCKET",
                "0.125 tons per bucket | 0.125 | BUCKET",
                "0 units per day | 0 | DAY",
                "1,234,567.89 units per year | 1234567.89 | YEAR",
                "12 kg per week | 12 | WEEK",
                "300 m2 per quarter | 300 | QUARTER",
                "300 m per day | 300 | DAY"
            })
    void parse_amount_withEveryPeriod(String text, double amount, Period period) {
        assertThat(((SharedLimit) Constraint.parse("material", text)).available())
                .isEqualTo(PerBucket.rate(amount, period));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "min 500 units per month",
                "min. 500 units per month",
                "min: 500 units per month",
                "minimum of 500 units per month",
                "at least 500 units per month",
                "no less than 500 units per month",
                "not less than 500 units per month",
                "500 units per month min",
                "500 units min per month",
                "500 units per month at least",
                "Plant A: min 500 units per month"
            })
    void parse_minimum_isTheLeastProducedAndNothingElse(String text) {
        ProductionRange least = (ProductionRange) Constraint.parse("production", text);
        assertThat(least.minimum()).contains(PerBucket.rate(500, Period.MONTH));
        assertThat(least.maximum()).isEmpty();
        assertUnreadable("material", text);
        assertUnreadable("labor", text);
    }

    @Test
    void parse_storage_isSpaceAtTheEndOfABucket() {
        for (String text : List.of("5000 pallets", "max 5,000 pallets per bucket", "5000 units in stock")) {
            StorageLimit limit = (StorageLimit) Constraint.parse("storage", text);
            assertThat(limit.capacity()).isEqualTo(PerBucket.constant(5_000));
            assertThat(limit.products()).isEmpty();
        }
        assertUnreadable("storage", "5000 pallets per month");
        assertUnreadable("storage", "min 500 pallets");
    }

    @ParameterizedTest
    @CsvSource({
        "labor,LABOUR",
        "Labour,LABOUR",
        "shifts,LABOUR",
        "material,MATERIAL",
        "materials,MATERIAL",
        "component,MATERIAL",
        "supplier,SUPPLIER",
        "VENDOR,SUPPLIER",
        "machine,MACHINE",
        "capacity,MACHINE",
        "work centre,MACHINE",
        "work center,MACHINE"
    })
    void parse_type_hasVariants(String type, SharedKind kind) {
        SharedLimit limit = (SharedLimit) Constraint.parse(type, "500 units");
        assertThat(limit.kind()).isEqualTo(kind);
        assertThat(limit.id().value()).isEqualTo(type);
        assertThat(((UnquantifiedLimit) Constraint.parse(" " + type + " ", "X at capacity")).kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Supplier X at capacity | Supplier X",
                "supplier x AT CAPACITY | supplier x",
                "Supplier X is at capacity | Supplier X",
                "Supplier X is at its limit | Supplier X",
                "Foundry 7 (Ostrava) at full capacity | Foundry 7 (Ostrava)"
            })
    void parse_atCapacity_namesItsSubject(String text, String subject) {
        UnquantifiedLimit limit = (UnquantifiedLimit) Constraint.parse("supplier", text);
        assertThat(limit.subject()).isEqualTo(subject);
        assertThat(limit.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "plenty",
                "as much as possible",
                "-5 units",
                "max -5 units per month",
                "NaN units",
                "Infinity units",
                "5000 EUR/m\u00b2",
                "$5000",
                "10%",
                "5,5% overtime",
                "10% overtime min",
                "min 200 hours overtime per month",
                "min 2 shifts",
                "no overtime, please"
            })
    void parse_unreadable_isRefused(String text) {
        assertUnreadable("labor", text);
    }

    /** Each of these has a number that a hasty reader takes for the limit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5k units per month",
                "5 thousand units per month",
                "2 million units",
                "2 m units",
                "1e6 units",
                "5.000 units per month",
                "10.500 units",
                "100 to 200 units per month",
                "100 - 200 units per month",
                "between 100 and 200 units per month",
                "Supplier X 100 - 200 units",
                "Supplier X: 100 to 200 units",
                "min 100 max 200 units per month",
                "min 5 units max",
                "max 5 units at least",
                "5000 units per fortnight",
                "5000 units per 2 weeks",
                "5000 units monthly",
                "5000 units p.a.",
                "5000 units per month per plant",
                "5000 units in total",
                "5000 units at Plant B per month",
                "Line 3 500 units",
                "<= 5000 units",
                ">= 5000 units",
                "more than 5000 units",
                "over 5000 units",
                "minimum production 500 units per month",
                "min production of 500 units",
                "about 500 units",
                "max overtime 200 hours per month",
                "overtime max 200 hours per month",
                "overtime: 200 hours",
                "200 hours overtime of Plant A",
                "Plant A max 2 shifts",
                "2 shifts per week",
                "shifts: 2",
                "Supplier X not at 500 units",
                "Supplier X: 500, then 600 units",
                "12 units 34 units"
            })
    void parse_ambiguous_isRefusedNotGuessed(String text) {
        assertUnreadable("labor", text);
        assertUnreadable("production", text);
        assertUnreadable("material", text);
    }

    @Test
    void parse_atCapacityWithANumberOrANegation_isRefused() {
        assertUnreadable("supplier", "Supplier X not at capacity");
        assertUnreadable("supplier", "Supplier X max 500 at capacity");
        assertUnreadable("production", "Plant A at capacity");
        assertUnreadable("storage", "Warehouse at capacity");
    }

    @Test
    void parse_unreadable_showsTextAndForms() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Constraint.parse("labor", "plenty of people"))
                .withMessage("limit of type 'labor': cannot read 'plenty of people', expected a form such as"
                        + " '10% overtime max', 'no overtime', 'max 200 hours overtime per month', 'max 2 shifts',"
                        + " '5000 units per month', 'Supplier X: max 5000 units per month', 'min 500 units per month'"
                        + " (type production) or 'Supplier X at capacity'."
                        + " Maybe give the limit as numbers instead of text.");
    }

    @Test
    void parse_formsTheMessageNames_areReadable() {
        assertThat(Constraint.parse("labor", "max 200 hours overtime per month"))
                .isInstanceOf(OvertimeLimit.class);
        assertThat(Constraint.parse("supplier", "Supplier X: max 5000 units per month"))
                .isInstanceOf(SharedLimit.class);
        assertThat(Constraint.parse("production", "min 500 units per month")).isInstanceOf(ProductionRange.class);
    }

    @Test
    void parse_unknownType_isRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Constraint.parse("weather", "5000 units"))
                .withMessage("type of constraint: 'weather', expected one of labor, overtime, material, supplier,"
                        + " machine, production, storage. Maybe it is spelled another way.");
    }

    @Test
    void parse_blankOrEndlessType_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Constraint.parse(" ", "5000 units"))
                .withMessageContaining("blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Constraint.parse("x".repeat(10_000), "5000 units"))
                .withMessageContaining("10000 characters, expected at most 200");
    }

    @Test
    void parse_null_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> Constraint.parse(null, "5000 units"));
        assertThatNullPointerException().isThrownBy(() -> Constraint.parse("labor", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9",
                "9 ",
                "1,111",
                "9,999 ",
                "a",
                "a ",
                "a: ",
                ":",
                "%",
                "9%",
                "max ",
                "max 9 ",
                "min of ",
                "at ",
                "x at capacity ",
                "9 units ",
                "9 units per ",
                "9 a ",
                "overtime ",
                "overtime 9% ",
                "9 shifts of 9 ",
                "9.9",
                "\u00e9 9 ",
                "- 9 ",
                " ",
                "\n"
            })
    void parse_endlessText_isRefusedAndShownCut(String piece) {
        // 10,000 characters are refused unread; 500 are read to the end, whatever they repeat
        String endless = piece.repeat(10_000 / piece.length() + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Constraint.parse("material", endless))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .startsWith("limit of type 'material': cannot read '" + endless.substring(0, 80) + "...'")
                        .hasSizeLessThan(600));
        String longest = piece.repeat(500 / piece.length()).strip() + "!";
        for (String type : List.of("material", "production", "storage")) {
            assertUnreadable(type, longest.substring(0, Math.min(500, longest.length())) + "!");
        }
    }

    @Test
    void parse_aNumberBeyondDoubles_isLeftToTheCycleToRefuse() {
        SharedLimit limit = (SharedLimit) Constraint.parse("material", "9".repeat(400) + " units");
        assertThat(limit.available()).isEqualTo(PerBucket.constant(Double.POSITIVE_INFINITY));
    }

    @Test
    void parse_lettersThatOnlyLookLikeOurs_areNoPeriod() {
        // the Kelvin sign folds to k in Unicode
        assertUnreadable("material", "500 units per wee\u212a");
    }

    @Test
    void parse_defaultLocaleTurkish_readsTheSame() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Constraint.parse("SUPPLIER", "MAXIMUM 2 TONS")).isInstanceOf(SharedLimit.class);
            assertThat(Constraint.parse("PRODUCTION", "MIN 500 UNITS PER MONTH"))
                    .isEqualTo(Constraint.parse("production", "min 500 units per month")
                            .named("PRODUCTION"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void parse_sameText_givesEqualLimits() {
        for (String text : List.of("10% overtime max", "max 2 shifts", "5000 units per month", "X at capacity")) {
            assertThat(Constraint.parse("labor", text)).isEqualTo(Constraint.parse("labor", text));
        }
    }

    private static void assertUnreadable(String type, String text) {
        assertThatIllegalArgumentException()
                .as(type + ": " + text)
                .isThrownBy(() -> Constraint.parse(type, text))
                .withMessageStartingWith("limit of type '" + type + "': cannot read '");
    }
}
