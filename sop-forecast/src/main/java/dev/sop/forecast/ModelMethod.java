package dev.sop.forecast;

import dev.sop.metrics.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model with what every series needs before it: gaps are filled, values are brought near one by a power of two (so huge
 * and tiny values lose nothing and scaling by two scales the forecast exactly), a season is dropped where the history is
 * shorter than two of them.
 */
final class ModelMethod implements ForecastMethod {

    private final String name;
    private final Model model;
    private final boolean neverBelowZero;

    /**
     * Says how a model is used.
     *
     * @param neverBelowZero whether the forecast of a history without negative values stays at zero or above
     */
    ModelMethod(String name, Model model, boolean neverBelowZero) {
        this.name = name;
        this.model = model;
        this.neverBelowZero = neverBelowZero;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Forecast forecast(DemandHistory history, int buckets) {
        Checks.notNull(history, "history");
        Checks.that(buckets >= 1, "buckets", buckets, "1 or more", "the horizon was counted from its last bucket");
        List<String> notes = new ArrayList<>();
        FilledHistory filled = FilledHistory.of(history);
        double[] values = filled.values().toArray();
        if (values.length == 0) {
            return Forecast.normal(name, new double[buckets], new double[buckets], "no history, so zero");
        }
        int season = history.season();
        if (season > 1 && values.length < 2 * season) {
            notes.add("no season: " + values.length + " buckets are less than two seasons of " + season);
            season = 1;
        }
        if (!filled.note().isEmpty()) {
            notes.add(filled.note());
        }
        Outcome outcome = scaled(values, season, buckets);
        notes.add(0, outcome.reason());
        Forecast forecast = new Forecast(
                name, outcome.points(), outcome.spread(), Double.NEGATIVE_INFINITY, String.join("; ", notes));
        return neverBelowZero && filled.least() >= 0 ? forecast.atLeast(0) : forecast;
    }

    private Outcome scaled(double[] values, int season, int buckets) {
        double unit = unit(values);
        if (unit == 0) {
            return Outcome.normal(new double[buckets], new double[buckets], "all zero");
        }
        Outcome outcome = model.of(scaled(values, unit), season, buckets);
        return new Outcome(
                scaled(outcome.points(), 1 / unit),
                (h, level) -> unit * outcome.spread().quantile(h, level),
                outcome.reason());
    }

    /** The power of two that brings the largest value to between one and two; 0 where all are zero. */
    static double unit(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest == 0 ? 0 : Math.scalb(1.0, Math.max(-1000, Math.getExponent(largest)));
    }

    /** Each value by the unit. */
    static double[] scaled(double[] values, double unit) {
        return Arrays.stream(values).map(value -> value / unit).toArray();
    }
}
