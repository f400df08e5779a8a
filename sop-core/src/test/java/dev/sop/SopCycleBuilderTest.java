package dev.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.CycleCalendar;
import dev.sop.cycle.Goal;
import dev.sop.demand.DemandSignal;
import dev.sop.finance.CostPolicy;
import dev.sop.finance.FinancialTargets;
import dev.sop.inventory.InventoryPosition;
import dev.sop.problem.InvalidCycleException;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemKind;
import dev.sop.product.Product;
import dev.sop.scenario.Change;
import dev.sop.scenario.Scenario;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SopCycleBuilderTest {

    private static final Horizon HORIZON = Horizon.months(YearMonth.of(2027, 1), 18);

    @Test
    void build_theBriefsInput_keepsWhatWasGiven() {
        SopCycle cycle = brief().build();
        assertThat(cycle.inputs().horizon()).isEqualTo(HORIZON);
        assertThat(cycle.inputs().demand()).hasSize(2);
        assertThat(cycle.inputs().supply()).hasSize(2);
        assertThat(cycle.inputs().constraints()).hasSize(2);
        assertThat(cycle.scenarios()).isEmpty();
    }

    @Test
    void lists_areTheSameAsOneByOne() {
        Product pumps = Product.of("pumps");
        Product motors = Product.of("motors");
        DemandSignal sales = DemandSignal.of("sales").product("pumps").volume(9);
        DemandSignal spares = DemandSignal.of("spares").product("motors").volume(1);
        SupplyResource plant = SupplyResource.of("Plant").capacity(20);
        Constraint overtime = Constraint.parse("labor", "10% overtime max");
        InventoryPosition stock = InventoryPosition.of("pumps").onHand(5);

        SopCycle byLists = SopCycle.builder()
                .horizon(HORIZON)
                .products(List.of(pumps, motors))
                .demands(List.of(sales, spares))
                .supplies(List.of(plant))
                .constraints(List.of(overtime))
                .inventories(List.of(stock))
                .lanes(List.of())
                .build();

        assertThat(byLists)
                .isEqualTo(SopCycle.builder()
                        .horizon(HORIZON)
                        .product(pumps)
                        .product(motors)
                        .demand(sales)
                        .demand(spares)
                        .supply(plant)
                        .constraint(overtime)
                        .inventory(stock)
                        .build());
        assertThatNullPointerException().isThrownBy(() -> SopCycle.builder().products(Arrays.asList(pumps, null)));
    }

    @Test
    void build_nothingElseGiven_hasTheDocumentedDefaults() {
        SopCycle cycle = brief().build();
        assertThat(cycle.inputs().currency().getCurrencyCode()).isEqualTo("XXX");
        assertThat(cycle.inputs().goal()).isEqualTo(Goal.MINIMUM_COST);
        assertThat(cycle.inputs().costPolicy()).isEqualTo(CostPolicy.standard());
        assertThat(cycle.inputs().targets()).isEqualTo(FinancialTargets.none());
        assertThat(cycle.inputs().calendar()).isEmpty();
    }

    @Test
    void build_everythingGiven_isInTheInputs() {
        CycleCalendar calendar = CycleCalendar.before(HORIZON);
        Scenario upside = Scenario.of("upside").change(Change.demand(1.1));
        Scenario downside = Scenario.of("downside").change(Change.demand(0.9));
        SopCycle cycle = brief().name("2027-01")
                .currency("EUR")
                .product(Product.of("pumps"))
                .inventory(InventoryPosition.of("pumps").onHand(5))
                .costPolicy(CostPolicy.standard().withAnnualHoldingRate(0.18))
                .targets(FinancialTargets.none().revenue(6_000_000))
                .goal(Goal.MAXIMUM_PROFIT)
                .calendar(calendar)
                .scenario(upside)
                .scenarios(List.of(downside))
                .build();
        assertThat(cycle.inputs().name()).isEqualTo("2027-01");
        assertThat(cycle.inputs().currency()).isEqualTo(Currency.getInstance("EUR"));
        assertThat(cycle.inputs().products()).containsExactly(Product.of("pumps"));
        assertThat(cycle.inputs().inventory()).hasSize(1);
        assertThat(cycle.inputs().costPolicy().annualHoldingRate()).isEqualTo(0.18);
        assertThat(cycle.inputs().targets().revenue()).isPresent();
        assertThat(cycle.inputs().goal()).isEqualTo(Goal.MAXIMUM_PROFIT);
        assertThat(cycle.inputs().calendar()).contains(calendar);
        assertThat(cycle.scenarios()).containsExactly(upside, downside);
    }

    @Test
    void build_nothingGiven_namesEverythingThatIsMissing() {
        assertThat(places(SopCycle.builder())).containsExactly("horizon", "demand", "supply");
    }

    @Test
    void build_withoutHorizon_namesTheHorizon() {
        SopCycleBuilder builder = SopCycle.builder()
                .demand(DemandSignal.of("f").volumes(1, 2).between("2027-01", "2027-02"))
                .supply(SupplyResource.of("A").capacity(1));
        assertThat(problems(builder))
                .containsExactly(new Problem(
                        ProblemKind.MISSING,
                        "horizon",
                        "none",
                        "a horizon",
                        "Maybe add horizon(Horizon.months(YearMonth.of(2027, 1), 18))."));
    }

    @Test
    void build_unknownCurrency_isReportedWithTheRest() {
        SopCycleBuilder builder =
                brief().currency("euro").scenario(Scenario.of("upside").change(Change.demand(-1)));
        assertThat(problems(builder))
                .extracting(Problem::place, Problem::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("currency", "'euro'"),
                        org.assertj.core.groups.Tuple.tuple("scenarios[0].changes[0].factor", "-1.0"));
        assertThat(brief().currency("euro").currency("EUR").build().inputs().currency())
                .isEqualTo(Currency.getInstance("EUR"));
    }

    @Test
    void build_problemsOfCycleAndScenarios_comeTogether() {
        SopCycleBuilder builder = brief().demand(DemandSignal.of("x").volume(-1))
                .supply(SupplyResource.of("Plant A").capacity(1))
                .scenario(Scenario.of("a"))
                .scenario(Scenario.of("a"));
        assertThat(places(builder)).containsExactly("demand[2].volume", "supply[2].resource", "scenarios[1].name");
    }

    @Test
    void build_afterARefusal_canBePutRightAndTriedAgain() {
        SopCycleBuilder builder = SopCycle.builder()
                .demand(DemandSignal.of("f").volume(1))
                .supply(SupplyResource.of("A").capacity(1));
        assertThat(places(builder)).containsExactly("horizon");
        assertThat(builder.horizon(HORIZON).build().inputs().horizon()).isEqualTo(HORIZON);
    }

    @Test
    void build_builderUsedFurther_leavesTheFirstCycleAlone() {
        SopCycleBuilder builder = brief();
        SopCycle first = builder.build();
        SopCycle second = builder.supply(SupplyResource.of("Plant C").capacity(1))
                .scenario(Scenario.of("x"))
                .horizon(HORIZON.frozen(1))
                .build();
        assertThat(first.inputs().supply()).hasSize(2);
        assertThat(first.scenarios()).isEmpty();
        assertThat(first.inputs().horizon()).isEqualTo(HORIZON);
        assertThat(second.inputs().supply()).hasSize(3);
        assertThat(second.inputs().horizon().frozenBuckets()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("NullAway") // nulls are the point
    void anyCall_null_isRefusedThereWithItsName() {
        SopCycleBuilder builder = brief();
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("name", () -> builder.name(null));
        calls.put("horizon", () -> builder.horizon(null));
        calls.put("currency", () -> builder.currency((Currency) null));
        calls.put("currency ", () -> builder.currency((String) null));
        calls.put("product", () -> builder.product(null));
        calls.put("demand", () -> builder.demand(null));
        calls.put("supply", () -> builder.supply(null));
        calls.put("constraint", () -> builder.constraint(null));
        calls.put("inventory", () -> builder.inventory(null));
        calls.put("costPolicy", () -> builder.costPolicy(null));
        calls.put("targets", () -> builder.targets(null));
        calls.put("goal", () -> builder.goal(null));
        calls.put("calendar", () -> builder.calendar(null));
        calls.put("scenario", () -> builder.scenario(null));
        calls.put("scenarios", () -> builder.scenarios(null));
        calls.forEach((name, call) ->
                assertThatNullPointerException().isThrownBy(call::run).withMessage(name.strip()));
        SopCycle cycle = builder.build();
        assertThat(cycle.inputs()).isEqualTo(brief().build().inputs());
    }

    @Test
    @SuppressWarnings("NullAway") // nulls are the point
    void scenarios_nullAmongThem_addsNone() {
        SopCycleBuilder builder = brief();
        assertThatNullPointerException()
                .isThrownBy(() -> builder.scenarios(Arrays.asList(Scenario.of("upside"), null)))
                .withMessage("scenario");
        assertThat(builder.build().scenarios()).isEmpty();
    }

    private static SopCycleBuilder brief() {
        return SopCycle.builder()
                .horizon(HORIZON)
                .demand(DemandSignal.of("sales_forecast").volume(50_000).revenue(5_000_000))
                .demand(DemandSignal.of("marketing_pipeline").volume(10_000).revenue(1_200_000))
                .supply(SupplyResource.of("Plant A").capacity(45_000))
                .supply(SupplyResource.of("Plant B").capacity(30_000))
                .constraint(Constraint.parse("labor", "10% overtime max"))
                .constraint(Constraint.parse("material", "Supplier X at capacity"));
    }

    private static List<String> places(SopCycleBuilder builder) {
        return problems(builder).stream().map(Problem::place).toList();
    }

    private static List<Problem> problems(SopCycleBuilder builder) {
        List<Problem> problems = new ArrayList<>();
        assertThatExceptionOfType(InvalidCycleException.class)
                .isThrownBy(builder::build)
                .satisfies(refusal -> problems.addAll(refusal.problems()));
        return problems;
    }
}
