package dev.sop.examples.cases;

import dev.sop.metrics.otif.OtifAccumulator;
import dev.sop.metrics.otif.OtifLevel;
import dev.sop.metrics.otif.OtifRates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of an OTIF case and their rates: flags where the table has {@code on_time} and {@code in_full}, one row per order
 * or line; else order lines with quantities and dates, see {@link OrderLineReader}.
 */
final class OtifRows {

    private final CaseTable table;
    private final CaseNode data;

    OtifRows(CaseTable table, CaseNode data) {
        this.table = table;
        this.data = data;
    }

    /**
     * The rates of some rows.
     *
     * @param early lines that fail because something came before the window
     */
    record Counted(OtifRates rates, long early) {}

    List<Map<String, String>> rows() {
        return table.rows();
    }

    /** What a row is counted as where the case does not say: a line of {@code data.lines}, else an order. */
    OtifLevel level() {
        if (data.has("level")) {
            return OtifLevel.valueOf(data.text("level").toUpperCase(Locale.ROOT));
        }
        return data.has("lines") ? OtifLevel.LINE : OtifLevel.ORDER;
    }

    /** The rates of some of the rows. */
    Counted counted(List<Map<String, String>> rows, OtifLevel level) {
        Optional<String> onTime = table.column("on_time");
        Optional<String> inFull = table.column("in_full");
        if (onTime.isEmpty() || inFull.isEmpty()) {
            return new OrderLineReader(table, data).counted(rows, level);
        }
        OtifAccumulator sums = OtifAccumulator.of(level);
        for (Map<String, String> row : rows) {
            sums.add(flag(row, onTime.get()), flag(row, inFull.get()));
        }
        return new Counted(sums.result(), 0);
    }

    private static boolean flag(Map<String, String> row, String column) {
        String word = row.getOrDefault(column, "").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "1", "true", "yes", "y" -> true;
            case "0", "false", "no", "n" -> false;
            default ->
                throw new IllegalArgumentException(
                        column + ": '" + word + "', expected a flag. Maybe the column holds something else.");
        };
    }

    /**
     * The rows by the value of a column that holds the published keys.
     *
     * @param by the column, or a part of its name ({@code customer} of {@code customer_name}), or a period of a day:
     *     month, quarter, week, year
     */
    Map<String, List<Map<String, String>>> groups(String by, List<String> keys) {
        Map<String, List<Map<String, String>>> best = Map.of();
        long found = 0;
        for (String column : table.columns()) {
            Map<String, List<Map<String, String>>> groups = new LinkedHashMap<>();
            boolean named = CaseTable.plain(column).contains(CaseTable.plain(by));
            for (Map<String, String> row : table.rows()) {
                key(by, named, row.getOrDefault(column, ""), keys)
                        .ifPresent(key -> groups.computeIfAbsent(key, fresh -> new ArrayList<>())
                                .add(row));
            }
            long here = keys.stream().filter(groups::containsKey).count();
            if (here > found) {
                best = groups;
                found = here;
            }
        }
        return best;
    }

    private static Optional<String> key(String by, boolean named, String cell, List<String> keys) {
        if (named && keys.contains(cell)) {
            return Optional.of(cell);
        }
        return CaseDates.day(cell).flatMap(day -> CaseDates.period(by, day, keys));
    }
}
