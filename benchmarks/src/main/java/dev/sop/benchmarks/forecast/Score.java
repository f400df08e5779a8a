package dev.sop.benchmarks.forecast;

import dev.sop.forecast.DemandHistory;
import dev.sop.forecast.Forecast;
import dev.sop.forecast.ForecastMethod;
import dev.sop.metrics.Series;

/**
 * How a method does over many series: means over the series, each the mean over its buckets. MASE is scaled by the seasonal
 * naive of the history; sMAPE is 200 |a - f| / (|a| + |f|); bias is the sum of f - a in scaled units per bucket; quantile
 * loss is 2 max(q (a - f), (q - 1) (a - f)) over the nine quantiles, scaled as MASE is.
 */
final class Score {

    private final ForecastMethod method;
    private int series;
    private double mase;
    private double smape;
    private double bias;
    private double loss;
    private long inside;
    private long buckets;
    private long nanos;

    Score(ForecastMethod method) {
        this.method = method;
    }

    void add(double[] history, int season, int scaleLag, double[] future) {
        long start = System.nanoTime();
        Forecast forecast = method.forecast(DemandHistory.of(history).withSeason(season), future.length);
        Series points = forecast.points();
        Forecast.Interval interval = forecast.interval(0.95);
        nanos += System.nanoTime() - start;
        double scale = 0;
        int lag = history.length > scaleLag ? scaleLag : 1;
        for (int t = lag; t < history.length; t++) {
            scale += Math.abs(history[t] - history[t - lag]) / (history.length - lag);
        }
        if (!(scale > 0)) {
            return;
        }
        for (int h = 0; h < future.length; h++) {
            double error = points.get(h) - future[h];
            double size = Math.abs(points.get(h)) + Math.abs(future[h]);
            mase += Math.abs(error) / scale / future.length;
            smape += size == 0 ? 0 : 200 * Math.abs(error) / size / future.length;
            bias += error / scale / future.length;
            inside += future[h] >= interval.lower().get(h)
                            && future[h] <= interval.upper().get(h)
                    ? 1
                    : 0;
        }
        for (double level : Forecast.NINE_LEVELS) {
            Series quantile = forecast.quantile(level);
            for (int h = 0; h < future.length; h++) {
                double under = future[h] - quantile.get(h);
                loss += 2 * Math.max(level * under, (level - 1) * under) / scale / future.length / 9;
            }
        }
        buckets += future.length;
        series++;
    }

    String line() {
        return String.format(
                "%-28s %7d %8.3f %8.4f %8.4f %8.4f %8.1f%% %9.2f",
                method.name(),
                series,
                smape / series,
                mase / series,
                bias / series,
                loss / series,
                100.0 * inside / buckets,
                nanos / 1e6 / series);
    }

    static String heading() {
        return String.format(
                "%-28s %7s %8s %8s %8s %8s %9s %9s",
                "method", "series", "sMAPE", "MASE", "bias", "qloss", "95 % in", "ms");
    }
}
