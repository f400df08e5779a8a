package dev.sop.examples.cases;

import dev.sop.forecast.DemandHistory;
import dev.sop.forecast.ForecastMethod;
import dev.sop.forecast.ForecastMethods;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.forecast.BenchmarkForecast;
import dev.sop.metrics.forecast.ErrorMeasure;
import dev.sop.metrics.forecast.ForecastError;
import dev.sop.metrics.forecast.ScaledError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A case of kind {@code forecast_accuracy}: a training and a test series (or a file with both), and under
 * {@code expected} the error measures of forecasting methods. The benchmark forecasts (mean, naive, seasonal naive,
 * drift, zero) and the smoothing, Theta and intermittent methods are made here; forecasts the case brings itself, under {@code data.forecast} or
 * {@code data.forecasts.METHOD}, are scored as they are. Other methods are not checked, by name.
 */
final class ForecastAccuracyCase {

    private final CaseNode data;
    private final Path root;

    ForecastAccuracyCase(CaseNode data, Path root) {
        this.data = data;
        this.root = root;
    }

    void check(CaseNode expected, CheckedFigures figures) {
        Split split = split();
        for (String method : expected.json().propertyNames()) {
            JsonNode measures = expected.json().get(method);
            if (measures.isNumber()) {
                // measures at the top belong to the one forecast of the case
                Optional<Series> forecast = given("");
                if (forecast.isPresent()) {
                    checkMeasure(method, method, measures.doubleValue(), split, forecast.get(), figures);
                } else {
                    figures.notChecked(method, "no forecast of its own");
                }
                continue;
            }
            Optional<Series> forecast = forecast(method, split);
            if (forecast.isEmpty() || !measures.isObject()) {
                MetricCase.notChecked(method, measures, "method " + method, figures);
                continue;
            }
            for (String measure : measures.propertyNames()) {
                JsonNode value = measures.get(measure);
                if (value.isNumber()) {
                    checkMeasure(method + "." + measure, measure, value.doubleValue(), split, forecast.get(), figures);
                } else {
                    MetricCase.notChecked(method + "." + measure, value, "not a number", figures);
                }
            }
        }
    }

    private static void checkMeasure(
            String name, String measure, double expected, Split split, Series forecast, CheckedFigures figures) {
        Series actual = split.test;
        switch (CaseTable.plain(measure)) {
            case "rmse" -> figures.check(name, expected, ForecastError.of(ErrorMeasure.RMSE, actual, forecast));
            case "mae", "mad" -> figures.check(name, expected, ForecastError.of(ErrorMeasure.MAE, actual, forecast));
            case "mse" -> {
                double root =
                        ForecastError.of(ErrorMeasure.RMSE, actual, forecast).value();
                figures.check(name, expected, root * root);
            }
            case "me" -> // of actual - forecast in R's accuracy(), which these tables are from
                figures.check(
                        name,
                        expected,
                        -ForecastError.of(ErrorMeasure.BIAS_UNITS, actual, forecast)
                                        .value()
                                / actual.size());
            case "mape" -> figures.checkRatio(name, expected, ForecastError.of(ErrorMeasure.MAPE, actual, forecast));
            case "wape", "wmape", "madmeanratio" ->
                figures.checkRatio(name, expected, ForecastError.of(ErrorMeasure.WAPE, actual, forecast));
            case "accuracy", "forecastaccuracy" ->
                figures.checkRatio(name, expected, ForecastError.of(ErrorMeasure.ACCURACY, actual, forecast));
            case "accuracyraw" ->
                figures.checkRatio(name, expected, ForecastError.of(ErrorMeasure.ACCURACY_RAW, actual, forecast));
            case "smape" -> {
                MetricResult percent = ForecastError.of(ErrorMeasure.SMAPE, actual, forecast);
                figures.checkRatio(name, expected, percent.value() / 100);
            }
            case "bias" -> figures.checkRatio(name, expected, ForecastError.of(ErrorMeasure.BIAS, actual, forecast));
            case "biasunits", "sumerror" ->
                figures.check(name, expected, ForecastError.of(ErrorMeasure.BIAS_UNITS, actual, forecast));
            case "trackingsignal" ->
                figures.check(name, expected, ForecastError.of(ErrorMeasure.TRACKING_SIGNAL, actual, forecast));
            case "mase" -> figures.check(name, expected, ScaledError.mase(actual, forecast, split.train, split.season));
            case "rmsse" ->
                figures.check(name, expected, ScaledError.rmsse(actual, forecast, split.train, split.season));
            default -> figures.notChecked(name, "measure " + measure);
        }
    }

    private Optional<Series> forecast(String method, Split split) {
        Optional<Series> given = given(method);
        if (given.isPresent()) {
            return given;
        }
        int buckets = split.test.size();
        Series train = split.train;
        return switch (CaseTable.plain(method)) {
            case "mean", "average", "meanf", "historicmean" -> Optional.of(BenchmarkForecast.mean(train, buckets));
            case "naive", "rwf", "naive1", "randomwalk" -> Optional.of(BenchmarkForecast.naive(train, buckets));
            case "snaive", "seasonalnaive", "naives" ->
                Optional.of(BenchmarkForecast.seasonalNaive(train, split.frequency, buckets));
            case "drift", "rwfdrift", "rwdrift", "naivedrift", "randomwalkdrift" ->
                Optional.of(BenchmarkForecast.drift(train, buckets));
            case "zero" -> Optional.of(Series.of(new double[buckets]));
            default ->
                method(method)
                        .map(chosen -> chosen.forecast(
                                        DemandHistory.of(train.toArray()).withSeason(split.frequency), buckets)
                                .points());
        };
    }

    /**
     * Methods that are fitted. A name with R at its end is the fit of that program: where the search for the start decides, as it
     * does in exponential smoothing, another program's figure is not checked.
     */
    private static Optional<ForecastMethod> method(String name) {
        return switch (CaseTable.plain(name)) {
            case "ses", "simpleexponentialsmoothing" -> Optional.of(ForecastMethods.simpleSmoothing());
            case "holt" -> Optional.of(ForecastMethods.holt());
            case "damped", "dampedholt", "holtdamped" -> Optional.of(ForecastMethods.dampedHolt());
            case "hwadditive", "holtwintersadditive" -> Optional.of(ForecastMethods.holtWintersAdditive());
            case "hwmultiplicative", "holtwintersmultiplicative" ->
                Optional.of(ForecastMethods.holtWintersMultiplicative());
            case "theta", "thetaf", "thetar" -> Optional.of(ForecastMethods.theta());
            case "ets", "etsauto", "autoets" -> Optional.of(ForecastMethods.ets());
            case "croston" -> Optional.of(ForecastMethods.croston(0.1));
            case "sba" -> Optional.of(ForecastMethods.syntetosBoylan(0.1));
            case "tsb" -> Optional.of(ForecastMethods.teunterSyntetosBabai());
            case "adida" -> Optional.of(ForecastMethods.adida());
            case "imapa" -> Optional.of(ForecastMethods.imapa());
            default -> Optional.empty();
        };
    }

    /** A forecast the case brings: {@code data.forecasts.METHOD}, or {@code data.forecast} for all. */
    private Optional<Series> given(String method) {
        if (data.has("forecasts") && data.child("forecasts").has(method)) {
            return data.child("forecasts").figure(method).map(figure -> Series.of(figure.values()));
        }
        return data.figure("forecast").map(figure -> Series.of(figure.values()));
    }

    private record Split(Series train, Series test, int frequency, int season) {}

    private Split split() {
        data.allowOnly(Set.of(
                "frequency",
                "train",
                "test",
                "file",
                "column",
                "train_n",
                "test_n",
                "horizon",
                "mase_lag",
                "frequency_for_MASE",
                "forecast",
                "forecasts",
                "actual",
                "history"));
        int frequency = (int) data.number("frequency", 1);
        int season = (int) data.number("mase_lag", data.number("frequency_for_MASE", frequency));
        if (data.has("file")) {
            Series whole = column();
            int train = (int) data.number("train_n").orElseGet(() -> whole.size() - test(whole.size()));
            int test = data.has("test_n") || data.has("horizon") ? test(whole.size() - train) : whole.size() - train;
            return new Split(whole.slice(0, train), whole.slice(train, train + test), frequency, season);
        }
        String trainKey = data.has("history") ? "history" : "train";
        String testKey = data.has("actual") ? "actual" : "test";
        Series train = data.has(trainKey) ? series(trainKey) : Series.of();
        return new Split(train, series(testKey), frequency, season);
    }

    private int test(int otherwise) {
        return (int) data.number("test_n", data.number("horizon", otherwise));
    }

    private Series series(String key) {
        return Series.of(data.figure(key)
                .orElseThrow(() -> new IllegalArgumentException("data." + key + ": missing"))
                .values());
    }

    /** The named column, one called {@code value}, or the last. */
    private Series column() {
        CaseTable table = CaseTable.of(root, data.text("file"));
        List<String> columns = new ArrayList<>(table.rows().get(0).keySet());
        String column = data.has("column")
                ? data.text("column")
                : table.column("value").orElse(columns.get(columns.size() - 1));
        return Series.of(table.numbers(column));
    }
}
