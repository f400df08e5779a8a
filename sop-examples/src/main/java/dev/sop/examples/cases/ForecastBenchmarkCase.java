package dev.sop.examples.cases;

import dev.sop.forecast.DemandHistory;
import dev.sop.forecast.Forecast;
import dev.sop.forecast.ForecastMethod;
import dev.sop.forecast.ForecastMethods;
import dev.sop.metrics.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A case of kind {@code forecast_benchmark}: mean errors of methods over the series of a file. Either each row brings its
 * {@code history} and {@code future} and a method is published as [sMAPE, MASE]; or each row brings {@code values}, the last
 * six are the future, and measures are published by method. Methods of others are not checked, by name.
 */
final class ForecastBenchmarkCase {

    /** The filter of the intermittent case: so many months with demand in the history. */
    private static final int LEAST_DEMANDS = 10;

    private static final int INTERMITTENT_AHEAD = 6;

    private final CaseNode data;
    private final Path root;

    ForecastBenchmarkCase(CaseNode data, Path root) {
        this.data = data;
        this.root = root;
    }

    private record Sample(Series history, Series future) {}

    void check(CaseNode expected, CheckedFigures figures) {
        CaseTable table = CaseTable.of(root, data.text("file"));
        List<Sample> samples = samples(table);
        if (data.has("n_series")) {
            figures.check("n_series", data.number("n_series", 0), samples.size());
        }
        for (String name : expected.json().propertyNames()) {
            node(name, expected.json().get(name), samples, figures);
        }
    }

    /** A pair of numbers, or a measure with methods, or a group of either. */
    private void node(String path, JsonNode node, List<Sample> samples, CheckedFigures figures) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        Optional<ForecastMethod> method = method(last);
        if (node.isArray() && method.isPresent()) {
            Errors errors = errors(method.get(), samples);
            figures.check(path + ".sMAPE", node.get(0).doubleValue(), errors.smape);
            figures.check(path + ".MASE", node.get(1).doubleValue(), errors.mase);
        } else if (node.isObject()) {
            node.propertyNames().forEach(key -> node(path + "/" + key, node.get(key), samples, figures));
        } else if (node.isNumber() && method.isPresent()) {
            Errors errors = errors(method.get(), samples);
            figures.check(path, node.doubleValue(), path.startsWith("MASE") ? errors.mase : errors.rmsse);
        } else {
            MetricCase.notChecked(path, node, "method " + last, figures);
        }
    }

    private static Optional<ForecastMethod> method(String name) {
        return switch (CaseTable.plain(name)) {
            case "naive" -> Optional.of(ForecastMethods.naive());
            case "snaive", "seasonalnaive" -> Optional.of(ForecastMethods.seasonalNaive());
            case "mean" -> Optional.of(ForecastMethods.mean());
            case "zero" -> Optional.of(new Zero());
            case "sesalpha01" -> Optional.of(ForecastMethods.simpleSmoothing(0.1));
            case "croston01" -> Optional.of(ForecastMethods.croston(0.1));
            case "sba095", "sba01" -> Optional.of(ForecastMethods.syntetosBoylan(0.1));
            default -> Optional.empty();
        };
    }

    private List<Sample> samples(CaseTable table) {
        List<Sample> samples = new ArrayList<>();
        for (Map<String, String> row : table.rows()) {
            if (row.containsKey("history")) {
                samples.add(
                        new Sample(numbers(row.getOrDefault("history", "")), numbers(row.getOrDefault("future", ""))));
            } else if (!row.getOrDefault("values", "NA").contains("NA")) {
                Series whole = numbers(row.getOrDefault("values", ""));
                int train = whole.size() - INTERMITTENT_AHEAD;
                Sample sample = new Sample(whole.slice(0, train), whole.slice(train, whole.size()));
                long demands = Arrays.stream(sample.history.toArray())
                        .filter(value -> value != 0)
                        .count();
                if (demands >= LEAST_DEMANDS && scale(sample.history, 1) > 0) {
                    samples.add(sample);
                }
            }
        }
        return samples;
    }

    private static Series numbers(String cell) {
        return Series.of(Arrays.stream(cell.trim().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray());
    }

    private record Errors(double smape, double mase, double rmsse) {}

    private Errors errors(ForecastMethod method, List<Sample> samples) {
        int season = (int) data.number("frequency", data.number("frequency_for_MASE", 1));
        double smape = 0;
        double mase = 0;
        double rmsse = 0;
        for (Sample sample : samples) {
            int buckets = sample.future.size();
            DemandHistory history = DemandHistory.of(sample.history.toArray()).withSeason(season);
            Series points = method.forecast(history, buckets).points();
            double scale = scale(sample.history, season);
            double absolute = 0;
            double squares = 0;
            for (int h = 0; h < buckets; h++) {
                double actual = sample.future.get(h);
                double error = Math.abs(actual - points.get(h));
                double size = Math.abs(actual) + Math.abs(points.get(h));
                smape += size == 0 ? 0 : 200 * error / size / buckets / samples.size();
                absolute += error / buckets;
                squares += error * error / buckets;
            }
            mase += absolute / scale / samples.size();
            rmsse += Math.sqrt(squares) / scale / samples.size();
        }
        return new Errors(smape, mase, rmsse);
    }

    private static double scale(Series history, int lag) {
        double sum = 0;
        for (int t = lag; t < history.size(); t++) {
            sum += Math.abs(history.get(t) - history.get(t - lag));
        }
        return sum / (history.size() - lag);
    }

    /** Nothing ever. */
    private static final class Zero implements ForecastMethod {

        @Override
        public String name() {
            return "zero";
        }

        @Override
        public Forecast forecast(DemandHistory history, int buckets) {
            return Forecast.normal(name(), new double[buckets], new double[buckets], "");
        }
    }
}
