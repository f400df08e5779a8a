package dev.sop.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.metrics.Series;
import org.junit.jupiter.api.Test;

/** Recursions and limits worked out by another road than the search for parameters. */
class TextbookTest {

    @Test
    void straightLine_trendMethods_goOnWithIt() {
        DemandHistory line = DemandHistory.of(10, 12, 14, 16, 18, 20, 22, 24, 26, 28);
        for (ForecastMethod method : new ForecastMethod[] {ForecastMethods.holt(), ForecastMethods.drift()}) {
            assertThat(method.forecast(line, 3).points().get(2))
                    .as(method.name())
                    .isCloseTo(34, within(1e-3));
        }
    }

    @Test
    void simpleSmoothing_bruteForce_findsNoSmallerError() {
        double[] y = {3, 5, 4, 8, 6, 7, 9, 5, 6, 8};
        double best = Double.MAX_VALUE;
        double forecast = 0;
        for (int a = 1; a < 1000; a++) {
            double alpha = a / 1000.0;
            for (int l = 0; l <= 400; l++) {
                double level = 2 + l / 50.0;
                double squares = 0;
                for (double value : y) {
                    squares += (value - level) * (value - level);
                    level += alpha * (value - level);
                }
                if (squares < best) {
                    best = squares;
                    forecast = level;
                }
            }
        }
        assertThat(ForecastMethods.simpleSmoothing()
                        .forecast(DemandHistory.of(y), 1)
                        .points()
                        .get(0))
                .isCloseTo(forecast, within(0.01));
    }

    @Test
    void theta_halfTheSlopeOfTheLine_isAddedEachBucket() {
        double[] y = {12, 15, 11, 19, 16, 22, 18, 25, 21, 24};
        Series points = ForecastMethods.theta().forecast(DemandHistory.of(y), 4).points();
        // least squares: mean of t 5.5, sum of (t - 5.5) y over 82.5
        double product = 0;
        for (int t = 0; t < y.length; t++) {
            product += (t + 1 - 5.5) * y[t];
        }
        assertThat(points.get(3) - points.get(2)).isCloseTo(product / 82.5 / 2, within(1e-9));
    }

    @Test
    void season_exactAndMultiplied_isForecastExactly() {
        double[] season = {0.7, 1.1, 1.3, 0.9};
        double[] y = new double[24];
        for (int t = 0; t < y.length; t++) {
            y[t] = 200 * season[t % 4];
        }
        for (ForecastMethod method : new ForecastMethod[] {
            ForecastMethods.standard(),
            ForecastMethods.fast(),
            ForecastMethods.theta(),
            ForecastMethods.holtWintersMultiplicative(),
            ForecastMethods.holtWintersAdditive()
        }) {
            Series points =
                    method.forecast(DemandHistory.of(y).withSeason(4), 4).points();
            for (int h = 0; h < 4; h++) {
                assertThat(points.get(h)).as(method.name()).isCloseTo(200 * season[h], within(0.05));
            }
        }
    }

    @Test
    void constant_everyMethod_repeatsIt() {
        for (ForecastMethod method : AllMethods.LIST) {
            if (method.name().contains("SBA")) {
                continue; // lowers every forecast by its factor
            }
            Forecast forecast =
                    method.forecast(DemandHistory.of(7, 7, 7, 7, 7, 7, 7, 7).withSeason(4), 2);
            assertThat(forecast.points().get(1)).as(method.name()).isCloseTo(7, within(1e-6));
        }
    }

    @Test
    void quantiles_normal_areThoseOfTheTable() {
        Forecast forecast = Forecast.normal("mine", new double[] {100}, new double[] {10}, "");
        // z of 0.9 1.281552, of 0.975 1.959964, of 0.0001 -3.719016
        assertThat(forecast.quantile(0.9).get(0)).isCloseTo(112.81552, within(1e-5));
        assertThat(forecast.quantile(0.975).get(0)).isCloseTo(119.59964, within(1e-5));
        assertThat(forecast.quantile(0.0001).get(0)).isCloseTo(62.80984, within(1e-5));
        assertThat(forecast.quantile(1e-12).get(0)).isCloseTo(100 - 70.34484, within(1e-4));
        assertThat(forecast.nineQuantiles().get(4).get(0)).isEqualTo(100);
    }
}
