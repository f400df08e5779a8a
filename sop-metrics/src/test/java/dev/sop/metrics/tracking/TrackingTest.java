package dev.sop.metrics.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.metrics.LeftOut;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.attainment.PlanAttainment;
import dev.sop.metrics.forecast.ErrorMeasure;
import dev.sop.metrics.forecast.ForecastValueAdded;
import dev.sop.metrics.forecast.ValueAddedPolicy;
import dev.sop.metrics.forecast.ZeroActuals;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TrackingTest {
    private static ForecastSnapshot snapshot(String step, int frozenAt, double... forecast) {
        return new ForecastSnapshot(step, frozenAt, ImmutableMap.of("A", Series.of(forecast)));
    }

    /** Actuals of buckets 0 to 12 are 100; three freezes of two steps. */
    private static final Map<String, Series> ACTUALS =
            Map.of("A", Series.of(100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100));

    private static final ForecastHistory HISTORY = new ForecastHistory(ImmutableList.of())
            .with(snapshot("statistical", 9, 110, 120, 130))
            .with(snapshot("consensus", 9, 105, 100, 100))
            .with(snapshot("statistical", 10, 110, 120, 130))
            .with(snapshot("consensus", 10, 105))
            .with(snapshot("statistical", 11, 90, 120));

    @Test
    void errorByLag_usesEveryBucketWithAnActual() {
        Map<Integer, MetricResult> errors =
                HISTORY.errorByLag("statistical", ErrorMeasure.BIAS_UNITS, ZeroActuals.exclude(), ACTUALS);
        assertThat(errors.keySet()).containsExactly(1, 2, 3);
        assertThat(errors.get(1).value()).isEqualTo(10 + 10 - 10);
        assertThat(errors.get(1).passport().counted()).isEqualTo(3);
        assertThat(errors.get(2).value()).isEqualTo(40);
        assertThat(errors.get(3).value()).isEqualTo(30);
        assertThat(errors.get(3).passport().counted()).isEqualTo(1);
        assertThat(HISTORY.sample("statistical", Map.of()).rows()).isEmpty();
        assertThat(HISTORY.sample("statistical", ACTUALS).rows().get(0).bucket())
                .isEqualTo(10);
    }

    @Test
    void errorByStep_onlyOnRowsAllStepsHave() {
        Map<String, MetricResult> errors = HISTORY.errorByStep(1, ErrorMeasure.WAPE, ZeroActuals.exclude(), ACTUALS);
        assertThat(errors.keySet()).containsExactly("statistical", "consensus");
        assertThat(errors.get("statistical").value()).isEqualTo(0.10);
        assertThat(errors.get("statistical").passport().counted()).isEqualTo(2);
        assertThat(errors.get("consensus").value()).isEqualTo(0.05);
        assertThat(HISTORY.errorByStep(2, ErrorMeasure.WAPE, ZeroActuals.exclude(), ACTUALS)
                        .get("statistical")
                        .value())
                .isEqualTo(0.20);
    }

    @Test
    void valueAdded_eachStepAgainstTheOneBefore() {
        Map<String, ForecastValueAdded> added = HISTORY.valueAdded(1, ValueAddedPolicy.DEFAULT, ACTUALS);
        assertThat(added.keySet()).containsExactly("consensus");
        assertThat(added.get("consensus").added().value()).isCloseTo(0.05, within(1e-15));
        // two wins prove nothing
        assertThat(added.get("consensus").verdict()).isEqualTo(ForecastValueAdded.Verdict.NO_EVIDENCE);
        assertThat(added.get("consensus").added().passport().leftOutCount()).isEqualTo(1);
        assertThat(HISTORY.valueAdded(2, ValueAddedPolicy.DEFAULT, ACTUALS)
                        .get("consensus")
                        .added()
                        .value())
                .isCloseTo(0.2, within(1e-15));
    }

    @Test
    void history_sameStepAndFreezeTwice_isRefused() {
        assertThatThrownBy(() -> HISTORY.with(snapshot("consensus", 9, 1)))
                .hasMessageContaining("consensus frozen at 9");
        assertThatThrownBy(() -> snapshot("consensus", -2)).hasMessageContaining("frozenAt is -2");
        assertThat(snapshot("consensus", -1).frozenAt()).isEqualTo(-1);
        assertThat(HISTORY.steps()).containsExactly("statistical", "consensus");
    }

    @Test
    void attainment_isAgainstThePublishedPlan() {
        PublishedPlan plan =
                new PublishedPlan("2026-09", 2, ImmutableMap.of("lager", Series.of(100, 120), "stout", Series.of(50)));
        Map<String, Series> actuals = Map.of("lager", Series.of(7, 7, 90, 120, 9), "cider", Series.of(0, 0, 0, 10, 10));
        PlanAttainment first = plan.attainment(actuals, 3, 0.05);
        assertThat(first.mix().value()).isEqualTo(90.0 / 150);
        assertThat(first.unplanned()).isEmpty();
        PlanAttainment both = plan.attainment(actuals, 4, 0.05);
        assertThat(both.mix().value()).isEqualTo(210.0 / 270);
        assertThat(both.volume().value()).isEqualTo(220.0 / 270);
        assertThat(both.unplanned().get(0).item()).isEqualTo("cider");
        assertThat(both.unplanned().get(0).bucket()).isEqualTo(3);
        // beyond the plan's last bucket nothing is judged
        assertThat(plan.attainment(actuals, 99, 0.05)).isEqualTo(both);
        assertThat(plan.attainment(actuals, 2, 0.05).mix().isDefined()).isFalse();
        assertThatThrownBy(() -> new PublishedPlan("x", -1, ImmutableMap.of()))
                .hasMessageContaining("firstBucket is -1");
    }

    private static Expectation expectation(String id, double expected, OptionalDouble actual) {
        return new Expectation(id, Expectation.Kind.DECISION, expected, actual);
    }

    private static Expectation.Outcome outcome(double expected, double actual) {
        return expectation("x", expected, OptionalDouble.of(actual)).outcome(0.1);
    }

    @Test
    void outcome_eachWay() {
        assertThat(outcome(100, 90)).isEqualTo(Expectation.Outcome.AS_EXPECTED);
        assertThat(outcome(100, 110)).isEqualTo(Expectation.Outcome.AS_EXPECTED);
        assertThat(outcome(-100, -95)).isEqualTo(Expectation.Outcome.AS_EXPECTED);
        assertThat(outcome(100, 111)).isEqualTo(Expectation.Outcome.MORE_THAN_EXPECTED);
        assertThat(outcome(-100, -200)).isEqualTo(Expectation.Outcome.MORE_THAN_EXPECTED);
        assertThat(outcome(100, 89)).isEqualTo(Expectation.Outcome.LESS_THAN_EXPECTED);
        assertThat(outcome(100, 0)).isEqualTo(Expectation.Outcome.LESS_THAN_EXPECTED);
        assertThat(outcome(-100, -50)).isEqualTo(Expectation.Outcome.LESS_THAN_EXPECTED);
        assertThat(outcome(100, -1)).isEqualTo(Expectation.Outcome.OPPOSITE);
        assertThat(outcome(-100, 1)).isEqualTo(Expectation.Outcome.OPPOSITE);
        assertThat(expectation("x", 1, OptionalDouble.empty()).outcome(0.1)).isEqualTo(Expectation.Outcome.OPEN);
        assertThat(expectation("x", 1, OptionalDouble.of(1)).outcome(0)).isEqualTo(Expectation.Outcome.AS_EXPECTED);
        assertThatThrownBy(() -> outcome(0, 1)).hasMessageContaining("expected is 0.0");
        assertThatThrownBy(() -> outcome(1, Double.NaN)).hasMessageContaining("actual is NaN");
        assertThatThrownBy(() -> expectation("x", 1, OptionalDouble.empty()).outcome(1))
                .hasMessageContaining("tolerance is 1.0");
        assertThatThrownBy(() -> expectation("x", 1, OptionalDouble.empty()).outcome(-0.1))
                .hasMessageContaining("tolerance is -0.1");
    }

    @Test
    void impactScore_byHand() {
        ImpactScore score = ImpactScore.of(
                List.of(
                        expectation("price", 100, OptionalDouble.of(95)),
                        expectation("shift", -200, OptionalDouble.of(-80)),
                        expectation("win", -50, OptionalDouble.empty())),
                ImpactScore.DEFAULT_TOLERANCE);
        assertThat(score.outcomes())
                .containsEntry("price", Expectation.Outcome.AS_EXPECTED)
                .containsEntry("shift", Expectation.Outcome.LESS_THAN_EXPECTED)
                .containsEntry("win", Expectation.Outcome.OPEN);
        assertThat(score.hitRate().value()).isEqualTo(0.5);
        assertThat(score.realisation().value()).isEqualTo(175.0 / 300);
        assertThat(score.optimism().value()).isEqualTo(125.0 / 300);
        assertThat(score.hitRate().passport().leftOut())
                .isEqualTo(ImmutableList.of(new LeftOut("not known yet", 1, 50)));
        assertThat(score.hitRate().passport().policies()).containsEntry("tolerance", "0.1");
        assertThat(ImpactScore.of(List.of(), 0.1).realisation().isDefined()).isFalse();
        assertThatThrownBy(() -> ImpactScore.of(
                        List.of(
                                expectation("a", 1, OptionalDouble.empty()),
                                expectation("a", 2, OptionalDouble.empty())),
                        0.1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void snapshots_areAddedOneByOne() {
        ForecastSnapshot first = new ForecastSnapshot("consensus", 3, ImmutableMap.of("lager", Series.of(7)));
        ForecastSnapshot second = new ForecastSnapshot("sales", 3, ImmutableMap.of("lager", Series.of(8)));
        ForecastHistory history = ForecastHistory.EMPTY.with(first).with(second);
        assertThat(history.snapshots()).containsExactly(first, second);
        assertThat(history.steps()).containsExactly("consensus", "sales");
    }

    @Test
    void errorByStep_keepsWhatAllStepsHave() {
        // sales has bucket 2 only, consensus 1 and 2: both are judged on bucket 2, 30 for 20 and 25 for 20
        ForecastHistory history = ForecastHistory.EMPTY
                .with(new ForecastSnapshot("sales", 1, ImmutableMap.of("lager", Series.of(30))))
                .with(new ForecastSnapshot("consensus", 0, ImmutableMap.of("lager", Series.of(90))))
                .with(new ForecastSnapshot("consensus", 1, ImmutableMap.of("lager", Series.of(25))));
        Map<String, MetricResult> errors = history.errorByStep(
                1, ErrorMeasure.WAPE, ZeroActuals.exclude(), Map.of("lager", Series.of(10, 10, 20)));
        assertThat(errors.get("sales").value()).isEqualTo(0.5);
        assertThat(errors.get("consensus").value()).isEqualTo(0.25);
    }

    @Test
    void impactScore_countsThoseThatCameAsExpected() {
        ImpactScore score = ImpactScore.of(
                List.of(
                        new Expectation("a", Expectation.Kind.DECISION, 100, OptionalDouble.of(95)),
                        new Expectation("b", Expectation.Kind.DECISION, 100, OptionalDouble.of(50)),
                        new Expectation("c", Expectation.Kind.ASSUMPTION, -4, OptionalDouble.of(-1))),
                ImpactScore.DEFAULT_TOLERANCE);
        assertThat(score.hitRate().value()).isCloseTo(1.0 / 3, within(1e-15));
        // 95 + 50 + 1 of 204: each in its expected direction
        assertThat(score.realisation().value()).isCloseTo(146.0 / 204, within(1e-15));
    }

    @Test
    void publishedPlan_mayBeginWithTheFirstBucket() {
        PublishedPlan plan = new PublishedPlan("first", 0, ImmutableMap.of("lager", Series.of(100)));
        assertThat(plan.attainment(Map.of("lager", Series.of(90)), 1, 0.05)
                        .mix()
                        .value())
                .isEqualTo(0.9);
    }
}
