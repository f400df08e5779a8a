package dev.sop.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;

class MetricResultTest {
    private static final MetricPassport ONE = MetricPassport.of("f", 1);

    @Test
    void of_notFinite_isUndefinedByOverflow() {
        assertThat(MetricResult.of(Double.NaN, ONE))
                .isEqualTo(new MetricResult.Undefined(UndefinedReason.OVERFLOW, ONE));
        assertThat(MetricResult.of(Double.POSITIVE_INFINITY, ONE).isDefined()).isFalse();
        assertThat(MetricResult.of(0, ONE)).isEqualTo(new MetricResult.Defined(0, ONE));
    }

    @Test
    void ratio_tellsNothingGivenFromAllLeftOutFromZeroDenominator() {
        MetricPassport none = MetricPassport.of("f", 0);
        assertThat(MetricResult.ratio(1, 2, none))
                .isEqualTo(MetricResult.undefined(UndefinedReason.NO_OBSERVATIONS, none));
        MetricPassport leftOut = none.withLeftOut("zero actual", 2, 5);
        assertThat(MetricResult.ratio(1, 2, leftOut))
                .isEqualTo(MetricResult.undefined(UndefinedReason.ALL_LEFT_OUT, leftOut));
        assertThat(MetricResult.ratio(1, 0, ONE))
                .isEqualTo(MetricResult.undefined(UndefinedReason.ZERO_DENOMINATOR, ONE));
        assertThat(MetricResult.ratio(1, 4, ONE).value()).isEqualTo(0.25);
    }

    @Test
    void value_undefined_throwsAndSaysWhy() {
        MetricResult undefined = MetricResult.undefined(UndefinedReason.FLAT_HISTORY, ONE);
        assertThatThrownBy(undefined::value)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FLAT_HISTORY")
                .hasMessageContaining("(f)");
        assertThat(undefined.asOptional()).isEmpty();
        assertThat(MetricResult.of(2, ONE).asOptional()).hasValue(2);
    }

    @Test
    void defined_notFinite_isRefused() {
        assertThatThrownBy(() -> new MetricResult.Defined(Double.NaN, ONE)).hasMessageStartingWith("value is NaN");
    }

    @Test
    void passport_collectsPoliciesAndLeftOut() {
        MetricPassport passport = MetricPassport.of("f", 3)
                .withPolicy("a", 0.5)
                .withPolicy("b", 12.0)
                .withPolicy("c", UndefinedReason.OVERFLOW)
                .withPolicy("d", 1e15)
                .withLeftOut("none", 0, 0)
                .withLeftOut("zero actual", 2, 35)
                .withLeftOut("before launch", 1, 4);
        assertThat(passport.policies())
                .isEqualTo(ImmutableMap.of("a", "0.5", "b", "12", "c", "OVERFLOW", "d", "1.0E15"));
        assertThat(passport.leftOut())
                .isEqualTo(ImmutableList.of(new LeftOut("zero actual", 2, 35), new LeftOut("before launch", 1, 4)));
        assertThat(passport.leftOutCount()).isEqualTo(3);
        assertThat(passport.leftOutVolume()).isEqualTo(39);
        assertThat(passport.withPolicy("a", 1.0).policies().get("a")).isEqualTo("1");
        assertThat(passport.counted()).isEqualTo(3);
    }

    @Test
    void passport_wrongParts_areRefused() {
        assertThatThrownBy(() -> MetricPassport.of("f", -1)).hasMessageContaining("counted is -1");
        assertThatThrownBy(() -> new LeftOut("why", 0, 1)).hasMessageContaining("count is 0");
        assertThatThrownBy(() -> new LeftOut("why", 1, -1)).hasMessageContaining("volume is -1");
    }
}
