package dev.sop.forecast;

import dev.sop.metrics.Series;
import java.util.Arrays;

/**
 * A history without gaps. Unknown buckets before the first known one are cut off. Others get the mean of the same place
 * in the seasons before and after where both are known, else a value on the line between the known neighbours; at the end,
 * the last known value of the same place in the season, or else the last known value.
 */
record FilledHistory(Series values, double least, String note) {

    static FilledHistory of(DemandHistory history) {
        double[] raw = history.toArray();
        int first = 0;
        while (first < raw.length && Double.isNaN(raw[first])) {
            first++;
        }
        double[] known = Arrays.copyOfRange(raw, first, raw.length);
        double[] filled = known.clone();
        int gaps = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < known.length; t++) {
            if (Double.isNaN(known[t])) {
                filled[t] = fill(known, filled, t, history.season());
                gaps++;
            } else {
                least = Math.min(least, known[t]);
            }
        }
        String note = gaps == 0 ? "" : gaps + (gaps == 1 ? " gap" : " gaps") + " filled from the neighbours";
        return new FilledHistory(Series.of(filled), least, note);
    }

    private static double fill(double[] known, double[] filled, int t, int season) {
        boolean seasonal = season > 1 && t >= season;
        if (seasonal && t + season < known.length && !Double.isNaN(known[t + season])) {
            return filled[t - season] / 2 + known[t + season] / 2;
        }
        int next = t + 1;
        while (next < known.length && Double.isNaN(known[next])) {
            next++;
        }
        if (next == known.length) {
            return seasonal ? filled[t - season] : filled[t - 1];
        }
        double share = 1.0 / (next - t + 1);
        return filled[t - 1] * (1 - share) + known[next] * share;
    }
}
