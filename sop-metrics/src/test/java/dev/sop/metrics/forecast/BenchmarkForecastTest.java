package dev.sop.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sop.metrics.Series;
import org.junit.jupiter.api.Test;

/**
 * The accuracy table of quarterly Australian beer production, 1992 to 2007 against the ten quarters after. Source:
 * Hyndman and Athanasopoulos, "Forecasting: Principles and Practice", 2nd edition, 2018, section 3.4, which prints
 * two decimals; the further digits are R's forecast package 8.20.
 */
class BenchmarkForecastTest {
    private static final Series BEER = Series.of(
            443, 410, 420, 532, 433, 421, 410, 512, 449, 381, 423, 531, 426, 408, 416, 520, 409, 398, 398, 507, 432,
            398, 406, 526, 428, 397, 403, 517, 435, 383, 424, 521, 421, 402, 414, 500, 451, 380, 416, 492, 428, 408,
            406, 506, 435, 380, 421, 490, 435, 390, 412, 454, 416, 403, 408, 482, 438, 386, 405, 491, 427, 383, 394,
            473);
    private static final Series TEST = Series.of(420, 390, 410, 488, 415, 398, 419, 488, 414, 374);

    private static void check(Series forecast, double rmse, double mae, double mape, double mase) {
        assertThat(ForecastError.of(ErrorMeasure.RMSE, TEST, forecast).value()).isCloseTo(rmse, within(1e-5));
        assertThat(ForecastError.of(ErrorMeasure.MAE, TEST, forecast).value()).isCloseTo(mae, within(1e-5));
        assertThat(100 * ForecastError.of(ErrorMeasure.MAPE, TEST, forecast).value())
                .isCloseTo(mape, within(1e-5));
        assertThat(ScaledError.mase(TEST, forecast, BEER, CalendarSeason.QUARTERS.buckets())
                        .value())
                .isCloseTo(mase, within(1e-5));
    }

    @Test
    void beer_asPublished() {
        check(BenchmarkForecast.mean(BEER, 10), 38.447245, 34.825, 8.283391, 2.435315);
        check(BenchmarkForecast.naive(BEER, 10), 62.692902, 57.4, 14.184424, 4.013986);
        check(BenchmarkForecast.seasonalNaive(BEER, 4, 10), 14.310835, 13.4, 3.168503, 0.937063);
    }

    @Test
    void small_byHand() {
        Series history = Series.of(1, 2, 3, 6);
        assertThat(BenchmarkForecast.mean(history, 3)).isEqualTo(Series.of(3, 3, 3));
        assertThat(BenchmarkForecast.naive(history, 3)).isEqualTo(Series.of(6, 6, 6));
        assertThat(BenchmarkForecast.seasonalNaive(history, 2, 3)).isEqualTo(Series.of(3, 6, 3));
        assertThat(BenchmarkForecast.seasonalNaive(history, 4, 5)).isEqualTo(Series.of(1, 2, 3, 6, 1));
        assertThat(BenchmarkForecast.seasonalNaive(history, 1, 1)).isEqualTo(Series.of(6));
        assertThat(BenchmarkForecast.naive(history, 0)).isEqualTo(Series.of());
    }

    @Test
    void drift_goesOnAlongTheLineThroughFirstAndLast() {
        // (7 - 1) / 3 = 2 a bucket
        assertThat(BenchmarkForecast.drift(Series.of(1, 2, 3, 7), 3)).isEqualTo(Series.of(9, 11, 13));
        assertThat(BenchmarkForecast.drift(Series.of(4, 1), 2)).isEqualTo(Series.of(-2, -5));
        assertThat(BenchmarkForecast.drift(Series.of(4, 1), 0)).isEqualTo(Series.of());
        assertThatThrownBy(() -> BenchmarkForecast.drift(Series.of(1), 1)).hasMessageContaining("expected at least 2");
    }

    @Test
    void wrongCalls_areRefused() {
        assertThatThrownBy(() -> BenchmarkForecast.mean(Series.of(), 1)).hasMessageContaining("history.size is 0");
        assertThatThrownBy(() -> BenchmarkForecast.naive(Series.of(1), -1)).hasMessageContaining("buckets is -1");
        assertThatThrownBy(() -> BenchmarkForecast.seasonalNaive(Series.of(1, 2), 3, 1))
                .hasMessageContaining("expected at least 3");
        assertThatThrownBy(() -> BenchmarkForecast.seasonalNaive(Series.of(1, 2), 0, 1))
                .hasMessageContaining("season is 0");
    }

    @Test
    void seasons_areYears() {
        assertThat(CalendarSeason.MONTHS.buckets()).isEqualTo(12);
        assertThat(CalendarSeason.WEEKS.buckets()).isEqualTo(52);
        assertThat(CalendarSeason.QUARTERS.buckets()).isEqualTo(4);
    }
}
