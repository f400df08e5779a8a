package dev.sop.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.LeftOut;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.UndefinedReason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ForecastErrorTest {
    private static final Series ACTUAL = Series.of(100, 50, 0);
    private static final Series FORECAST = Series.of(90, 60, 5);

    private static double value(ErrorMeasure measure) {
        return ForecastError.of(measure, ACTUAL, FORECAST).value();
    }

    private static UndefinedReason reason(MetricResult result) {
        return ((MetricResult.Undefined) result).reason();
    }

    @Test
    void of_everyMeasure_workedByHand() {
        assertThat(value(ErrorMeasure.MAE)).isEqualTo(25.0 / 3);
        assertThat(value(ErrorMeasure.RMSE)).isCloseTo(Math.sqrt(75), within(1e-12));
        assertThat(value(ErrorMeasure.MAPE)).isCloseTo(0.15, within(1e-15));
        assertThat(value(ErrorMeasure.WAPE)).isEqualTo(25.0 / 150);
        assertThat(value(ErrorMeasure.ACCURACY)).isEqualTo(1 - 25.0 / 150);
        assertThat(value(ErrorMeasure.ACCURACY_RAW)).isEqualTo(1 - 25.0 / 150);
        assertThat(value(ErrorMeasure.SMAPE)).isCloseTo((2000.0 / 190 + 2000.0 / 110 + 200) / 3, within(1e-12));
        assertThat(value(ErrorMeasure.BIAS)).isEqualTo(5.0 / 150);
        assertThat(value(ErrorMeasure.BIAS_UNITS)).isEqualTo(5);
        assertThat(value(ErrorMeasure.TRACKING_SIGNAL)).isCloseTo(0.6, within(1e-15));
    }

    @Test
    void of_passport_namesFormulaChoicesAndCounts() {
        MetricResult mape = ForecastError.of(ErrorMeasure.MAPE, ACTUAL, FORECAST);
        assertThat(mape.passport().formula()).isEqualTo("MAPE = mean(|F-A| / |A|)");
        assertThat(mape.passport().policies())
                .containsEntry("zero actuals", "EXCLUDE")
                .containsEntry("weighting", "UNITS");
        assertThat(mape.passport().counted()).isEqualTo(2);
        assertThat(mape.passport().leftOut()).isEqualTo(ImmutableList.of(new LeftOut("zero actual", 1, 5)));
        MetricResult wape = ForecastError.of(ErrorMeasure.WAPE, ACTUAL, FORECAST);
        assertThat(wape.passport().counted()).isEqualTo(3);
        assertThat(wape.passport().leftOut()).isEmpty();
        assertThat(ErrorMeasure.SMAPE.formula()).contains("200");
    }

    @Test
    void zeroActuals_eachPolicy_byTheTable() {
        Series actual = Series.of(100, 0);
        Series forecast = Series.of(90, 30);
        assertThat(mape(actual, forecast, ZeroActuals.exclude()).value()).isCloseTo(0.10, within(1e-15));
        assertThat(mape(actual, forecast, ZeroActuals.cap(1)).value()).isCloseTo(0.55, within(1e-15));
        assertThat(mape(actual, forecast, ZeroActuals.unitDenominator()).value())
                .isCloseTo(15.05, within(1e-12));
        assertThat(mape(actual, forecast, ZeroActuals.aggregate(2)).value()).isCloseTo(0.20, within(1e-15));
        assertThatThrownBy(() -> mape(actual, forecast, ZeroActuals.fail()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("actual[1] is 0")
                .hasMessageContaining("Maybe");
    }

    private static MetricResult mape(Series actual, Series forecast, ZeroActuals policy) {
        return ForecastError.of(ErrorMeasure.MAPE, actual, forecast, ErrorPolicy.DEFAULT.withZeroActuals(policy));
    }

    @Test
    void zeroActuals_cap_holdsForEveryRowAndZeroBothIsNoError() {
        assertThat(mape(Series.of(10, 0, 10), Series.of(50, 0, 5), ZeroActuals.cap(0.8))
                        .value())
                .isCloseTo((0.8 + 0 + 0.5) / 3, within(1e-15));
        assertThat(mape(Series.of(10), Series.of(5), ZeroActuals.cap(1))
                        .passport()
                        .policies())
                .containsEntry("zero actuals", "CAP(1.0)");
    }

    @Test
    void zeroActuals_aggregate_lastBlockMayBeShortAndZeroBlocksAreLeftOut() {
        // blocks (0, 10), (0, 0), (20): 12 against 10, 3 against 0, 15 against 20
        MetricResult mape = mape(Series.of(0, 10, 0, 0, 20), Series.of(4, 8, 1, 2, 15), ZeroActuals.aggregate(2));
        assertThat(mape.value()).isCloseTo((0.2 + 0.25) / 2, within(1e-15));
        assertThat(mape.passport().leftOut()).isEqualTo(ImmutableList.of(new LeftOut("zero actual", 1, 3)));
        assertThat(mape.passport().policies()).containsEntry("zero actuals", "AGGREGATE(2)");
        assertThat(mape(Series.of(0, 0, 5), Series.of(1, 1, 2), ZeroActuals.aggregate(3))
                        .value())
                .isCloseTo(0.2, within(1e-15));
    }

    @Test
    void zeroActuals_wrongParameters_areRefused() {
        assertThatThrownBy(() -> ZeroActuals.aggregate(1)).hasMessageContaining("buckets is 1");
        assertThatThrownBy(() -> ZeroActuals.cap(0)).hasMessageContaining("limit is 0.0");
        assertThat(ZeroActuals.unitDenominator()).hasToString("UNIT_DENOMINATOR");
        assertThat(ZeroActuals.fail()).hasToString("FAIL");
        assertThat(ZeroActuals.aggregate(2)).isNotNull();
    }

    @Test
    void mape_allActualsZero_isUndefinedAndDisclosed() {
        MetricResult mape = ForecastError.of(ErrorMeasure.MAPE, Series.of(0, 0), Series.of(3, -4));
        assertThat(reason(mape)).isEqualTo(UndefinedReason.ALL_LEFT_OUT);
        assertThat(mape.passport().leftOutCount()).isEqualTo(2);
        assertThat(mape.passport().leftOutVolume()).isEqualTo(7);
    }

    @Test
    void sumsOfZero_areUndefined() {
        for (ErrorMeasure measure : new ErrorMeasure[] {
            ErrorMeasure.WAPE, ErrorMeasure.ACCURACY, ErrorMeasure.ACCURACY_RAW, ErrorMeasure.BIAS
        }) {
            assertThat(reason(ForecastError.of(measure, Series.of(0, 0), Series.of(1, 2))))
                    .isEqualTo(UndefinedReason.ZERO_DENOMINATOR);
        }
        // returns and sales cancel in the bias, not in the WAPE
        assertThat(reason(ForecastError.of(ErrorMeasure.BIAS, Series.of(5, -5), Series.of(1, 2))))
                .isEqualTo(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(ForecastError.of(ErrorMeasure.WAPE, Series.of(5, -5), Series.of(5, -4))
                        .value())
                .isEqualTo(0.1);
    }

    @Test
    void nothingGiven_isUndefinedForEveryMeasure() {
        for (ErrorMeasure measure : ErrorMeasure.values()) {
            assertThat(reason(ForecastError.of(measure, Series.of(), Series.of())))
                    .as(measure.name())
                    .isEqualTo(UndefinedReason.NO_OBSERVATIONS);
        }
    }

    @Test
    void smape_bothZero_isNoError() {
        assertThat(ForecastError.of(ErrorMeasure.SMAPE, Series.of(0, 10), Series.of(0, 30))
                        .value())
                .isEqualTo(50);
        assertThat(ForecastError.of(ErrorMeasure.SMAPE, Series.of(0), Series.of(7))
                        .value())
                .isEqualTo(200);
    }

    @Test
    void accuracy_errorsAboveActuals_isZeroClippedAndNegativeRaw() {
        assertThat(ForecastError.of(ErrorMeasure.ACCURACY, Series.of(10), Series.of(35))
                        .value())
                .isZero();
        assertThat(ForecastError.of(ErrorMeasure.ACCURACY_RAW, Series.of(10), Series.of(35))
                        .value())
                .isEqualTo(-1.5);
    }

    @Test
    void trackingSignal_noError_isUndefined() {
        assertThat(reason(ForecastError.of(ErrorMeasure.TRACKING_SIGNAL, Series.of(5, 6), Series.of(5, 6))))
                .isEqualTo(UndefinedReason.NO_ERROR_YET);
    }

    @Test
    void negativeActuals_enterDenominatorsAbsolute() {
        assertThat(ForecastError.of(ErrorMeasure.MAPE, Series.of(-10), Series.of(-12))
                        .value())
                .isCloseTo(0.2, within(1e-15));
    }

    @Test
    void weighting_statesRowsInMoney() {
        double[] actual = {10, 1000};
        double[] forecast = {12, 900};
        double[] price = {500, 1};
        assertThat(ForecastError.of(ErrorMeasure.WAPE, actual, forecast).value())
                .isEqualTo(102.0 / 1010);
        MetricResult revenue = ForecastError.of(
                ErrorMeasure.WAPE, actual, forecast, price, ErrorPolicy.DEFAULT.withWeighting(Weighting.REVENUE));
        assertThat(revenue.value()).isEqualTo(1100.0 / 6000);
        assertThat(revenue.passport().policies()).containsEntry("weighting", "REVENUE");
    }

    @Test
    void weighting_andWeights_mustAgree() {
        double[] one = {1};
        assertThatThrownBy(() -> ForecastError.of(ErrorMeasure.WAPE, one, one, one, ErrorPolicy.DEFAULT))
                .hasMessageContaining("weight is given, expected none");
        ErrorPolicy cost = ErrorPolicy.DEFAULT.withWeighting(Weighting.COST);
        assertThatThrownBy(() -> ForecastError.of(ErrorMeasure.WAPE, one, one, cost))
                .hasMessageContaining("weight is absent, expected one per row (weighting COST)");
        assertThatThrownBy(() -> ForecastError.of(ErrorMeasure.WAPE, one, one, new double[] {-1}, cost))
                .hasMessageContaining("weight[0] is -1.0");
        assertThatThrownBy(() -> ForecastError.of(ErrorMeasure.WAPE, one, one, new double[0], cost))
                .hasMessageContaining("weight.length is 0");
    }

    @Test
    void wrongCalls_nameThePlace() {
        assertThatThrownBy(() -> ForecastError.of(ErrorMeasure.WAPE, new double[2], new double[3]))
                .hasMessageContaining("forecast.length is 3, expected 2");
        for (ErrorMeasure measure : ErrorMeasure.values()) {
            for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                double[] good = new double[1000];
                double[] bad = new double[1000];
                Arrays.fill(good, 4);
                Arrays.fill(bad, 5);
                bad[777] = wrong;
                for (ZeroActuals policy : new ZeroActuals[] {ZeroActuals.exclude(), ZeroActuals.cap(1)}) {
                    ErrorPolicy choice = ErrorPolicy.DEFAULT.withZeroActuals(policy);
                    assertThatThrownBy(() -> ForecastError.of(measure, good, bad, choice))
                            .hasMessageStartingWith("forecast[777] is " + wrong);
                    assertThatThrownBy(() -> ForecastError.of(measure, bad, good, choice))
                            .hasMessageStartingWith("actual[777] is " + wrong);
                    good[777] = 0;
                    assertThatThrownBy(() -> ForecastError.of(measure, good, bad, choice))
                            .hasMessageStartingWith("forecast[777] is " + wrong);
                }
            }
        }
    }

    @Test
    void overflow_isUndefinedNeverInfinite() {
        assertThat(reason(ForecastError.of(ErrorMeasure.RMSE, Series.of(0), Series.of(1e200))))
                .isEqualTo(UndefinedReason.OVERFLOW);
        assertThat(reason(ForecastError.of(ErrorMeasure.MAPE, Series.of(Double.MIN_VALUE), Series.of(1e10))))
                .isEqualTo(UndefinedReason.OVERFLOW);
    }

    @Test
    void of_longArrays_coverEveryRowOnce() {
        // 3 blocks and a rest; powers of two make every sum exact, by the formula of the arithmetic series
        int n = 3 * 512 + 77;
        double[] actual = new double[n];
        double[] forecast = new double[n];
        for (int i = 0; i < n; i++) {
            actual[i] = 2;
            forecast[i] = 2 + i;
        }
        double errors = (n - 1) * (double) n / 2;
        assertThat(ForecastError.of(ErrorMeasure.BIAS_UNITS, actual, forecast).value())
                .isEqualTo(errors);
        assertThat(ForecastError.of(ErrorMeasure.WAPE, actual, forecast).value())
                .isEqualTo(errors / (2.0 * n));
        assertThat(ForecastError.of(ErrorMeasure.MAPE, actual, forecast).value())
                .isEqualTo(errors / 2 / n);
        double[] late = new double[n];
        late[0] = 8;
        late[512] = 8;
        late[n - 1] = 4;
        MetricResult mape = ForecastError.of(ErrorMeasure.MAPE, late, new double[n]);
        assertThat(mape.value()).isEqualTo(1);
        assertThat(mape.passport().counted()).isEqualTo(3);
        assertThat(mape.passport().leftOutCount()).isEqualTo(n - 3);
    }
}
