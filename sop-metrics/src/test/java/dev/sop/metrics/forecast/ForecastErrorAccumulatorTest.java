package dev.sop.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ForecastErrorAccumulatorTest {
    private static ForecastErrorAccumulator of(ZeroActuals zeros, ErrorMeasure... measures) {
        return ForecastErrorAccumulator.of(ErrorPolicy.DEFAULT.withZeroActuals(zeros), measures);
    }

    @Test
    void add_afterAFailedCall_nothingOfItRemains() {
        ForecastErrorAccumulator sums = of(ZeroActuals.exclude(), ErrorMeasure.WAPE);
        sums.add(100, 90);
        double[] actual = {5, 6, Double.NaN};
        assertThatThrownBy(() -> sums.add(actual, new double[3], 0, 3)).hasMessageContaining("actual[2]");
        assertThatThrownBy(() -> sums.add(Double.NaN, 1)).hasMessageContaining("actual is NaN");
        assertThatThrownBy(() -> sums.add(1, Double.NaN)).hasMessageContaining("forecast is NaN");
        assertThat(sums.result(ErrorMeasure.WAPE).value()).isEqualTo(0.1);
        assertThat(sums.result(ErrorMeasure.WAPE).passport().counted()).isEqualTo(1);
    }

    @Test
    void add_zeroRefused_leavesNoTrace() {
        ForecastErrorAccumulator sums = of(ZeroActuals.fail(), ErrorMeasure.MAPE, ErrorMeasure.MAE);
        sums.add(10, 9);
        assertThatThrownBy(() -> sums.add(0, 9)).hasMessageContaining("actual[0] is 0");
        assertThatThrownBy(() -> sums.add(new double[] {4, 0}, new double[] {4, 1}, 0, 2))
                .hasMessageContaining("actual[1] is 0");
        assertThat(sums.result(ErrorMeasure.MAE).passport().counted()).isEqualTo(1);
        assertThat(sums.result(ErrorMeasure.MAPE).value()).isEqualTo(0.1);
        // the refusal is MAPE's alone
        ForecastErrorAccumulator wape = of(ZeroActuals.fail(), ErrorMeasure.WAPE);
        wape.add(0, 9);
        wape.add(9, 9);
        assertThat(wape.result(ErrorMeasure.WAPE).value()).isEqualTo(1);
    }

    @Test
    void add_range_isHalfOpen() {
        ForecastErrorAccumulator sums = of(ZeroActuals.exclude(), ErrorMeasure.BIAS_UNITS);
        sums.add(new double[] {0, 0, 0, 0}, new double[] {1, 10, 100, 1000}, 1, 3);
        assertThat(sums.result(ErrorMeasure.BIAS_UNITS).value()).isEqualTo(110);
        assertThatThrownBy(() -> sums.add(new double[2], new double[2], 0, 3)).hasMessageContaining("[0, 3)");
    }

    @Test
    void add_singles_manyBlocks_countEveryRow() {
        ForecastErrorAccumulator sums = of(ZeroActuals.exclude(), ErrorMeasure.BIAS_UNITS, ErrorMeasure.MAPE);
        for (int i = 0; i < 1300; i++) {
            sums.add(4, 4 + i);
        }
        assertThat(sums.result(ErrorMeasure.BIAS_UNITS).value()).isEqualTo(1299 * 1300 / 2);
        assertThat(sums.result(ErrorMeasure.MAPE).passport().counted()).isEqualTo(1300);
        ForecastErrorAccumulator other = of(ZeroActuals.exclude(), ErrorMeasure.BIAS_UNITS, ErrorMeasure.MAPE);
        other.add(1, 2);
        sums.merge(other);
        other.merge(sums);
        assertThat(sums.result(ErrorMeasure.BIAS_UNITS).value()).isEqualTo(1299 * 1300 / 2 + 1);
        assertThat(other.result(ErrorMeasure.BIAS_UNITS).value()).isEqualTo(1299 * 1300 / 2 + 2);
    }

    @Test
    void add_weights_eachDoor() {
        ErrorPolicy revenue = ErrorPolicy.DEFAULT.withWeighting(Weighting.REVENUE);
        ForecastErrorAccumulator sums = ForecastErrorAccumulator.of(revenue, ErrorMeasure.WAPE);
        sums.add(10, 12, 500);
        sums.add(new double[] {1000}, new double[] {900}, new double[] {1});
        assertThat(sums.result(ErrorMeasure.WAPE).value()).isEqualTo(1100.0 / 6000);
        assertThatThrownBy(() -> sums.add(1, 2)).hasMessageContaining("weight is absent");
        assertThatThrownBy(() -> sums.add(new double[1], new double[1], new double[2]))
                .hasMessageContaining("weight.length is 2");
    }

    @Test
    void add_singleRowUnderAggregate_isRefused() {
        ForecastErrorAccumulator sums = of(ZeroActuals.aggregate(2), ErrorMeasure.MAPE);
        assertThatThrownBy(() -> sums.add(1, 2)).hasMessageContaining("AGGREGATE(2)");
        ForecastErrorAccumulator weighted = ForecastErrorAccumulator.of(
                ErrorPolicy.DEFAULT.withZeroActuals(ZeroActuals.aggregate(2)).withWeighting(Weighting.COST),
                ErrorMeasure.MAPE);
        assertThatThrownBy(() -> weighted.add(1, 2, 3)).hasMessageContaining("AGGREGATE(2)");
        sums.add(new double[] {0, 9, 10, 5}, new double[] {9, 9, 10, 20}, 1, 3);
        assertThat(sums.result(ErrorMeasure.MAPE).value()).isZero();
    }

    @Test
    void result_measureNotAskedFor_isRefused() {
        ForecastErrorAccumulator sums = of(ZeroActuals.exclude(), ErrorMeasure.WAPE);
        assertThatThrownBy(() -> sums.result(ErrorMeasure.MAPE)).hasMessageContaining("expected one of [WAPE]");
        assertThatThrownBy(() -> ForecastErrorAccumulator.of(ErrorPolicy.DEFAULT))
                .hasMessageContaining("measures is empty");
    }

    @Test
    void merge_otherArguments_isRefused() {
        assertThatThrownBy(() -> of(ZeroActuals.exclude(), ErrorMeasure.WAPE)
                        .merge(of(ZeroActuals.exclude(), ErrorMeasure.MAPE)))
                .hasMessageContaining("[MAPE]");
        assertThatThrownBy(() ->
                        of(ZeroActuals.cap(1), ErrorMeasure.MAPE).merge(of(ZeroActuals.exclude(), ErrorMeasure.MAPE)))
                .hasMessageContaining("EXCLUDE");
    }

    @Test
    void add_aRange_countsItsRowsOnly() {
        ForecastErrorAccumulator sums = of(ZeroActuals.exclude(), ErrorMeasure.MAE);
        sums.add(new double[] {9, 10, 20, 9}, new double[] {0, 11, 23, 0}, 1, 3);
        // 1 and 3 over two rows
        assertThat(sums.result(ErrorMeasure.MAE).value()).isEqualTo(2);
        assertThat(sums.result(ErrorMeasure.MAE).passport().counted()).isEqualTo(2);
    }
}
