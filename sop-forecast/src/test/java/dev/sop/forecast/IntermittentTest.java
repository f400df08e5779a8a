package dev.sop.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Figures by hand. */
class IntermittentTest {

    private static final DemandHistory PARTS = DemandHistory.of(0, 0, 4, 0, 6, 0, 0, 0, 2, 0);

    @Test
    void croston_sizeOverInterval_byHand() {
        // weight 0.5: sizes 4, 5, 3.5; intervals 3, then 2: 2.5, then 4: 3.25
        assertThat(point(ForecastMethods.croston(0.5), PARTS)).isCloseTo(3.5 / 3.25, within(1e-12));
        assertThat(point(ForecastMethods.syntetosBoylan(0.5), PARTS)).isCloseTo(0.75 * 3.5 / 3.25, within(1e-12));
    }

    @Test
    void smoothing_givenWeight_byHand() {
        // 10, then 10 + 0.5 x 4 = 12, then 12 - 0.5 x 2 = 11
        assertThat(point(ForecastMethods.simpleSmoothing(0.5), DemandHistory.of(10, 14, 10)))
                .isEqualTo(11);
    }

    @Test
    void stoppedDemand_teunterFalls_crostonDoesNot() {
        double[] sold = new double[60];
        for (int t = 0; t < 30; t += 2) {
            sold[t] = 5;
        }
        // the intervals seen fall from 1 at the start to 2
        assertThat(point(ForecastMethods.croston(0.1), DemandHistory.of(sold))).isBetween(2.5, 3.0);
        assertThat(point(ForecastMethods.teunterSyntetosBabai(), DemandHistory.of(sold)))
                .isLessThan(0.5);
    }

    @Test
    void regularDemand_aggregated_isItsMean() {
        // sums over 4 buckets are 8 each, over 1 to 4 buckets the mean stays near 2
        double[] sold = new double[40];
        for (int t = 3; t < 40; t += 4) {
            sold[t] = 8;
        }
        assertThat(point(ForecastMethods.adida(), DemandHistory.of(sold))).isCloseTo(2, within(1e-6));
        assertThat(point(ForecastMethods.imapa(), DemandHistory.of(sold))).isCloseTo(2, within(0.5));
    }

    @Test
    void quantiles_chanceOfNoDemand_thenTheSizesSeen() {
        // Croston's of weight 1: last size 2 over last interval 4
        Forecast forecast = ForecastMethods.croston(1).forecast(PARTS, 1);
        assertThat(forecast.points().get(0)).isEqualTo(0.5);
        // chance 0.5 / mean size 4 = 0.125: nothing up to 0.875, then 2, 4, 6, a third each
        assertThat(forecast.quantile(0.87).get(0)).isZero();
        assertThat(forecast.quantile(0.9).get(0)).isEqualTo(2);
        assertThat(forecast.quantile(0.95).get(0)).isEqualTo(4);
        assertThat(forecast.quantile(0.99).get(0)).isEqualTo(6);
    }

    @Test
    void kinds_cutOffs_areThoseOfThePaper() {
        assertThat(Intermittency.of(PARTS).interval()).isCloseTo(10 / 3.0, within(1e-12));
        // sizes 4, 6, 2: mean 4, variance 8 / 3, over 16
        assertThat(Intermittency.of(PARTS).variation()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(kind(0, 0, 4, 0, 6)).isEqualTo(Intermittency.Kind.INTERMITTENT);
        assertThat(kind(0, 1, 0, 20, 0, 1)).isEqualTo(Intermittency.Kind.LUMPY);
        assertThat(kind(5, 6, 5, 6)).isEqualTo(Intermittency.Kind.SMOOTH);
        assertThat(kind(1, 1, 30, 1)).isEqualTo(Intermittency.Kind.ERRATIC);
        assertThat(Intermittency.of(DemandHistory.of(0, Double.NaN)).interval()).isInfinite();
    }

    @Test
    void standard_sparseHistory_choosesTheIntermittentMethodsAndSaysSo() {
        Forecast forecast = ForecastMethods.standard().forecast(PARTS, 2);
        assertThat(forecast.reason()).isEqualTo("demand every 3.33 buckets: mean of SBA, TSB, IMAPA");
        assertThat(forecast.points())
                .isEqualTo(ForecastMethods.intermittent().forecast(PARTS, 2).points());
    }

    private static Intermittency.Kind kind(double... values) {
        return Intermittency.of(DemandHistory.of(values)).kind();
    }

    private static double point(ForecastMethod method, DemandHistory history) {
        return method.forecast(history, 1).points().get(0);
    }
}
