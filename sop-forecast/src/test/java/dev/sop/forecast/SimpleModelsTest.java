package dev.sop.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.metrics.Series;
import org.junit.jupiter.api.Test;

/** Figures by hand. */
class SimpleModelsTest {

    private static final DemandHistory FOUR = DemandHistory.of(10, 14, 12, 18);

    @Test
    void naive_lastValue_andRootOfTimeErrors() {
        // changes 4, -2, 6: mean square 56 / 3, root 4.3205; two ahead times 1.41421; 97.5 % is 1.959964 of these
        Forecast forecast = ForecastMethods.naive().forecast(FOUR, 2);
        assertThat(forecast.points()).isEqualTo(Series.of(18, 18));
        assertThat(forecast.quantile(0.975).get(0)).isCloseTo(18 + 1.959964 * 4.320494, within(1e-5));
        assertThat(forecast.interval(0.95).lower().get(1)).isCloseTo(18 - 1.959964 * 6.110101, within(1e-5));
        assertThat(forecast.reason()).isEqualTo("the last value");
    }

    @Test
    void seasonalNaive_lastSeason_isRepeated() {
        // changes over two buckets 2 and 4: mean square 10, the third bucket is in the second season ahead: root 20
        Forecast forecast = ForecastMethods.seasonalNaive().forecast(FOUR.withSeason(2), 3);
        assertThat(forecast.points()).isEqualTo(Series.of(12, 18, 12));
        assertThat(forecast.quantile(0.975).get(2)).isCloseTo(12 + 1.959964 * 4.472136, within(1e-5));
    }

    @Test
    void mean_movingAverage_drift_byHand() {
        assertThat(ForecastMethods.mean().forecast(FOUR, 1).points().get(0)).isEqualTo(13.5);
        assertThat(ForecastMethods.movingAverage(2).forecast(FOUR, 1).points().get(0))
                .isEqualTo(15);
        // 8 in three changes
        assertThat(ForecastMethods.drift().forecast(FOUR, 3).points().get(2)).isCloseTo(18 + 8, within(1e-12));
        // squares 12.25 + 0.25 + 2.25 + 20.25 = 35 over 3, times 1 + 1 / 4
        assertThat(ForecastMethods.mean().forecast(FOUR, 1).quantile(0.975).get(0))
                .isCloseTo(13.5 + 1.959964 * Math.sqrt(35.0 / 3 * 1.25), within(1e-5));
    }

    @Test
    void gaps_areFilled_andSaid() {
        Forecast forecast =
                ForecastMethods.mean().forecast(DemandHistory.of(Double.NaN, 10, Double.NaN, Double.NaN, 16), 1);
        // 10, 12, 14, 16 without the unknown start
        assertThat(forecast.points().get(0)).isCloseTo(13, within(1e-12));
        assertThat(forecast.reason()).isEqualTo("the mean of 4 values; 2 gaps filled from the neighbours");
    }

    @Test
    void gaps_inASeason_areTheMeanOfTheSeasonsAround() {
        DemandHistory history = DemandHistory.of(5, 1, 6, Double.NaN, 7, 3).withSeason(2);
        // the gap is (1 + 3) / 2; 5 + 1 + 6 + 2 + 7 + 3
        assertThat(ForecastMethods.mean().forecast(history, 1).points().get(0)).isCloseTo(4, within(1e-12));
    }

    @Test
    void gaps_atTheEnd_repeatTheSeason() {
        DemandHistory history =
                DemandHistory.of(5, 1, 6, 2, Double.NaN, Double.NaN).withSeason(2);
        assertThat(ForecastMethods.seasonalNaive().forecast(history, 2).points())
                .isEqualTo(Series.of(6, 2));
    }

    @Test
    void season_shortHistory_isDroppedAndSaid() {
        assertThat(ForecastMethods.seasonalNaive()
                        .forecast(DemandHistory.of(3, 4, 5).withSeason(12), 1)
                        .reason())
                .isEqualTo("the last value; no season: 3 buckets are less than two seasons of 12");
    }

    @Test
    void nothingKnown_isZero() {
        assertThat(ForecastMethods.standard()
                        .forecast(DemandHistory.of(Double.NaN), 2)
                        .points())
                .isEqualTo(Series.of(0, 0));
        assertThat(ForecastMethods.standard().forecast(DemandHistory.of(), 1).reason())
                .isEqualTo("no history, so zero");
    }
}
