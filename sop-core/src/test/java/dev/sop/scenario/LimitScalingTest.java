package dev.sop.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.BudgetLimit;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.Workforce;
import dev.sop.demand.DemandSignal;
import dev.sop.problem.InvalidCycleException;
import dev.sop.problem.Problem;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a scenario's change of limits does to each kind of limit. */
class LimitScalingTest {

    private static SopCycleBuilder cycle(Constraint limit) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .demand(DemandSignal.of("forecast").volume(100).market("EU"))
                .supply(SupplyResource.of("Plant A").capacity(100))
                .publishedPlan(PublishedPlan.empty())
                .constraint(limit);
    }

    private static <T extends Constraint> T halved(T limit, Class<T> kind) {
        return kind.cast(Change.limit(0.5)
                .applyTo(cycle(limit).build().inputs())
                .constraints()
                .get(0));
    }

    @Test
    void limit_scalesWhatIsAllowed() {
        assertThat(halved(Constraint.maximumShipment("x", 80), ShipmentRange.class)
                        .maximum())
                .contains(PerBucket.constant(40));
        assertThat(halved(Constraint.maximumStock("x", 80), StockRange.class).maximum())
                .contains(PerBucket.constant(40));
        assertThat(halved(Constraint.budget("x", 80), BudgetLimit.class).amount())
                .isEqualTo(PerBucket.constant(40));
        RateOfChange rate = halved(Constraint.rateOfChange("x").increaseCost(3).atMost(80), RateOfChange.class);
        assertThat(rate.maximumIncrease()).contains(PerBucket.constant(40));
        assertThat(rate.maximumDecrease()).contains(PerBucket.constant(40));
        assertThat(rate.increaseCost()).isEqualTo(PerBucket.constant(3));
        Workforce crew =
                halved(Constraint.workforce("x", 10).hoursPerWorker(160).overtime(20, 9), Workforce.class);
        assertThat(crew.hoursPerWorker()).isEqualTo(PerBucket.constant(80));
        assertThat(crew.overtimePerWorker()).isEqualTo(PerBucket.constant(10));
        assertThat(crew.initialWorkers()).isEqualTo(10);
    }

    @Test
    void limit_fewerHoursOfEachWorker_makesLess() {
        SopCycle cycle = cycle(Constraint.workforce("crew", 10)
                        .withMaximumHired(PerBucket.constant(0))
                        .hoursPerWorker(10))
                .scenario(Scenario.of("flu").change(Change.limit(0.8).within(Scope.of("crew"))))
                .build();

        var plan = cycle.reconcile();

        // 10 workers make 100 of 100 a month; with 8 hours each they make 80
        assertThat(plan.gapAnalysis().isClosed()).isTrue();
        assertThat(plan.scenarios().outcomes().get(0).figures().serviceLevel().orElseThrow())
                .isCloseTo(0.8, within(1e-9));
    }

    @Test
    void build_scenarioNamingALimitThatAllowsNoAmount_isRefused() {
        for (Constraint limit : List.of(
                Constraint.minimumProduction("x", 5),
                Constraint.minimumShipment("x", 5),
                Constraint.minimumStock("x", 5),
                Constraint.rateOfChange("x").increaseCost(1),
                Constraint.serviceLevel("x", 0.9),
                Constraint.sourcing("x", "all products").least("Plant A", 0.5),
                Constraint.cash("x", 5),
                Constraint.downtime("x", "Plant A", 1, 5),
                Constraint.frozen("x", 1))) {
            Scenario scenario = Scenario.of("less").change(Change.limit(0.9).within(Scope.of("x")));
            InvalidCycleException refusal = catchThrowableOfType(
                    InvalidCycleException.class,
                    () -> cycle(limit).scenario(scenario).build());

            assertThat(refusal).as(limit.toString()).isNotNull();
            assertThat(refusal.problems())
                    .extracting(Problem::place, Problem::value)
                    .containsExactly(tuple(
                            "scenarios[0].changes[0].scope", "'x', which allows no amount that could be more or less"));
        }
    }

    @Test
    void limit_withoutNames_leavesTheOthersAsTheyAre() {
        var inputs = cycle(Constraint.serviceLevel("x", 0.9)).build().inputs();

        assertThat(Change.limit(0.5).applyTo(inputs)).isEqualTo(inputs);
    }
}
