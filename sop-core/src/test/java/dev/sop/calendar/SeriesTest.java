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

    @Test
    void constant_isEqualToTheValuesOneByOne_inAllItSays() {
        Series one = Series.constant(3, 2.5);
        Series many = Series.of(2.5, 2.5, 2.5);

        assertThat(one).isEqualTo(many).hasSameHashCodeAs(many);
        assertThat(one.toArray()).containsExactly(2.5, 2.5, 2.5);
        assertThat(one.sum()).isEqualTo(7.5);
        assertThat(one.max()).isEqualTo(2.5);
        assertThat(one.min()).isEqualTo(2.5);
        assertThat(one.get(2)).isEqualTo(2.5);
        assertThat(Series.constant(2, -0.0)).isEqualTo(Series.of(0, 0));
        assertThat(Series.constant(0, 7).sum()).isZero();
    }

    @Test
    void arithmetic_withAConstant_isThatOfItsValues() {
        Series values = Series.of(1, 0, -2);

        assertThat(values.plus(Series.constant(3, 2))).isEqualTo(Series.of(3, 2, 0));
        assertThat(Series.constant(3, 2).plus(values)).isEqualTo(Series.of(3, 2, 0));
        assertThat(Series.zeros(3).plus(values)).isEqualTo(values);
        assertThat(values.minus(Series.zeros(3))).isEqualTo(values);
        assertThat(Series.constant(3, 2).minus(values)).isEqualTo(Series.of(1, 2, 4));
        assertThat(values.times(Series.constant(3, 2))).isEqualTo(Series.of(2, 0, -4));
        assertThat(Series.constant(3, 2).times(values)).isEqualTo(Series.of(2, 0, -4));
        assertThat(Series.within(3, 1, 4).times(Series.constant(3, Double.POSITIVE_INFINITY)))
                .isEqualTo(Series.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> values.plus(Series.zeros(2)));
    }
}
