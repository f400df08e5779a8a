package dev.sop.examples.cases;

import dev.sop.metrics.otif.OtifLevel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A case of kind {@code metric_otif}: orders or lines in a file ({@code data.file}) or in the case ({@code data.lines},
 * {@code data.orders}), as flags or as quantities and days, and under {@code expected} the rates of {@code all}, of a level
 * ({@code order}, {@code line}, {@code unit}) and {@code by_COLUMN}: a column of the table or of the targets' table joined to
 * it, or a period such as {@code month}. {@code mean_targets} are plain means of the targets' columns.
 */
final class OtifCase {

    private final CaseNode data;
    private final Path root;

    OtifCase(CaseNode data, Path root) {
        this.data = data;
        this.root = root;
    }

    void check(CaseNode expected, CheckedFigures figures) {
        Optional<CaseTable> targets =
                data.has("targets") ? Optional.of(CaseTable.of(root, data.text("targets"))) : Optional.empty();
        CaseTable table = data.has("file")
                ? CaseTable.of(root, data.text("file"))
                : CaseTable.of(data.required(data.has("orders") ? "orders" : "lines"));
        OtifRows rows = new OtifRows(targets.map(table::joined).orElse(table), data);
        for (String group : expected.json().propertyNames()) {
            JsonNode published = expected.json().get(group);
            if (group.equals("mean_targets") && published.isObject()) {
                meanTargets(targets, published, figures);
            } else if (group.startsWith("by_") && published.isObject()) {
                byColumn(group, published, rows, figures);
            } else if (published.isObject()) {
                level(group, rows)
                        .ifPresentOrElse(
                                level -> rates(group, rows.counted(rows.rows(), level), published, figures),
                                () -> MetricCase.notChecked(group, published, "group " + group, figures));
            } else {
                rate(group, group, published, rows.counted(rows.rows(), rows.level()), figures);
            }
        }
    }

    private static Optional<OtifLevel> level(String group, OtifRows rows) {
        return switch (CaseTable.plain(group).replaceFirst("(level|s)$", "")) {
            case "all", "total", "overall" -> Optional.of(rows.level());
            case "order" -> Optional.of(OtifLevel.ORDER);
            case "line", "orderline" -> Optional.of(OtifLevel.LINE);
            case "unit" -> Optional.of(OtifLevel.UNIT);
            default -> Optional.empty();
        };
    }

    private static void byColumn(String group, JsonNode published, OtifRows rows, CheckedFigures figures) {
        Map<String, List<Map<String, String>>> parts =
                rows.groups(group.substring("by_".length()), List.copyOf(published.propertyNames()));
        for (String key : published.propertyNames()) {
            String name = group + "." + key;
            List<Map<String, String>> part = parts.getOrDefault(key, List.of());
            if (part.isEmpty()) {
                MetricCase.notChecked(name, published.get(key), "no column with " + key, figures);
            } else {
                rates(name, rows.counted(part, rows.level()), published.get(key), figures);
            }
        }
    }

    private static void rates(String name, OtifRows.Counted counted, JsonNode published, CheckedFigures figures) {
        if (!published.isObject()) {
            rate(name, "otif", published, counted, figures);
            return;
        }
        for (String figure : published.propertyNames()) {
            rate(name + "." + figure, figure, published.get(figure), counted, figures);
        }
    }

    private static void rate(
            String name, String figure, JsonNode published, OtifRows.Counted counted, CheckedFigures figures) {
        if (!published.isNumber()) {
            MetricCase.notChecked(name, published, "", figures);
            return;
        }
        double value = published.doubleValue();
        switch (CaseTable.plain(figure).replaceFirst("(percent|pct|rate|share)$", "")) {
            case "order", "orders", "line", "lines", "count", "n", "counted" ->
                figures.check(name, value, (double)
                        counted.rates().onTimeInFull().passport().counted());
            case "excluded", "leftout" ->
                figures.check(name, value, (double)
                        counted.rates().onTimeInFull().passport().leftOutCount());
            case "early", "earlylines" -> figures.check(name, value, (double) counted.early());
            case "ontime", "ot" ->
                figures.checkRatio(name, value, counted.rates().onTime());
            case "infull", "if" ->
                figures.checkRatio(name, value, counted.rates().inFull());
            case "otif", "ontimeinfull" ->
                figures.checkRatio(name, value, counted.rates().onTimeInFull());
            default -> figures.notChecked(name, "");
        }
    }

    private static void meanTargets(Optional<CaseTable> targets, JsonNode published, CheckedFigures figures) {
        for (String figure : published.propertyNames()) {
            Optional<String> column = targets.flatMap(table -> table.column(figure + "_target", figure));
            if (column.isPresent() && published.get(figure).isNumber()) {
                double mean = Arrays.stream(targets.get().numbers(column.get()))
                        .average()
                        .orElse(Double.NaN);
                figures.check("mean_targets." + figure, published.get(figure).doubleValue(), mean);
            } else {
                figures.notChecked("mean_targets." + figure, "no such target");
            }
        }
    }
}
