package dev.sop.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sop.SopCycle;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import dev.sop.demand.DemandSignal;
import dev.sop.problem.InvalidCycleException;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ResourceId;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a limit written as text holds for: the resource it names, or all. */
class LimitTextScopeTest {

    private static final ResourceId LINE_3 = ResourceId.of("Line 3");

    private static SopCycle cycle(String type, String limit) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 1))
                .demand(DemandSignal.of("forecast").volume(1_500))
                .supply(SupplyResource.of("Line 3").capacity(1_000).unitCost(1))
                .supply(SupplyResource.of("Line 4").capacity(1_000).unitCost(2))
                .constraint(Constraint.parse(type, limit))
                .build();
    }

    @Test
    void parse_productionOfANamedLine_holdsForThatLineOnly() {
        var plan = cycle("production", "Line 3: max 500 units per month")
                .reconcile()
                .supplyPlan();

        assertThat(plan.resource(LINE_3).regular().get(0)).isEqualTo(500);
        assertThat(plan.resource(ResourceId.of("Line 4")).regular().get(0)).isEqualTo(1_000);
    }

    @Test
    void parse_limitsOfANamedResource_nameItWithOrWithoutAColon() {
        assertThat(((ProductionRange) Constraint.parse("production", "Line 3 min 500 units")).resources())
                .containsExactly(LINE_3);
        assertThat(((SharedLimit) Constraint.parse("labor", "Line 3: 500 hours per week")).resources())
                .containsExactly(LINE_3);
        assertThat(((SharedLimit) Constraint.parse("machine", "Line 3: 500 hours per week")).resources())
                .containsExactly(LINE_3);
        assertThat(((OvertimeLimit) Constraint.parse("overtime", "Line 3: 10% overtime max")).resources())
                .containsExactly(LINE_3);
        assertThat(((OvertimeLimit) Constraint.parse("labor", "Line 3: no overtime")).resources())
                .containsExactly(LINE_3);
        assertThat(((ShiftLimit) Constraint.parse("shifts", "Line 3: max 2 shifts")).resources())
                .containsExactly(LINE_3);
    }

    @Test
    void parse_nameOfAMaterialOrSupplier_isFreeUnlessItIsAResource() {
        String text = "Line 3: max 500 units";

        assertThat(((SharedLimit) Constraint.parse("supplier", text)).resources())
                .isEmpty();
        assertThat(((SharedLimit) Constraint.parse("material", text, Set.of(ResourceId.of("Line 4")))).resources())
                .isEmpty();
        assertThat(((SharedLimit) Constraint.parse("supplier", text, Set.of(LINE_3))).resources())
                .containsExactly(LINE_3);
    }

    @Test
    void build_limitOfAnUnknownName_isRefusedWithTheNamesThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cycle("production", "Line 5: max 500 units"))
                .withMessageContaining("'Line 5', expected one of 'Line 3', 'Line 4'");
    }

    @Test
    void parse_overtimeWithAnAmount_limitsOvertimeAndNotRegularTime() {
        OvertimeLimit limit = (OvertimeLimit) Constraint.parse("overtime", "max 200 hours per month");

        assertThat(limit.amount()).contains(PerBucket.rate(200, Period.MONTH));
        assertThat(limit.unit()).contains(CapacityUnit.HOURS);
        assertThat(((OvertimeLimit) Constraint.parse("overtime", "Line 3: 20 units")).unit())
                .contains(CapacityUnit.UNITS);
        assertThat(((OvertimeLimit) Constraint.parse("overtime", "max 20 per week")).unit())
                .isEmpty();
    }

    @Test
    void build_overtimeInHoursOfAResourceInUnits_isRefused() {
        for (String text : List.of("max 200 hours per month", "max 200 hours overtime per month", "Line 4: 200 h")) {
            InvalidCycleException refusal =
                    catchThrowableOfType(InvalidCycleException.class, () -> cycle("overtime", text));
            assertThat(refusal).as(text).isNotNull();
            assertThat(refusal.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.value()).isEqualTo("overtime in hours");
                assertThat(problem.expected()).startsWith("overtime in units, in which 'Line");
            });
        }
        assertThat(cycle("overtime", "max 200 units per month").inputs().constraints())
                .hasSize(1);
        assertThat(cycle("overtime", "max 200 per month").inputs().constraints())
                .hasSize(1);
    }
}
