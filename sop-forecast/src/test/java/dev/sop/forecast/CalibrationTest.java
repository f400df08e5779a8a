package dev.sop.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.metrics.Series;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Intervals hold what they promise on series simulated from a damped trend with a season, other ones than they were set on. */
class CalibrationTest {

    private static final int AHEAD = 18;

    @Test
    void interval_simulatedSeries_holdsAsManyAsItSays() {
        Random random = new Random(20_260);
        int inside = 0;
        int all = 0;
        for (int i = 0; i < 150; i++) {
            double[] whole = series(random, 40 + random.nextInt(80));
            double[] past = Arrays.copyOf(whole, whole.length - AHEAD);
            Forecast.Interval interval = ForecastMethods.standard()
                    .forecast(DemandHistory.of(past).withSeason(12), AHEAD)
                    .interval(0.95);
            Series lower = interval.lower();
            Series upper = interval.upper();
            for (int h = 0; h < AHEAD; h++) {
                double actual = whole[past.length + h];
                inside += actual >= lower.get(h) && actual <= upper.get(h) ? 1 : 0;
                all++;
            }
        }
        assertThat((double) inside / all).isBetween(0.92, 0.97);
    }

    private static double[] series(Random random, int past) {
        double alpha = 0.05 + 0.6 * random.nextDouble();
        double sigma = 0.03 + 0.08 * random.nextDouble();
        double swing = 0.2 * random.nextDouble();
        double level = 1000;
        double slope = 10 * random.nextGaussian();
        double[] y = new double[past + AHEAD];
        for (int t = 0; t < y.length; t++) {
            double before = level + 0.9 * slope;
            double error = sigma * random.nextGaussian();
            y[t] = before * (1 + swing * Math.sin(t * Math.PI / 6)) * (1 + error);
            slope *= 0.9;
            level = before * (1 + alpha * error);
        }
        return y;
    }
}
