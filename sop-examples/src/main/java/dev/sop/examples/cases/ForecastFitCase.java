package dev.sop.examples.cases;

import dev.sop.forecast.DemandHistory;
import dev.sop.forecast.SmoothingFit;
import dev.sop.metrics.Series;
import dev.sop.metrics.forecast.ErrorMeasure;
import dev.sop.metrics.forecast.ForecastError;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A case of kind {@code forecast_fit}: a series, and the parameters, the first state, the fit and the forecast of exponential
 * smoothing. The method is the key under {@code expected}, or else told by what the case asks.
 */
final class ForecastFitCase {

    private final CaseNode data;
    private final String asks;

    ForecastFitCase(CaseNode data, String asks) {
        this.data = data;
        this.asks = asks;
    }

    void check(CaseNode expected, CheckedFigures figures) {
        data.allowOnly(Set.of("frequency", "train", "history"));
        String key = data.has("history") ? "history" : "train";
        double[] values = data.figure(key)
                .orElseThrow(() -> new IllegalArgumentException("data." + key + ": missing"))
                .values();
        DemandHistory history = DemandHistory.of(values).withSeason((int) data.number("frequency", 1));
        boolean several = expected.json().propertyNames().stream()
                .anyMatch(name -> expected.json().get(name).isObject());
        if (!several) {
            check("", asks, expected.json(), history, figures);
            return;
        }
        for (String method : expected.json().propertyNames()) {
            check(method, method + " " + asks, expected.json().get(method), history, figures);
        }
    }

    private static void check(String path, String words, JsonNode node, DemandHistory history, CheckedFigures figures) {
        Optional<SmoothingFit> fit = fit(words, history);
        if (fit.isEmpty() || !node.isObject()) {
            MetricCase.notChecked(path, node, "method " + words, figures);
            return;
        }
        boolean better = better(node, fit.get());
        for (String name : node.propertyNames()) {
            String full = path.isEmpty() ? name : path + "." + name;
            JsonNode value = node.get(name);
            if (value.isArray()) {
                Series points = fit.get().points(value.size());
                for (int h = 0; h < value.size(); h++) {
                    check(full + "." + h, value.get(h).doubleValue(), points.get(h), better, figures);
                }
            } else if (value.isNumber()) {
                checkFigure(full, name, value.doubleValue(), fit.get(), better, figures);
            } else {
                MetricCase.notChecked(full, value, "not a number", figures);
            }
        }
    }

    /** The first word of these that the case uses decides. */
    private static Optional<SmoothingFit> fit(String words, DemandHistory history) {
        String text = words.toLowerCase(Locale.ROOT);
        if (text.startsWith("multiplicative")
                || (text.contains("winters") && !text.startsWith("additive") && text.contains("multiplicative"))) {
            return Optional.of(SmoothingFit.holtWintersMultiplicative(history));
        }
        if (text.startsWith("additive") || text.contains("winters")) {
            return Optional.of(SmoothingFit.holtWintersAdditive(history));
        }
        if (text.contains("damped")) {
            return Optional.of(SmoothingFit.dampedHolt(history));
        }
        if (text.contains("holt")) {
            return Optional.of(SmoothingFit.holt(history));
        }
        return text.contains("ses") || text.contains("simple") || text.contains("single")
                ? Optional.of(SmoothingFit.simple(history))
                : Optional.empty();
    }

    /**
     * Whether the fit here has a smaller squared error than the published one: by its published error, or else by the recursion
     * of simple or Holt's smoothing from the published parameters.
     */
    private static boolean better(JsonNode node, SmoothingFit fit) {
        double own =
                ForecastError.of(ErrorMeasure.RMSE, fit.actual(), fit.fitted()).value();
        if (node.path("RMSE_in").isNumber()) {
            return own < node.path("RMSE_in").doubleValue();
        }
        if (!node.path("alpha").isNumber() || !node.path("level0").isNumber()) {
            return false;
        }
        double beta = node.path("beta_star_as_beta").asDouble(node.path("beta").asDouble(0));
        double level = node.path("level0").doubleValue();
        double slope = node.path("slope0").asDouble(0);
        double squares = 0;
        for (int t = 0; t < fit.actual().size(); t++) {
            double error = fit.actual().get(t) - level - slope;
            squares += error * error;
            level += slope + node.path("alpha").doubleValue() * error;
            slope += beta * error;
        }
        return own < Math.sqrt(squares / fit.actual().size());
    }

    /** A figure outside the tolerance is wrong, unless the published fit is the worse one. */
    private static void check(String full, double published, double computed, boolean better, CheckedFigures figures) {
        if (better && !figures.holds(full, published, computed)) {
            figures.notChecked(full, computed + " of a fit with a smaller error than the published one, " + published);
        } else {
            figures.check(full, published, computed);
        }
    }

    private static void checkFigure(
            String full, String name, double published, SmoothingFit fit, boolean better, CheckedFigures figures) {
        switch (CaseTable.plain(name)) {
            case "alpha" -> check(full, published, fit.alpha(), better, figures);
            case "beta", "betastarasbeta" -> check(full, published, fit.beta(), better, figures);
            case "gamma" -> check(full, published, fit.gamma(), better, figures);
            case "level0", "l0" -> check(full, published, fit.firstLevel(), better, figures);
            case "slope0", "b0" -> check(full, published, fit.firstSlope(), better, figures);
            case "forecast" -> check(full, published, fit.points(1).get(0), better, figures);
            case "rmsein", "rmse" -> {
                double own = ForecastError.of(ErrorMeasure.RMSE, fit.actual(), fit.fitted())
                        .value();
                check(full, published, own, better, figures);
            }
            case "maein", "mae" ->
                figures.check(full, published, ForecastError.of(ErrorMeasure.MAE, fit.actual(), fit.fitted()));
            case "mapein", "mape" ->
                figures.checkRatio(full, published, ForecastError.of(ErrorMeasure.MAPE, fit.actual(), fit.fitted()));
            default -> figures.notChecked(full, "figure " + name);
        }
    }
}
