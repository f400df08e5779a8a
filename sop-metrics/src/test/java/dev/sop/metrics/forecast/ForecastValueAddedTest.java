package dev.sop.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.LeftOut;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastValueAddedTest {
    /** Buckets 0, 1, ... of one item at lag 1, all actuals 100. */
    private static ForecastSample of(double... forecasts) {
        List<ForecastObservation> rows = new ArrayList<>();
        for (int bucket = 0; bucket < forecasts.length; bucket++) {
            rows.add(new ForecastObservation("A", bucket, 1, 100, forecasts[bucket]));
        }
        return ForecastSample.of(rows);
    }

    private static final ValueAddedPolicy POLICY = ValueAddedPolicy.DEFAULT;

    @Test
    void signTest_isTheExactBinomial() {
        // by counting: P(X <= 1 of 9) = 10 / 512, doubled
        assertThat(SignTest.pValue(8, 1)).isCloseTo(20.0 / 512, within(1e-14));
        assertThat(SignTest.pValue(1, 8)).isCloseTo(20.0 / 512, within(1e-14));
        assertThat(SignTest.pValue(0, 6)).isCloseTo(2.0 / 64, within(1e-15));
        // (1 + 10 + 45) / 1024 doubled
        assertThat(SignTest.pValue(8, 2)).isCloseTo(112.0 / 1024, within(1e-13));
        assertThat(SignTest.pValue(3, 3)).isEqualTo(1);
        assertThat(SignTest.pValue(0, 0)).isEqualTo(1);
        // far beyond the range of 2^-n as a double; the normal approximation says 0.0474
        assertThat(SignTest.pValue(5100, 4902)).isCloseTo(0.0488, within(0.001));
    }

    @Test
    void of_closerEveryTime_addsValue() {
        ForecastValueAdded added =
                ForecastValueAdded.of(of(80, 120, 80, 120, 80, 120), of(90, 110, 90, 110, 90, 110), POLICY);
        assertThat(added.verdict()).isEqualTo(ForecastValueAdded.Verdict.ADDS_VALUE);
        assertThat(added.added().value()).isCloseTo(0.1, within(1e-15));
        assertThat(added.previousError().value()).isEqualTo(0.2);
        assertThat(added.stepError().value()).isEqualTo(0.1);
        assertThat(added.wins()).isEqualTo(6);
        assertThat(added.losses()).isZero();
        assertThat(added.pValue()).isCloseTo(0.03125, within(1e-15));
        assertThat(added.added().passport().policies())
                .containsEntry("dead zone", "0.005")
                .containsEntry("significance", "0.05");
        assertThat(added.added().passport().formula()).contains("WAPE");
    }

    @Test
    void of_fartherEveryTime_destroysValue() {
        ForecastValueAdded added =
                ForecastValueAdded.of(of(90, 90, 90, 90, 90, 90), of(80, 80, 80, 80, 80, 80), POLICY);
        assertThat(added.verdict()).isEqualTo(ForecastValueAdded.Verdict.DESTROYS_VALUE);
        assertThat(added.losses()).isEqualTo(6);
    }

    @Test
    void of_fiveOfFive_couldBeACoin() {
        // p = 2 / 32 = 0.0625
        assertThat(ForecastValueAdded.of(of(80, 80, 80, 80, 80), of(100, 100, 100, 100, 100), POLICY)
                        .verdict())
                .isEqualTo(ForecastValueAdded.Verdict.NO_EVIDENCE);
    }

    @Test
    void of_insideTheDeadZone_isNoEvidence() {
        ForecastSample before = of(80, 80, 80, 80, 80, 80);
        ForecastSample after = of(80.25, 80.25, 80.25, 80.25, 80.25, 80.25);
        assertThat(ForecastValueAdded.of(before, after, POLICY).verdict())
                .isEqualTo(ForecastValueAdded.Verdict.NO_EVIDENCE);
        assertThat(ForecastValueAdded.of(before, after, new ValueAddedPolicy(ErrorMeasure.WAPE, 0.002, 0.05))
                        .verdict())
                .isEqualTo(ForecastValueAdded.Verdict.ADDS_VALUE);
        assertThat(ForecastValueAdded.of(after, before, POLICY).verdict())
                .isEqualTo(ForecastValueAdded.Verdict.NO_EVIDENCE);
    }

    @Test
    void of_betterOnAverageButWorseMostly_isNoEvidence() {
        // one huge rescue, eight small losses: the average and the coin disagree
        ForecastValueAdded added = ForecastValueAdded.of(
                of(0, 99, 99, 99, 99, 99, 99, 99, 99), of(100, 98, 98, 98, 98, 98, 98, 98, 98), POLICY);
        assertThat(added.added().value()).isPositive();
        assertThat(added.pValue()).isLessThan(0.05);
        assertThat(added.verdict()).isEqualTo(ForecastValueAdded.Verdict.NO_EVIDENCE);
        ForecastValueAdded mirrored = ForecastValueAdded.of(
                of(100, 98, 98, 98, 98, 98, 98, 98, 98), of(0, 99, 99, 99, 99, 99, 99, 99, 99), POLICY);
        assertThat(mirrored.added().value()).isNegative();
        assertThat(mirrored.verdict()).isEqualTo(ForecastValueAdded.Verdict.NO_EVIDENCE);
    }

    @Test
    void of_rowsOfOneStepOnly_areLeftOut() {
        ForecastValueAdded added = ForecastValueAdded.of(of(80, 80, 80, 80), of(90, 90), POLICY);
        assertThat(added.added().passport().counted()).isEqualTo(2);
        assertThat(added.added().passport().leftOut())
                .isEqualTo(ImmutableList.of(new LeftOut("only one step has the row", 2, 200)));
        ForecastValueAdded other = ForecastValueAdded.of(of(80), of(90, 100, 100), POLICY);
        assertThat(other.added().passport().leftOut())
                .isEqualTo(ImmutableList.of(new LeftOut("only one step has the row", 2, 200)));
        assertThat(other.wins()).isEqualTo(1);
    }

    @Test
    void of_equallyClose_isATie() {
        ForecastValueAdded added = ForecastValueAdded.of(of(90, 110), of(110, 110), POLICY);
        assertThat(added.wins()).isZero();
        assertThat(added.losses()).isZero();
        assertThat(added.pValue()).isEqualTo(1);
    }

    @Test
    void of_noCommonRow_isUndefined() {
        ForecastValueAdded none = ForecastValueAdded.of(of(), of(90), POLICY);
        assertThat(none.added().isDefined()).isFalse();
        assertThat(none.verdict()).isEqualTo(ForecastValueAdded.Verdict.NO_EVIDENCE);
    }

    @Test
    void of_actualsDiffer_isRefused() {
        ForecastSample corrected = ForecastSample.of(List.of(new ForecastObservation("A", 0, 1, 101, 90)));
        assertThatThrownBy(() -> ForecastValueAdded.of(of(80), corrected, POLICY))
                .hasMessageContaining("is 101.0, expected 100.0");
    }

    @Test
    void overSeasonalNaive_takesTheLastSeasonKnownAtTheFreeze() {
        Map<String, Series> actuals = Map.of("A", Series.of(10, 20, 30, 40, 50, 60));
        List<ForecastObservation> rows = List.of(
                new ForecastObservation("A", 1, 1, 20, 20),
                new ForecastObservation("A", 4, 1, 50, 50),
                new ForecastObservation("A", 4, 2, 50, 50),
                new ForecastObservation("A", 5, 3, 60, 60),
                new ForecastObservation("B", 5, 1, 60, 60));
        ForecastValueAdded added = ForecastValueAdded.overSeasonalNaive(ForecastSample.of(rows), actuals, 2, POLICY);
        // bucket 1 has no season before it, B no actuals; 4 takes 2 (30) at lags 1 and 2; 5 at lag 3 takes 1 (20)
        assertThat(added.previousError().value()).isCloseTo((20 + 20 + 40) / 160.0, within(1e-15));
        assertThat(added.added().passport().counted()).isEqualTo(3);
        assertThat(added.added().passport().leftOutCount()).isEqualTo(2);
        assertThat(ForecastValueAdded.overSeasonalNaive(
                                ForecastSample.of(List.of(new ForecastObservation("A", 2, 0, 30, 30))),
                                actuals,
                                2,
                                POLICY)
                        .previousError()
                        .value())
                .isCloseTo(20 / 30.0, within(1e-15));
        // a gap at the end of the actuals: bucket 9 minus a season is not there
        MetricResult beyond = ForecastValueAdded.overSeasonalNaive(
                        ForecastSample.of(List.of(new ForecastObservation("A", 8, 1, 30, 30))), actuals, 2, POLICY)
                .added();
        assertThat(beyond.isDefined()).isFalse();
        assertThatThrownBy(() -> ForecastValueAdded.overSeasonalNaive(of(1), actuals, 0, POLICY))
                .hasMessageContaining("season is 0");
    }

    @Test
    void policy_wrongParts_areRefused() {
        assertThatThrownBy(() -> new ValueAddedPolicy(ErrorMeasure.BIAS, 0, 0.05))
                .hasMessageContaining("BIAS");
        assertThatThrownBy(() -> new ValueAddedPolicy(ErrorMeasure.WAPE, -1, 0.05))
                .hasMessageContaining("deadZone");
        assertThatThrownBy(() -> new ValueAddedPolicy(ErrorMeasure.WAPE, 0, 0)).hasMessageContaining("significance");
        assertThatThrownBy(() -> new ValueAddedPolicy(ErrorMeasure.WAPE, 0, 1)).hasMessageContaining("significance");
    }

    @Test
    void overSeasonalNaive_seasonOfOne_isThePlainNaive() {
        ForecastValueAdded added = ForecastValueAdded.overSeasonalNaive(
                ForecastSample.of(List.of(new ForecastObservation("A", 1, 1, 20, 20))),
                Map.of("A", Series.of(10, 20)),
                1,
                POLICY);
        assertThat(added.previousError().value()).isEqualTo(0.5);
    }
}
