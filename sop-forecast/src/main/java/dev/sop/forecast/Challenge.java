package dev.sop.forecast;

import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;
import java.util.Locale;

/**
 * A method that must win before it is used: both methods forecast the end of the history from up to six earlier origins, and the
 * challenger forecasts what is ahead only where its mean absolute error was the smaller one. Gaps at the end are not scored.
 */
final class Challenge implements ForecastMethod {
    private static final int ORIGINS = 6;
    /** Fewer values than this, or than two seasons, before the first origin say nothing. */
    private static final int LEAST_HISTORY = 8;

    private final ForecastMethod challenger;
    private final ForecastMethod incumbent;

    Challenge(ForecastMethod challenger, ForecastMethod incumbent) {
        this.challenger = Checks.notNull(challenger, "challenger");
        this.incumbent = Checks.notNull(incumbent, "incumbent");
    }

    @Override
    public String name() {
        return challenger.name() + " or " + incumbent.name();
    }

    @Override
    public Forecast forecast(DemandHistory history, int buckets) {
        Checks.notNull(history, "history");
        Checks.that(buckets >= 1, "buckets", buckets, "1 or more", "the horizon was counted from its last bucket");
        int least = Math.max(LEAST_HISTORY, 2 * history.season());
        int origins = Math.min(ORIGINS, history.size() - least);
        if (origins < 1) {
            return incumbent
                    .forecast(history, buckets)
                    .because(challenger.name() + " not tried: fewer than " + (least + 1) + " buckets of history");
        }
        double[] actual = history.toArray();
        double challenging = 0;
        double standing = 0;
        int scored = 0;
        for (int origin = actual.length - origins; origin < actual.length; origin++) {
            int ahead = Math.min(buckets, actual.length - origin);
            DemandHistory past = history.first(origin);
            Series one = points(challenger, past, ahead);
            Series other = points(incumbent, past, ahead);
            for (int h = 0; h < ahead; h++) {
                if (!Double.isNaN(actual[origin + h])) {
                    challenging += Math.abs(one.get(h) - actual[origin + h]);
                    standing += Math.abs(other.get(h) - actual[origin + h]);
                    scored++;
                }
            }
        }
        boolean wins = challenging < standing;
        String trial = String.format(
                Locale.ROOT,
                "%s %s: mean absolute error %.4g against %.4g of %s over %d forecasts from %d origins",
                challenger.name(),
                wins ? "won" : "did not win",
                challenging / Math.max(1, scored),
                standing / Math.max(1, scored),
                incumbent.name(),
                scored,
                origins);
        return (wins ? challenger : incumbent).forecast(history, buckets).because(trial);
    }

    private static Series points(ForecastMethod method, DemandHistory past, int ahead) {
        Series points = method.forecast(past, ahead).points();
        Checks.that(
                points.size() == ahead,
                method.name() + ".points.size",
                points.size(),
                ahead + " as asked",
                "the method ignores how many buckets are asked");
        return points;
    }
}
