package dev.sop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sop.calendar.Horizon;
import dev.sop.performance.FrozenForecast;
import dev.sop.performance.History;
import dev.sop.performance.OrderCounts;
import dev.sop.performance.PastExpectation;
import dev.sop.performance.PerformanceTargets;
import dev.sop.performance.ProductActuals;
import dev.sop.performance.PublishedProduction;
import dev.sop.problem.InvalidCycleException;
import dev.sop.testing.Histories;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryCheckTest {

    private static List<String> problems(History history) {
        InvalidCycleException refusal = catchThrowableOfType(
                InvalidCycleException.class,
                () -> Histories.cycle().history(history).build());
        return refusal == null
                ? List.of()
                : refusal.problems().stream().map(Object::toString).toList();
    }

    private static History past() {
        return History.of(Horizon.months(YearMonth.of(2026, 11), 2));
    }

    @Test
    void goodHistory_isTaken() {
        assertThat(problems(Histories.fourMonths())).isEmpty();
        assertThat(problems(past().actual(ProductActuals.of("pumps").sales(-3, 4))))
                .isEmpty();
    }

    @Test
    void past_reachingIntoThePlan_isRefused() {
        assertThat(problems(History.of(Horizon.months(YearMonth.of(2026, 12), 2))))
                .containsExactly("history.past: buckets up to 2027-02-01, exclusive, expected buckets that end by"
                        + " 2027-01-01, where the plan starts. Maybe the last bucket is not over yet.");
    }

    @Test
    void actuals_everyMistake_isNamed() {
        assertThat(problems(past().actual(ProductActuals.of("pump").sales(1, 2))
                        .actual(ProductActuals.of("pumps").sales(1, 2, 3))
                        .actual(ProductActuals.of("pumps").production(1, -2))
                        .actual(ProductActuals.of("valves").sales(1, Double.NaN))))
                .satisfiesExactly(
                        a -> assertThat(a)
                                .startsWith("history.actuals[0].product: 'pump', expected one of 'pumps', 'valves'."),
                        b -> assertThat(b).startsWith("history.actuals[1].sales: 3 numbers, expected 2"),
                        c -> assertThat(c).startsWith("history.actuals[2]: actuals of pumps, expected each once."),
                        d -> assertThat(d).startsWith("history.actuals[2].production[1]: -2.0, expected 0 to 1e12."),
                        e -> assertThat(e).startsWith("history.actuals[3].sales[1]: NaN, expected a finite number"));
    }

    @Test
    void forecasts_everyMistake_isNamed() {
        assertThat(problems(past().forecast(FrozenForecast.of("sales", "pumps", "2026-10", 1))
                        .forecast(FrozenForecast.beforeFirst(" ", "pumps", 1))
                        .forecast(FrozenForecast.beforeFirst("sales", "pumps"))
                        .forecast(FrozenForecast.beforeFirst("sales", "pumps", 1, -1))))
                .satisfiesExactly(
                        a -> assertThat(a)
                                .startsWith("history.forecasts[0].frozenAfter: '2026-10', expected the label of a past"
                                        + " bucket"),
                        b -> assertThat(b).startsWith("history.forecasts[1].step: '', expected the step that made it."),
                        c -> assertThat(c).startsWith("history.forecasts[2].volume: no numbers, expected one for each"),
                        d -> assertThat(d).startsWith("history.forecasts[3]: sales for pumps, expected each once."),
                        e -> assertThat(e).startsWith("history.forecasts[3].volume[1]: -1.0, expected 0 to 1e12."));
    }

    @Test
    void plans_everyMistake_isNamed() {
        assertThat(problems(past().actual(ProductActuals.of("pumps").production(1, 2))
                        .plan(PublishedProduction.of("A", "pumps", "2027-01", 1))
                        .plan(PublishedProduction.of("A", "pumps", "2026-11", 1))
                        .plan(PublishedProduction.of("A", "valves", "2026-11", 1))))
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("history.plans[0].firstBucket: '2027-01', expected the label"),
                        b -> assertThat(b).startsWith("history.plans[1]: A for pumps, expected each once."),
                        c -> assertThat(c)
                                .startsWith("history.plans[2].product: 'valves', expected a product whose production is"
                                        + " among the actuals. Maybe nothing was made"));
    }

    @Test
    void orders_countsThatCannotBe_areNamed() {
        assertThat(problems(past().orders(OrderCounts.of("pumps", "2026-11", 10, 11, -1, 0))
                        .orders(OrderCounts.of("pumps", "2026-11", 10, 8, 7, 8))
                        .orders(OrderCounts.of("valves", "2026-10", 10, 8, 7, 4))
                        .orders(OrderCounts.of("valves", "2026-12", -1, 0, 0, 0))))
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("history.orders[0].onTime: 11, expected 0 to 10."),
                        b -> assertThat(b).startsWith("history.orders[0].inFull: -1, expected 0 to 10."),
                        d -> assertThat(d).startsWith("history.orders[1]: pumps in 2026-11, expected each once."),
                        e -> assertThat(e).startsWith("history.orders[1].onTimeInFull: 8, expected 5 to 7."),
                        f -> assertThat(f).startsWith("history.orders[2].bucket: '2026-10', expected the label"),
                        g -> assertThat(g).startsWith("history.orders[2].onTimeInFull: 4, expected 5 to 7."),
                        h -> assertThat(h).startsWith("history.orders[3].lines: -1, expected 0 or more."));
    }

    @Test
    void expectations_everyMistake_isNamed() {
        assertThat(problems(past().expectation(PastExpectation.decision("shift", 0))
                        .expectation(PastExpectation.assumption("shift", 5).came(Double.POSITIVE_INFINITY))
                        .expectation(PastExpectation.decision("price", Double.NaN))))
                .satisfiesExactly(
                        a -> assertThat(a)
                                .startsWith("history.expectations[0].expected: 0, expected an impact other than 0."),
                        b -> assertThat(b).startsWith("history.expectations[1]: shift, expected each once."),
                        c -> assertThat(c).startsWith("history.expectations[1].actual: Infinity, expected a finite"),
                        d -> assertThat(d).startsWith("history.expectations[2].expected: NaN, expected a finite"));
    }

    @Test
    void choices_outOfRange_areNamed() {
        PerformanceTargets wrong = PerformanceTargets.standard()
                .withMape(20)
                .withAttainment(95)
                .withCoverBand(-0.1)
                .withOtif(98);
        assertThat(problems(past().withTargets(wrong).withLag(0).withSeason(0)))
                .extracting(problem -> problem.substring(0, problem.indexOf(',')))
                .containsExactly(
                        "history.targets.mape: 20.0",
                        "history.targets.attainment: 95.0",
                        "history.targets.coverBand: -0.1",
                        "history.targets.otif: 98.0",
                        "history.lag: 0.0",
                        "history.season: 0.0");
    }
}
