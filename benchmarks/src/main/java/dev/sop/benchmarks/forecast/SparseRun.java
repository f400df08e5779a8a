package dev.sop.benchmarks.forecast;

import dev.sop.forecast.DemandHistory;
import dev.sop.forecast.Forecast;
import dev.sop.forecast.ForecastMethod;
import dev.sop.forecast.ForecastMethods;
import dev.sop.metrics.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Series of intermittent demand: every series without an unknown value, forecast six buckets ahead from six origins, the first
 * twelve buckets before the end. Squared errors are scaled by the mean squared change of the history; a history without a change
 * has no scale and is left out. Quantile loss is 2 max(q (a - f), (q - 1) (a - f)) over nine quantiles, by the sum of what came.
 */
final class SparseRun {

    private static final int AHEAD = 6;
    private static final int ORIGINS = 6;

    private SparseRun() {}

    static void run(SeriesFile table) {
        System.out.printf(
                "%n%s, without unknown values: %d origins, %d ahead%n%-28s %9s %8s %8s %8s %8s%n",
                table.name(), ORIGINS, AHEAD, "method", "forecasts", "RMSSE", "bias", "qloss", "ms");
        for (ForecastMethod method : List.of(
                ForecastMethods.naive(),
                ForecastMethods.mean(),
                ForecastMethods.simpleSmoothing(),
                ForecastMethods.croston(0.1),
                ForecastMethods.syntetosBoylan(0.1),
                ForecastMethods.teunterSyntetosBabai(),
                ForecastMethods.adida(),
                ForecastMethods.imapa(),
                ForecastMethods.intermittent(),
                ForecastMethods.standard())) {
            run(table, method);
        }
        Anchors.of(table.name()).forEach(System.out::println);
    }

    private static void run(SeriesFile table, ForecastMethod method) {
        double squares = 0;
        double bias = 0;
        double loss = 0;
        double sold = 0;
        long forecasts = 0;
        long nanos = 0;
        for (Map<String, String> row : table.rows()) {
            double[] whole = SeriesFile.numbers(row.get("values"));
            if (Arrays.stream(whole).anyMatch(Double::isNaN) || whole.length <= AHEAD + ORIGINS) {
                continue;
            }
            for (int origin = whole.length - AHEAD - ORIGINS + 1; origin <= whole.length - AHEAD; origin++) {
                double[] past = Arrays.copyOf(whole, origin);
                double scale = scale(past);
                if (!(scale > 0)) {
                    continue;
                }
                long start = System.nanoTime();
                Forecast forecast = method.forecast(DemandHistory.of(past).withSeason(table.season()), AHEAD);
                List<Series> quantiles = forecast.nineQuantiles();
                nanos += System.nanoTime() - start;
                forecasts++;
                for (int h = 0; h < AHEAD; h++) {
                    double actual = whole[origin + h];
                    double error = forecast.points().get(h) - actual;
                    squares += error * error / scale;
                    bias += error / Math.sqrt(scale);
                    sold += actual;
                    for (int q = 0; q < quantiles.size(); q++) {
                        double level = Forecast.NINE_LEVELS.get(q);
                        double under = actual - quantiles.get(q).get(h);
                        loss += 2 * Math.max(level * under, (level - 1) * under) / quantiles.size();
                    }
                }
            }
        }
        double cells = (double) forecasts * AHEAD;
        System.out.printf(
                "%-28s %9d %8.4f %8.4f %8.4f %8.3f%n",
                method.name(),
                forecasts,
                Math.sqrt(squares / cells),
                bias / cells,
                loss / sold,
                nanos / 1e6 / forecasts);
    }

    private static double scale(double[] past) {
        double sum = 0;
        for (int t = 1; t < past.length; t++) {
            sum += (past[t] - past[t - 1]) * (past[t] - past[t - 1]) / (past.length - 1);
        }
        return sum;
    }
}
