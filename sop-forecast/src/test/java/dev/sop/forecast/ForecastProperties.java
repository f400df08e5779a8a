package dev.sop.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of all methods, on histories of every shape. */
class ForecastProperties {

    private static final int BUCKETS = 40;

    @Provide
    Arbitrary<double[]> anything() {
        Arbitrary<Double> value = Arbitraries.oneOf(
                Arbitraries.doubles().between(-1000, 1000),
                Arbitraries.of(0.0, 0.0, 5.0, Double.NaN, 1e100, -1e100, 1e-100));
        return value.array(double[].class).ofMinSize(0).ofMaxSize(30);
    }

    @Provide
    Arbitrary<double[]> sales() {
        return Arbitraries.doubles()
                .between(50, 150)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 100, seed = "1301")
    void forecast_anyHistory_isFiniteWithOrderedQuantiles(@ForAll("anything") double[] values) {
        for (ForecastMethod method : AllMethods.LIST) {
            Forecast forecast = method.forecast(DemandHistory.of(values).withSeason(4), BUCKETS);
            assertThat(forecast.points().size()).isEqualTo(BUCKETS);
            for (int h = 0; h < BUCKETS; h++) {
                double before = forecast.quantile(0.01).get(h);
                for (double level : List.of(0.1, 0.25, 0.5, 0.75, 0.9, 0.99)) {
                    double next = forecast.quantile(level).get(h);
                    assertThat(next).as(method.name()).isGreaterThanOrEqualTo(before);
                    before = next;
                }
            }
        }
    }

    /** Sizes of which some are negative: no level finds one of them after 0. */
    @Example
    void quantiles_hugeBesideSmallReturns_areOrdered() {
        Forecast forecast = ForecastMethods.croston(0.1)
                .forecast(DemandHistory.of(-0.42, -263.83, 1e100).withSeason(4), 2);
        double before = forecast.quantile(0.01).get(0);
        for (int k = 2; k < 100; k++) {
            double next = forecast.quantile(k / 100.0).get(0);
            assertThat(next).isGreaterThanOrEqualTo(before);
            before = next;
        }
    }

    @Property(tries = 50, seed = "1302")
    void forecast_timesAPowerOfTwo_isTimesItToTheBit(@ForAll("sales") double[] values) {
        double[] scaled = Arrays.stream(values).map(value -> 1024 * value).toArray();
        for (ForecastMethod method : AllMethods.LIST) {
            Forecast one = method.forecast(DemandHistory.of(values).withSeason(4), BUCKETS);
            Forecast other = method.forecast(DemandHistory.of(scaled).withSeason(4), BUCKETS);
            for (int h = 0; h < BUCKETS; h++) {
                assertThat(other.points().get(h))
                        .as(method.name())
                        .isEqualTo(1024 * one.points().get(h));
                assertThat(other.quantile(0.9).get(h))
                        .isEqualTo(1024 * one.quantile(0.9).get(h));
            }
        }
    }

    @Property(tries = 50, seed = "1303")
    void simpleMethods_shiftedHistory_shiftWithIt(@ForAll("sales") double[] values) {
        double[] shifted = Arrays.stream(values).map(value -> value + 1000).toArray();
        for (ForecastMethod method : List.of(
                ForecastMethods.naive(),
                ForecastMethods.seasonalNaive(),
                ForecastMethods.mean(),
                ForecastMethods.movingAverage(3),
                ForecastMethods.drift())) {
            Forecast one = method.forecast(DemandHistory.of(values).withSeason(4), BUCKETS);
            Forecast other = method.forecast(DemandHistory.of(shifted).withSeason(4), BUCKETS);
            for (int h = 0; h < BUCKETS; h++) {
                assertThat(other.points().get(h))
                        .as(method.name())
                        .isCloseTo(1000 + one.points().get(h), within(1e-8));
            }
        }
    }

    @Property(tries = 20, seed = "1304")
    void forecast_onManyThreads_hasTheSameBits(@ForAll("sales") double[] values) {
        DemandHistory history = DemandHistory.of(values).withSeason(4);
        for (ForecastMethod method : AllMethods.LIST) {
            Forecast one = method.forecast(history, BUCKETS);
            List<Forecast> others = IntStream.range(0, 4)
                    .parallel()
                    .mapToObj(i -> method.forecast(history, BUCKETS))
                    .toList();
            assertThat(others).allSatisfy(other -> {
                assertThat(other.points()).isEqualTo(one.points());
                assertThat(other.nineQuantiles()).isEqualTo(one.nineQuantiles());
                assertThat(other.reason()).isEqualTo(one.reason());
            });
        }
    }

    @Property(tries = 50, seed = "1305")
    void standard_historyNeverBelowZero_staysAtZeroOrAbove(@ForAll("sales") double[] values) {
        double[] falling = new double[values.length];
        for (int t = 0; t < falling.length; t++) {
            falling[t] = Math.max(0, values[t] - 10 * t);
        }
        Forecast forecast = ForecastMethods.standard().forecast(DemandHistory.of(falling), BUCKETS);
        for (int h = 0; h < BUCKETS; h++) {
            assertThat(forecast.points().get(h)).isNotNegative();
            assertThat(forecast.quantile(0.01).get(h)).isNotNegative();
        }
    }
}
