package dev.sop.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChecksTest {
    @Test
    void finite_array_namesTheFirstPlaceTheValueAndAFix() {
        assertThatThrownBy(() -> Checks.finite(new double[] {1, 2, Double.NaN, Double.NaN}, 1, 4, "actual"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("actual[2] is NaN, expected a finite number. "
                        + "Maybe the bucket has no figure yet: leave the row out instead.");
        assertThatThrownBy(() -> Checks.finite(new double[] {Double.NEGATIVE_INFINITY}, 0, 1, "forecast"))
                .hasMessageStartingWith("forecast[0] is -Infinity");
    }

    @Test
    void finite_array_looksAtItsRangeOnly() {
        double[] values = {Double.NaN, -1, Double.MAX_VALUE, 0, Double.NaN};
        assertThatCode(() -> Checks.finite(values, 1, 4, "actual")).doesNotThrowAnyException();
    }

    @Test
    void notNegative_array_acceptsNegativeZero() {
        assertThatCode(() -> Checks.notNegative(new double[] {-0.0, 0, 3}, 0, 3, "demand"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Checks.notNegative(new double[] {0, 1, -2, -3}, 0, 4, "demand"))
                .hasMessage("demand[2] is -2.0, expected zero or more. "
                        + "Maybe the sign convention differs at the source.");
        assertThatThrownBy(() -> Checks.notNegative(new double[] {Double.NaN}, 0, 1, "demand"))
                .hasMessageContaining("finite");
    }

    @Test
    void scalars_returnTheirArgument() {
        assertThat(Checks.finite(3.5, "x")).isEqualTo(3.5);
        assertThat(Checks.notNegative(3.5, "x")).isEqualTo(3.5);
        assertThat(Checks.notNull("a", "x")).isEqualTo("a");
        assertThatThrownBy(() -> Checks.notNegative(-1, "x")).hasMessageStartingWith("x is -1.0, expected zero");
        assertThatThrownBy(() -> Checks.finite(Double.NaN, "x")).hasMessageStartingWith("x is NaN");
        assertThatThrownBy(() -> Checks.notNull(null, "x")).hasMessageContaining("x is null");
    }

    @Test
    void range_mustLieInside() {
        assertThatCode(() -> Checks.range(0, 0, 0)).doesNotThrowAnyException();
        assertThatCode(() -> Checks.range(1, 3, 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Checks.range(-1, 1, 3)).hasMessageContaining("[-1, 1)");
        assertThatThrownBy(() -> Checks.range(2, 1, 3)).hasMessageContaining("[2, 1)");
        assertThatThrownBy(() -> Checks.range(0, 4, 3)).hasMessageContaining("inside [0, 3)");
    }

    @Test
    void sameLength_namesBoth() {
        assertThatThrownBy(() -> Checks.sameLength(2, "actual", 3, "forecast"))
                .hasMessage("forecast.length is 3, expected 2 as actual has. Maybe one series starts a bucket later.");
    }
}
