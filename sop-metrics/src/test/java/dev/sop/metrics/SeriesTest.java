package dev.sop.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void of_copiesInAndNeverHandsOut() {
        double[] given = {1, 2, 3};
        Series series = Series.of(given);
        given[0] = 99;
        series.toArray()[1] = 99;
        assertThat(series).isEqualTo(Series.of(1, 2, 3)).hasSameHashCodeAs(Series.of(1, 2, 3));
        assertThat(series).hasToString("[1.0, 2.0, 3.0]");
        assertThat(series).isNotEqualTo(Series.of(1, 2)).isNotEqualTo("x");
        assertThat(Series.of().hashCode()).isNotEqualTo(series.hashCode());
    }

    @Test
    void get_insideOnly() {
        Series series = Series.of(5, 6);
        assertThat(series.size()).isEqualTo(2);
        assertThat(series.get(0)).isEqualTo(5);
        assertThat(series.get(1)).isEqualTo(6);
        assertThatThrownBy(() -> series.get(2)).hasMessageContaining("bucket is 2, expected from 0 to 1");
        assertThatThrownBy(() -> series.get(-1)).hasMessageContaining("bucket is -1");
    }

    @Test
    void slice_isHalfOpen() {
        Series series = Series.of(1, 2, 3, 4);
        assertThat(series.slice(1, 3)).isEqualTo(Series.of(2, 3));
        assertThat(series.slice(0, 4)).isEqualTo(series);
        assertThat(series.slice(4, 4)).isEqualTo(Series.of());
        assertThatThrownBy(() -> series.slice(3, 2)).hasMessageContaining("[3, 2)");
        assertThatThrownBy(() -> series.slice(-1, 2)).hasMessageContaining("[-1, 2)");
        assertThatThrownBy(() -> series.slice(0, 5)).hasMessageContaining("inside [0, 4)");
    }

    @Test
    void of_notFinite_namesTheBucket() {
        assertThatThrownBy(() -> Series.of(1, Double.NaN)).hasMessageStartingWith("values[1] is NaN");
    }
}
