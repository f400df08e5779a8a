package dev.sop.metrics.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.UndefinedReason;
import org.junit.jupiter.api.Test;

class ServiceTest {
    private static UndefinedReason reason(MetricResult result) {
        return ((MetricResult.Undefined) result).reason();
    }

    @Test
    void fillRate_tooMuchOfOneNeverPaysForTooLittleOfAnother() {
        MetricResult rate = FillRate.of(Series.of(120, 50), Series.of(100, 100));
        assertThat(rate.value()).isEqualTo(0.75);
        assertThat(rate.passport().counted()).isEqualTo(2);
    }

    @Test
    void fillRate_noDemand_isUndefined() {
        assertThat(reason(FillRate.of(Series.of(5), Series.of(0)))).isEqualTo(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(reason(FillRate.of(Series.of(), Series.of()))).isEqualTo(UndefinedReason.NO_OBSERVATIONS);
    }

    @Test
    void fillRate_wrongCalls_nameThePlace() {
        assertThatThrownBy(() -> FillRate.of(new double[1], new double[2]))
                .hasMessageContaining("demanded.length is 2");
        assertThatThrownBy(() -> FillRate.of(new double[] {0, -1}, new double[2]))
                .hasMessageContaining("delivered[1]");
        assertThatThrownBy(() -> FillRate.of(new double[2], new double[] {0, -1}))
                .hasMessageContaining("demanded[1]");
        FillRate.Accumulator sums = FillRate.accumulator();
        assertThatThrownBy(() -> sums.add(-1, 0)).hasMessageContaining("delivered is -1.0");
        assertThatThrownBy(() -> sums.add(0, -1)).hasMessageContaining("demanded is -1.0");
    }

    @Test
    void fillRate_merge_isTheWhole() {
        FillRate.Accumulator left = FillRate.accumulator();
        left.add(120, 100);
        FillRate.Accumulator right = FillRate.accumulator();
        right.add(new double[] {50}, new double[] {100});
        left.merge(right);
        assertThat(left.result()).isEqualTo(FillRate.of(Series.of(50, 120), Series.of(100, 100)));
    }

    @Test
    void revenueAtRisk_isUnmetTimesPrice() {
        MetricResult risk = RevenueAtRisk.of(Series.of(20, 3), Series.of(5, 40));
        assertThat(risk.value()).isEqualTo(220);
        assertThat(risk.passport().counted()).isEqualTo(2);
        assertThat(RevenueAtRisk.of(Series.of(0), Series.of(40)).value()).isZero();
        assertThat(reason(RevenueAtRisk.of(Series.of(), Series.of()))).isEqualTo(UndefinedReason.NO_OBSERVATIONS);
        RevenueAtRisk.Accumulator left = RevenueAtRisk.accumulator();
        left.add(3, 40);
        RevenueAtRisk.Accumulator right = RevenueAtRisk.accumulator();
        right.add(20, 5);
        right.merge(left);
        assertThat(right.result()).isEqualTo(risk);
    }

    @Test
    void revenueAtRisk_wrongCalls_nameThePlace() {
        assertThatThrownBy(() -> RevenueAtRisk.of(new double[1], new double[2]))
                .hasMessageContaining("price.length is 2");
        assertThatThrownBy(() -> RevenueAtRisk.of(new double[] {0, -1}, new double[2]))
                .hasMessageContaining("unmet[1]");
        assertThatThrownBy(() -> RevenueAtRisk.of(new double[2], new double[] {0, -1}))
                .hasMessageContaining("price[1]");
        RevenueAtRisk.Accumulator sums = RevenueAtRisk.accumulator();
        assertThatThrownBy(() -> sums.add(-1, 0)).hasMessageContaining("unmet is -1.0");
        assertThatThrownBy(() -> sums.add(0, -1)).hasMessageContaining("price is -1.0");
    }
}
