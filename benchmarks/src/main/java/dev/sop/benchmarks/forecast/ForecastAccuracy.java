package dev.sop.benchmarks.forecast;

import dev.sop.forecast.ForecastMethod;
import dev.sop.forecast.ForecastMethods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Accuracy, bias, coverage and milliseconds per series of each method on every table of a folder that has the columns
 * {@code history} and {@code future}, or {@code values} (see {@link SparseRun}): always all series, one thread, beside what was published for these tables.
 *
 * <pre>
 * ./mvnw -q -pl benchmarks -am package -DskipTests
 * java -cp benchmarks/target/benchmarks.jar dev.sop.benchmarks.forecast.ForecastAccuracy ../shared/data
 * </pre>
 *
 * <p>A second argument is the part of a name a table must have.
 */
public final class ForecastAccuracy {

    private ForecastAccuracy() {}

    /** Runs the tables of the folder. */
    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        if (args.length < 1 || !Files.isDirectory(Path.of(args[0]))) {
            System.err.println("usage: ForecastAccuracy FOLDER [NAME]");
            System.exit(1);
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(Path.of(args[0]))) {
            files = entries.filter(file -> file.toString().matches(".*\\.csv(\\.gz)?"))
                    .filter(file ->
                            args.length < 2 || file.getFileName().toString().contains(args[1]))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            SeriesFile table = SeriesFile.read(file);
            if (table.has("history") && table.has("future")) {
                run(table);
            } else if (table.has("values")) {
                SparseRun.run(table);
            }
        }
    }

    private static void run(SeriesFile table) {
        int season = table.season();
        // the M4 competition scales weekly series by the change of one week
        int lag = season == 52 ? 1 : season;
        List<Score> scores = new ArrayList<>();
        for (ForecastMethod method : methods()) {
            scores.add(new Score(method));
        }
        System.out.printf(
                "%n%s: %d series, season %d, MASE by lag %d%n%s%n",
                table.name(), table.rows().size(), season, lag, Score.heading());
        for (Score score : scores) {
            for (Map<String, String> row : table.rows()) {
                score.add(SeriesFile.numbers(row.get("history")), season, lag, SeriesFile.numbers(row.get("future")));
            }
            System.out.println(score.line());
        }
        Anchors.of(table.name()).forEach(System.out::println);
    }

    private static List<ForecastMethod> methods() {
        return List.of(
                ForecastMethods.naive(),
                ForecastMethods.seasonalNaive(),
                ForecastMethods.theta(),
                ForecastMethods.dynamicTheta(),
                ForecastMethods.ets(),
                ForecastMethods.fast(),
                ForecastMethods.standard());
    }
}
