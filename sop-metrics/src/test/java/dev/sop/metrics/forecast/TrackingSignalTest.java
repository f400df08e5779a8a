package dev.sop.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.LeftOut;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.UndefinedReason;
import org.junit.jupiter.api.Test;

class TrackingSignalTest {
    private static final Series ZERO = Series.of(0, 0, 0, 0, 0, 0);

    @Test
    void classic_runsAsByHand() {
        TrackingSignal signal = TrackingSignal.classic(
                ZERO.slice(0, 4), Series.of(10, 10, -10, 10), TrackingPolicy.CLASSIC.withThreshold(1.5));
        assertThat(signal.signal().stream().map(MetricResult::value)).containsExactly(1.0, 2.0, 1.0, 2.0);
        assertThat(signal.alarms()).isEqualTo(ImmutableList.of(1, 3));
        assertThat(signal.latest().value()).isEqualTo(2);
        assertThat(signal.latest().passport().policies()).containsEntry("threshold", "1.5");
        assertThat(signal.latest().passport().counted()).isEqualTo(4);
    }

    @Test
    void classic_defaultThreshold_isBeyondFour() {
        TrackingSignal same = TrackingSignal.classic(ZERO, Series.of(5, 5, 5, 5, 5, 5), TrackingPolicy.CLASSIC);
        // the signal is the bucket's number: 4 itself is no alarm
        assertThat(same.alarms()).isEqualTo(ImmutableList.of(4, 5));
        TrackingSignal under = TrackingSignal.classic(ZERO, Series.of(-5, -5, -5, -5, -5, -5), TrackingPolicy.CLASSIC);
        assertThat(under.latest().value()).isEqualTo(-6);
        assertThat(under.alarms()).isEqualTo(ImmutableList.of(4, 5));
    }

    @Test
    void classic_unevenErrors_divideByTheMeanSoFar() {
        TrackingSignal signal =
                TrackingSignal.classic(Series.of(100, 100, 100), Series.of(102, 104, 91), TrackingPolicy.CLASSIC);
        assertThat(signal.signal().get(1).value()).isEqualTo(6.0 / 3);
        assertThat(signal.latest().value()).isCloseTo(-3.0 / 5, within(1e-15));
    }

    @Test
    void reset_startsAnewAndSaysSo() {
        TrackingSignal signal = TrackingSignal.classic(
                ZERO,
                Series.of(50, 50, 50, 1, -1, 1),
                TrackingPolicy.CLASSIC.withResetAt(3).withThreshold(0.9));
        assertThat(signal.signal()).hasSize(3);
        assertThat(signal.signal().stream().map(MetricResult::value)).containsExactly(1.0, 0.0, 1.0);
        assertThat(signal.alarms()).isEqualTo(ImmutableList.of(3, 5));
        assertThat(signal.latest().passport().leftOut())
                .isEqualTo(ImmutableList.of(new LeftOut("before the reset", 3, 0)));
        assertThat(TrackingSignal.classic(ZERO, ZERO, TrackingPolicy.CLASSIC.withResetAt(6))
                        .signal())
                .isEmpty();
    }

    @Test
    void noErrorYet_isUndefined() {
        TrackingSignal signal = TrackingSignal.classic(ZERO.slice(0, 2), Series.of(0, 3), TrackingPolicy.CLASSIC);
        assertThat(((MetricResult.Undefined) signal.signal().get(0)).reason()).isEqualTo(UndefinedReason.NO_ERROR_YET);
        assertThat(signal.latest().value()).isEqualTo(2);
        assertThat(TrackingSignal.classic(Series.of(), Series.of(), TrackingPolicy.CLASSIC)
                        .latest()
                        .isDefined())
                .isFalse();
    }

    @Test
    void trigg_smoothsBoth() {
        // errors 8, -4 with smoothing 0.5: 4, 0 over 4, 4; then 6: 3 over 5
        TrackingPolicy policy = TrackingPolicy.TRIGG.withSmoothing(0.5).withThreshold(0.55);
        TrackingSignal signal = TrackingSignal.trigg(ZERO.slice(0, 3), Series.of(8, -4, 6), policy);
        assertThat(signal.signal().stream().map(MetricResult::value)).containsExactly(1.0, 0.0, 0.6);
        assertThat(signal.alarms()).isEqualTo(ImmutableList.of(0, 2));
        assertThat(signal.latest().passport().policies()).containsEntry("smoothing", "0.5");
        assertThat(TrackingPolicy.TRIGG).isEqualTo(new TrackingPolicy(0.5, 0.1, 0));
    }

    @Test
    void wrongCalls_areRefused() {
        assertThatThrownBy(() -> TrackingPolicy.CLASSIC.withThreshold(0)).hasMessageContaining("threshold is 0.0");
        assertThatThrownBy(() -> TrackingPolicy.TRIGG.withSmoothing(0)).hasMessageContaining("smoothing is 0.0");
        assertThatThrownBy(() -> TrackingPolicy.TRIGG.withSmoothing(1.5)).hasMessageContaining("smoothing is 1.5");
        assertThat(TrackingPolicy.TRIGG.withSmoothing(1).smoothing()).isEqualTo(1);
        assertThatThrownBy(() -> TrackingPolicy.TRIGG.withResetAt(-1)).hasMessageContaining("resetAt is -1");
        assertThatThrownBy(() -> TrackingSignal.classic(ZERO, ZERO, TrackingPolicy.CLASSIC.withResetAt(7)))
                .hasMessageContaining("resetAt is 7, expected at most 6");
        assertThatThrownBy(() -> TrackingSignal.trigg(ZERO, Series.of(1), TrackingPolicy.TRIGG))
                .hasMessageContaining("forecast.length is 1");
    }
}
