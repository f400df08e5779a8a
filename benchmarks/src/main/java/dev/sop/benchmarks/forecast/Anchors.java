package dev.sop.benchmarks.forecast;

import java.util.List;
import java.util.Map;

/** What others published for the same series, in the columns of {@link Score}. */
final class Anchors {

    private static final Map<String, List<String>> PUBLISHED = Map.of(
            "m3_monthly",
            List.of(
                    line("published: Naive2", 16.891, 1.0369, "M3 competition, Makridakis and Hibon 2000"),
                    line("published: Theta", 13.892, 0.8579, "same, best sMAPE of the entrants"),
                    line("published: ForecastPro", 13.898, 0.8475, "same, best MASE of the entrants")),
            "m4_weekly",
            List.of(
                    line("published: Naive", 9.161, 2.777, "M4 competition, Makridakis and others 2020"),
                    line("published: Damped", 8.866, 2.404, "same"),
                    line("published: Theta", 9.093, 2.637, "same"),
                    line("published: Comb", 8.944, 2.432, "same")));

    private Anchors() {}

    static List<String> of(String table) {
        return PUBLISHED.getOrDefault(table, List.of());
    }

    private static String line(String name, double smape, double mase, String source) {
        return String.format("%-36s %8.3f %8.4f  %s", name, smape, mase, source);
    }
}
