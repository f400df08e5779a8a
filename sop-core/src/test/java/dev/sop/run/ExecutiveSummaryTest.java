package dev.sop.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.CycleCalendar;
import dev.sop.demand.DemandSignal;
import dev.sop.executive.ActionItem;
import dev.sop.executive.Decision;
import dev.sop.executive.DecisionOption;
import dev.sop.executive.Figure;
import dev.sop.executive.OwnerRole;
import dev.sop.executive.Risk;
import dev.sop.finance.FinancialTargets;
import dev.sop.gap.Gap;
import dev.sop.gap.GapKind;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.scenario.Change;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.Likelihood;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.ScenarioOutcome;
import dev.sop.scenario.Scope;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.SupplyResource;
import dev.sop.testing.Histories;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the summary, its decisions and the actions say is in the tables of the plan, and nothing else. */
class ExecutiveSummaryTest {

    private static final CycleCalendar CALENDAR = new CycleCalendar(
            LocalDate.of(2026, 11, 2),
            LocalDate.of(2026, 11, 9),
            LocalDate.of(2026, 11, 16),
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2026, 11, 30));

    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?: %)?");

    /** Two products in two markets, short of capacity, overtime and material at times. */
    private static SopCycleBuilder cycle(double demand) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 6))
                .calendar(CALENDAR)
                .product(Product.of("pumps").unitCost(31).price(97))
                .product(Product.of("valves").unitCost(13).price(41).latenessLimit(1))
                .demand(DemandSignal.of("sales")
                        .product("pumps")
                        .market("EU")
                        .volumes(demand, 1.3 * demand, 1.7 * demand, 0.6 * demand, demand, 1.2 * demand))
                .demand(DemandSignal.of("sales")
                        .product("pumps")
                        .market("US")
                        .volume(0.4 * demand)
                        .price(88))
                .demand(DemandSignal.of("sales").product("valves").volume(0.7 * demand))
                .supply(SupplyResource.of("mill")
                        .hours(2300)
                        .makes("pumps", 1.5)
                        .makes("valves", 0.5)
                        .overtime(OvertimeTier.share(0.2).premium(0.5)))
                .supply(SupplyResource.subcontractor("partner").capacity(120).makes("valves", 1, 21))
                .inventory(InventoryPosition.of("pumps").onHand(150).safetyStock(70))
                .constraint(Constraint.overtime("labor", 0.10))
                .constraint(
                        Constraint.material("steel", 1900).need("pumps", 1.2).need("valves", 0.3))
                .constraint(Constraint.parse("supplier", "Foundry at capacity"))
                .targets(FinancialTargets.none().revenue(120_000))
                .scenario(Scenario.of("upside").likelihood(Likelihood.LOW, 0.2).change(Change.demand(1.13)))
                .scenario(Scenario.of("outage")
                        .likelihood(Likelihood.LOW, 0.1)
                        .change(Change.capacity(0.83).within(Scope.of("mill").between("2027-02", "2027-03"))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {400, 700, 987.654, 1500})
    void sentences_anyPlan_useNoNumberThatIsNotInATable(double demand) {
        Plan plan = cycle(demand).history(Histories.fourMonths()).reconcile();
        Set<String> allowed = figures(plan);
        List<String> cells = new ArrayList<>(plan.horizon().labels());
        plan.assumptions().stream().map(Assumption::text).forEach(cells::add);
        plan.scenarios().outcomes().stream().map(ScenarioOutcome::changes).forEach(cells::addAll);
        cells.sort((a, b) -> b.length() - a.length());

        int found = 0;
        for (String sentence : sentences(plan)) {
            String rest = sentence;
            for (String cell : cells) {
                rest = rest.replace(cell, "");
            }
            Matcher number = NUMBER.matcher(rest);
            while (number.find()) {
                found++;
                assertThat(allowed).as(sentence).contains(number.group());
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(5);
    }

    private static Set<String> figures(Plan plan) {
        Set<String> texts = new HashSet<>();
        for (Figure figure : plan.executiveSummary().figures()) {
            texts.add(figure.text());
        }
        return texts;
    }

    private static List<String> sentences(Plan plan) {
        List<String> sentences = new ArrayList<>(plan.executiveSummary().headline());
        plan.executiveSummary().risks().stream().map(Risk::text).forEach(sentences::add);
        plan.executiveSummary().decisions().forEach(decision -> {
            sentences.add(decision.question());
            sentences.add(decision.byDefault());
        });
        plan.actionItems().stream().map(ActionItem::what).forEach(sentences::add);
        plan.gapAnalysis().gaps().forEach(gap -> gap.causes().forEach(cause -> sentences.add(cause.text())));
        return sentences;
    }

    @Test
    void figures_ofTheSummary_areThoseOfThePlan() {
        Plan plan = cycle(987.654).reconcile();
        KeyFigures key = plan.figures();

        assertThat(figure(plan, "demand")).isEqualTo(key.demand());
        assertThat(figure(plan, "served")).isEqualTo(key.served());
        assertThat(figure(plan, "lost")).isEqualTo(key.lost());
        assertThat(figure(plan, "service_level")).isEqualTo(key.serviceLevel().orElseThrow());
        assertThat(figure(plan, "revenue"))
                .isEqualTo(plan.financials().revenue().sum());
        assertThat(figure(plan, "potential_revenue"))
                .isEqualTo(plan.demandPlan().revenue().sum());
        assertThat(figure(plan, "margin")).isEqualTo(key.margin());
        assertThat(figure(plan, "total_cost"))
                .isEqualTo(plan.certificate().cost().total());
        assertThat(figure(plan, "lower_bound"))
                .isEqualTo(plan.certificate().lowerBound().orElseThrow());
        assertThat(figure(plan, "gaps")).isEqualTo(plan.gapAnalysis().gaps().size());
        assertThat(figure(plan, "revenue_lost"))
                .isCloseTo(
                        plan.demandPlan().revenue().sum()
                                - plan.financials().revenue().sum(),
                        within(1e-3));
    }

    private static double figure(Plan plan, String id) {
        return plan.executiveSummary().figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    @Test
    void headline_everythingServed_saysSo() {
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .demand(DemandSignal.of("sales").volume(90).price(5))
                .supply(SupplyResource.of("mill").capacity(100))
                .reconcile();

        assertThat(plan.gapAnalysis().gaps()).isEmpty();
        assertThat(plan.executiveSummary().headline()).anyMatch(sentence -> sentence.contains("nothing is lost"));
        assertThat(plan.executiveSummary().headline()).contains("Supply meets demand: there are no gaps.");
        assertThat(plan.executiveSummary().decisions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {987.654, 1500, 2500})
    void decisions_optionsOfMore_arePlannedThrough(double demand) {
        SopCycle cycle = cycle(demand).build();
        Plan plan = cycle.reconcile();

        assertThat(plan.executiveSummary().decisions()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        for (Decision decision : plan.executiveSummary().decisions()) {
            String id = decision.id().substring(decision.id().lastIndexOf('/') + 1);
            Change change = decision.id().startsWith("decision/capacity/")
                    ? Change.capacity(1.1).within(Scope.of(id))
                    : Change.limit(1.1).within(Scope.of(id));
            Plan rerun = cycle.withScenario(Scenario.of("more").change(change)).reconcile();
            KeyFigures difference = rerun.figures().minus(plan.figures());
            DecisionOption leave = decision.options().get(0);
            DecisionOption more = decision.options().get(1);

            assertThat(leave).isEqualTo(new DecisionOption(leave.name(), 0, 0, 0));
            assertThat(more.costDifference()).isEqualTo(difference.totalCost()).isLessThanOrEqualTo(1e-6);
            assertThat(more.marginDifference()).isEqualTo(difference.margin());
            assertThat(more.lostDifference()).isEqualTo(difference.lost());
            assertThat(decision.deadline()).isEqualTo(CALENDAR.executiveSop());
            assertThat(plan.gapAnalysis().gaps()).extracting(Gap::id).containsAll(decision.gaps());
        }
    }

    @Test
    void actions_everyOne_hasAnOriginAndADayOfTheCalendar() {
        Plan plan = cycle(987.654).reconcile();
        Set<String> origins = new HashSet<>();
        plan.gapAnalysis().gaps().forEach(gap -> origins.add(gap.id()));
        plan.executiveSummary().decisions().forEach(decision -> origins.add(decision.id()));
        plan.assumptions().forEach(assumption -> origins.add(assumption.id()));

        assertThat(plan.actionItems()).extracting(ActionItem::id).doesNotHaveDuplicates();
        for (ActionItem action : plan.actionItems()) {
            assertThat(origins).contains(action.origin());
            assertThat(action.due())
                    .isIn(
                            CALENDAR.executiveSop(),
                            CALENDAR.preSop(),
                            CALENDAR.supplyReview().plusMonths(1));
        }
        for (Gap gap : plan.gapAnalysis().gaps()) {
            assertThat(plan.actionItems()).extracting(ActionItem::origin).contains(gap.id());
        }
        for (Decision decision : plan.executiveSummary().decisions()) {
            assertThat(plan.actionItems())
                    .filteredOn(action -> action.origin().equals(decision.id()))
                    .singleElement()
                    .satisfies(action -> assertThat(action.owner()).isEqualTo(OwnerRole.EXECUTIVE));
        }
    }

    @Test
    void actions_unquantifiedLimit_isToBeQuantifiedByProcurement() {
        Plan plan = cycle(700).reconcile();
        Assumption assumption = plan.assumptions().stream()
                .filter(candidate -> candidate.kind() == AssumptionKind.UNQUANTIFIED)
                .findFirst()
                .orElseThrow();

        assertThat(plan.actionItems())
                .filteredOn(action -> action.origin().equals(assumption.id()))
                .singleElement()
                .satisfies(action -> {
                    assertThat(action.owner()).isEqualTo(OwnerRole.PROCUREMENT);
                    assertThat(action.due()).isEqualTo(LocalDate.of(2026, 12, 16));
                });
        assertThat(plan.executiveSummary().risks()).extracting(Risk::text).contains(assumption.text());
    }

    @Test
    void risks_scenarios_carryTheirMoneyAndProbability() {
        Plan plan = cycle(700).reconcile();

        for (ScenarioOutcome outcome : plan.scenarios().outcomes()) {
            assertThat(plan.executiveSummary().risks())
                    .filteredOn(risk -> risk.id().equals("risk/scenario/" + outcome.name()))
                    .singleElement()
                    .satisfies(risk -> {
                        assertThat(risk.money()).isEqualTo(outcome.difference().margin());
                        assertThat(risk.opportunity()).isEqualTo(risk.money() > 0);
                        assertThat(risk.probability()).isEqualTo(outcome.probability());
                    });
        }
    }

    @Test
    void expectedMargin_probabilitiesBelowOne_leavesTheRestToTheBase() {
        Plan plan = cycle(700).reconcile();
        double base = plan.figures().margin();
        double upside = plan.scenarios().outcome("upside").figures().margin();
        double outage = plan.scenarios().outcome("outage").figures().margin();

        assertThat(plan.scenarios().expectedMargin())
                .isCloseTo(0.2 * upside + 0.1 * outage + 0.7 * base, within(1e-6 * Math.abs(base)));
    }

    @Test
    void gaps_everyOne_areDearestFirst() {
        Plan plan = cycle(987.654).reconcile();

        assertThat(plan.gapAnalysis().gaps())
                .extracting(Gap::value)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(plan.gapAnalysis().of(GapKind.UNMET)).isNotEmpty();
    }
}
