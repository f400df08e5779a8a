package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.executive.ActionItem;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.gap.GapKind;
import dev.sop.scenario.Change;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.Scope;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The cycle of the first screen: a supplier at capacity that nobody put a number on. */
class UnquantifiedLimitTest {

    private static final Scenario UPSIDE = Scenario.of("upside").change(Change.demand(1.10));
    private static final Scenario MORE_PLANT = Scenario.of("more plant").change(Change.capacity(1.5));

    private static SopCycle cycle() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 18))
                .demand(DemandSignal.of("sales_forecast").volume(50_000).revenue(5_000_000))
                .demand(DemandSignal.of("marketing_pipeline").volume(10_000).revenue(1_200_000))
                .supply(SupplyResource.of("Plant A").capacity(45_000))
                .supply(SupplyResource.of("Plant B").capacity(30_000))
                .constraint(Constraint.parse("labor", "10% overtime max"))
                .constraint(Constraint.parse("material", "Supplier X at capacity"))
                .scenario(Scenario.of("base"))
                .scenario(UPSIDE)
                .scenario(MORE_PLANT)
                .build();
    }

    @Test
    void basePlan_limitWithoutNumber_isFreeOfIt() {
        Plan plan = cycle().reconcile();

        assertThat(plan.figures().lost()).isZero();
        assertThat(plan.gapAnalysis().gaps()).isEmpty();
        assertThat(plan.figures().revenue()).isCloseTo(18 * 6_200_000.0, within(1e-3));
        assertThat(plan.assumptions())
                .filteredOn(assumption -> assumption.kind() == AssumptionKind.UNQUANTIFIED)
                .extracting(Assumption::subject)
                .containsExactly("material");
        assertThat(plan.actionItems())
                .extracting(ActionItem::origin)
                .containsOnlyOnce("unquantified.material")
                .contains("unquantified.material");
    }

    @Test
    void scenario_moreDemand_losesWhatTheBasePlanDidNotUse() {
        Plan plan = cycle().reconcile();
        KeyFigures upside = plan.scenarios().outcome("upside").figures();

        // 75,000 could be made; the supplier gave 60,000 a month in the base plan
        assertThat(upside.demand()).isCloseTo(18 * 66_000.0, within(1e-3));
        assertThat(upside.lost()).isCloseTo(18 * 6_000.0, within(1e-2));
        assertThat(plan.scenarios().outcome("more plant").figures().lost()).isZero();
    }

    @Test
    void scenario_moreOfTheLimit_raisesItsCeiling() {
        // 6 % more of the supplier is 63,600 of the 66,000 asked for
        Scenario relief = UPSIDE.withName("relief").change(Change.limit(1.06).within(Scope.of("material")));
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .demand(DemandSignal.of("sales_forecast").volume(60_000).price(100))
                .supply(SupplyResource.of("Plant A").capacity(75_000))
                .constraint(Constraint.parse("material", "Supplier X at capacity"))
                .scenario(relief)
                .reconcile();

        assertThat(plan.scenarios().outcome("relief").figures().lost()).isCloseTo(2 * 2_400.0, within(1e-3));
    }

    @Test
    void under_scenarioThatLosesByTheLimit_decidesOnMoreOfIt() {
        Plan upside = cycle().withScenario(UPSIDE).reconcile();

        assertThat(upside.executiveSummary().decisions())
                .singleElement()
                .satisfies(decision ->
                        assertThat(decision.options().get(1).lostDifference()).isCloseTo(-18 * 6_000.0, within(1e-2)));
    }

    @Test
    void under_scenario_isThePlanOfItsOutcomeAndNamesTheLimit() {
        SopCycle cycle = cycle();
        Plan upside = cycle.withScenario(UPSIDE).reconcile();

        assertThat(upside.figures())
                .isEqualTo(cycle.reconcile().scenarios().outcome("upside").figures());
        assertThat(upside.gapAnalysis().of(GapKind.UNMET)).singleElement().satisfies(gap -> {
            assertThat(gap.volume()).isCloseTo(18 * 6_000.0, within(1e-2));
            assertThat(gap.causes()).extracting(GapCause::id).containsExactly("material");
        });
    }

    @Test
    void under_scenarioOfAScenario_keepsTheCeilingOfTheFirstBase() {
        Plan twice = cycle().withScenario(UPSIDE).withScenario(MORE_PLANT).reconcile();

        assertThat(twice.gapAnalysis().gaps().stream().mapToDouble(Gap::volume).sum())
                .isCloseTo(18 * 6_000.0, within(1e-2));
    }

    @Test
    void under_scenario_leavesTheBaseAsItWas() {
        SopCycle cycle = cycle();
        Plan before = cycle.reconcile();
        SopCycle changed = cycle.withScenario(UPSIDE);

        assertThat(changed.inputs()).isNotEqualTo(cycle.inputs());
        assertThat(changed.scenarios()).isEmpty();
        assertThat(cycle.inputs()).isEqualTo(cycle().inputs());
        assertThat(cycle.reconcile()).isEqualTo(before);
    }
}
