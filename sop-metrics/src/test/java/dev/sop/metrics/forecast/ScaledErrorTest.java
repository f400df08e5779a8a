package dev.sop.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.UndefinedReason;
import org.junit.jupiter.api.Test;

class ScaledErrorTest {
    private static final Series HISTORY = Series.of(10, 14, 12);
    private static final Series ACTUAL = Series.of(12, 15);
    private static final Series FORECAST = Series.of(15, 11);

    @Test
    void mase_plainNaive_byHand() {
        // errors 3 and 4, naive errors 4 and 2
        MetricResult mase = ScaledError.mase(ACTUAL, FORECAST, HISTORY, 1);
        assertThat(mase.value()).isCloseTo(3.5 / 3, within(1e-15));
        assertThat(mase.passport().policies()).containsEntry("season", "1").containsEntry("history buckets", "3");
        assertThat(mase.passport().counted()).isEqualTo(2);
    }

    @Test
    void rmsse_plainNaive_byHand() {
        // mean square 12.5, naive mean square (16 + 4) / 2
        MetricResult rmsse = ScaledError.rmsse(ACTUAL, FORECAST, HISTORY, 1);
        assertThat(rmsse.value()).isCloseTo(Math.sqrt(1.25), within(1e-15));
        assertThat(rmsse.passport().formula()).startsWith("RMSSE");
    }

    @Test
    void season_scalesByTheSeasonalNaive() {
        assertThat(ScaledError.mase(ACTUAL, FORECAST, Series.of(1, 5, 3, 9), 2).value())
                .isCloseTo(3.5 / 3, within(1e-15));
        assertThat(ScaledError.rmsse(ACTUAL, FORECAST, Series.of(1, 5, 3, 9), 2).value())
                .isCloseTo(Math.sqrt(1.25), within(1e-15));
    }

    @Test
    void noScale_isUndefinedWithItsReason() {
        assertThat(reason(ScaledError.mase(ACTUAL, FORECAST, Series.of(5, 5, 5), 1)))
                .isEqualTo(UndefinedReason.FLAT_HISTORY);
        assertThat(reason(ScaledError.rmsse(ACTUAL, FORECAST, Series.of(5, 7, 5, 7), 2)))
                .isEqualTo(UndefinedReason.FLAT_HISTORY);
        assertThat(reason(ScaledError.mase(ACTUAL, FORECAST, HISTORY, 3))).isEqualTo(UndefinedReason.HISTORY_TOO_SHORT);
        assertThat(reason(ScaledError.mase(Series.of(), Series.of(), HISTORY, 1)))
                .isEqualTo(UndefinedReason.NO_OBSERVATIONS);
        assertThat(reason(ScaledError.rmsse(Series.of(0), Series.of(1e200), HISTORY, 1)))
                .isEqualTo(UndefinedReason.OVERFLOW);
    }

    private static UndefinedReason reason(MetricResult result) {
        return ((MetricResult.Undefined) result).reason();
    }

    @Test
    void wrongCalls_areRefused() {
        assertThatThrownBy(() -> ScaledError.mase(ACTUAL, FORECAST, HISTORY, 0)).hasMessageContaining("season is 0");
        assertThatThrownBy(() ->
                        ScaledError.mase(new double[1], new double[1], new double[] {1, Double.POSITIVE_INFINITY}, 1))
                .hasMessageContaining("history[1] is Infinity");
        assertThatThrownBy(() -> ScaledError.rmsse(new double[1], new double[2], new double[3], 1))
                .hasMessageContaining("forecast.length is 2");
    }
}
