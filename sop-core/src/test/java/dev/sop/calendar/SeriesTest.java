package dev.sop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void copyOfRange_middle_takesThoseValues() {
        assertThat(Series.copyOfRange(new double[] {1, 2, 3, 4, 5}, 1, 3).toArray())
                .containsExactly(2, 3, 4);
    }

    @Test
    void sumMaxMin_empty_areTheirNeutralElements() {
        Series empty = Series.of();
        assertThat(empty.size()).isZero();
        assertThat(empty.sum()).isZero();
        assertThat(empty.max()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(empty.min()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void firstAbove_threshold_isExclusive() {
        Series series = Series.of(0, 2, 3);
        assertThat(series.firstAbove(1.9)).isEqualTo(1);
        assertThat(series.firstAbove(2)).isEqualTo(2);
        assertThat(series.firstAbove(3)).isEqualTo(-1);
    }

    @Test
    void equals_byValue_andNaNEqualsNaN() {
        assertThat(Series.of(1, Double.NaN)).isEqualTo(Series.of(1, Double.NaN));
        assertThat(Series.of(1, 2)).isNotEqualTo(Series.of(2, 1)).isNotEqualTo(Series.of(1));
        assertThat(Series.of(1, 2.5)).hasToString("[1.0, 2.5]");
    }

    @Test
    void plus_otherLength_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.zeros(18).plus(Series.zeros(12)))
                .withMessage("series of 12 buckets, expected 18. Maybe the two belong to different horizons.");
    }
}
