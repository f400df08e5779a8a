package dev.sop.benchmarks.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A table of series, plain or gzip, told by its columns: {@code history} and {@code future}, or {@code values} alone; numbers
 * in a cell apart by spaces, NA where unknown.
 *
 * @param name file name without its ending
 * @param rows cells by column
 */
record SeriesFile(String name, List<Map<String, String>> rows) {

    static SeriesFile read(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            String heading = lines.readLine();
            String[] columns = heading == null ? new String[0] : cells(heading);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(cells.length, columns.length); i++) {
                    row.put(columns[i], cells[i]);
                }
                rows.add(row);
            }
        }
        return new SeriesFile(file.getFileName().toString().replaceFirst("\\.csv(\\.gz)?$", ""), rows);
    }

    private static String[] cells(String line) {
        return line.replace("\"", "").split(",", -1);
    }

    boolean has(String column) {
        return !rows.isEmpty() && rows.get(0).containsKey(column);
    }

    /** Buckets of a season: of a column {@code period}, else of the file's name. */
    int season() {
        String word = (has("period") ? rows.get(0).get("period") : name).toLowerCase(Locale.ROOT);
        if (word.contains("week")) {
            return 52;
        }
        if (word.contains("quarter")) {
            return 4;
        }
        if (word.contains("year")) {
            return 1;
        }
        if (word.contains("hour")) {
            return 24;
        }
        return word.contains("daily") || word.contains("day") ? 7 : 12;
    }

    static double[] numbers(String cell) {
        return Arrays.stream(cell.trim().split("\\s+"))
                .mapToDouble(text -> text.equals("NA") ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }
}
