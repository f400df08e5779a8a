package dev.sop.examples.cases;

import java.nio.file.Path;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Cases whose published figures are metrics or forecasts: {@code forecast_accuracy}, {@code forecast_fit},
 * {@code forecast_benchmark}, {@code metric_otif}, {@code metric_inventory}.
 */
final class MetricCase {

    private static final Set<String> KINDS =
            Set.of("forecast_accuracy", "forecast_fit", "forecast_benchmark", "metric_otif", "metric_inventory");

    private MetricCase() {}

    static boolean takes(String kind) {
        return KINDS.contains(kind);
    }

    /** The result of a case in this file; its data files lie beside the folder of the cases. */
    static CaseResult check(PublishedCase published, Path file) {
        Path root = file.toAbsolutePath().resolve("../..").normalize();
        CaseNode whole = new CaseNode("case", published.root());
        CaseNode expected = whole.child("expected");
        CheckedFigures figures = new CheckedFigures(published.root().path("tolerance"));
        switch (published.kind()) {
            case "forecast_accuracy" -> new ForecastAccuracyCase(published.data(), root).check(expected, figures);
            case "forecast_fit" ->
                new ForecastFitCase(
                                published.data(), published.root().path("asks").asString(""))
                        .check(expected, figures);
            case "forecast_benchmark" -> new ForecastBenchmarkCase(published.data(), root).check(expected, figures);
            case "metric_otif" -> new OtifCase(published.data(), root).check(expected, figures);
            default -> new InventoryCase(published.data()).check(expected, figures);
        }
        return figures.result(published.name());
    }

    /** Names every number below a node as not checked; texts are remarks and are passed over. */
    static void notChecked(String name, JsonNode node, String why, CheckedFigures figures) {
        if (node.isObject()) {
            node.propertyNames().forEach(key -> notChecked(name + "." + key, node.get(key), why, figures));
        } else if (!node.isString()) {
            figures.notChecked(name, why);
        }
    }
}
