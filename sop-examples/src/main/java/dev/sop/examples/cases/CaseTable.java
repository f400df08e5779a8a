package dev.sop.examples.cases;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/**
 * Rows with named columns, from a CSV file (plain or gzip) or from a list of objects inside the case. Column names are
 * compared without case, spaces and underscores: {@code Order Date} is {@code order_date}.
 *
 * @param rows cells by column as written, in file order
 */
record CaseTable(List<Map<String, String>> rows) {

    /**
     * The table in a file that a case names relative to the folder above its own.
     *
     * @throws IllegalArgumentException if there is no such file, or it lies elsewhere
     */
    static CaseTable of(Path root, String name) {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root.normalize()) || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "data file " + name + ": not found. Maybe the data folder does not lie beside the cases.");
        }
        List<Map<String, String>> rows = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord record : csv) {
                rows.add(record.getFieldsAsMap());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CaseTable(rows);
    }

    /** The table of a list of objects; nested values are kept as JSON text. */
    static CaseTable of(JsonNode list) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode item : list) {
            Map<String, String> row = new LinkedHashMap<>();
            for (String key : item.propertyNames()) {
                row.put(key, item.get(key).asString(item.get(key).toString()));
            }
            rows.add(row);
        }
        return new CaseTable(rows);
    }

    /** The names of the columns as written. */
    Set<String> columns() {
        return rows.isEmpty() ? Set.of() : rows.get(0).keySet();
    }

    /** The column that carries the first of these names that the table has. */
    Optional<String> column(String... names) {
        for (String name : names) {
            for (String column : columns()) {
                if (plain(column).equals(plain(name))) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    /** The numbers of a column, from the first row on. */
    double[] numbers(String column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.getOrDefault(column, "")))
                .toArray();
    }

    /** This table with the columns of another added, looked up by the columns both have; where both differ, this one's. */
    CaseTable joined(CaseTable other) {
        List<String> shared =
                other.columns().stream().filter(columns()::contains).toList();
        Map<List<String>, Map<String, String>> byKey = new LinkedHashMap<>();
        other.rows.forEach(row -> byKey.put(key(row, shared), row));
        List<Map<String, String>> joined = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> both = new LinkedHashMap<>(byKey.getOrDefault(key(row, shared), Map.of()));
            both.putAll(row);
            joined.add(both);
        }
        return new CaseTable(joined);
    }

    private static List<String> key(Map<String, String> row, List<String> columns) {
        return columns.stream().map(column -> row.getOrDefault(column, "")).toList();
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
