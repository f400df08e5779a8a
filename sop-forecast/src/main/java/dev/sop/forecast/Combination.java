package dev.sop.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The default: the plain mean of the weighted family of exponential smoothing, the Theta method and the dynamic optimised
 * Theta model, the two latter on the series without its season. No method is selected: a mean of good methods is seldom
 * worse than the one a test would choose (Makridakis and others, The M4 competition, 2020).
 */
final class Combination {
    /** Long seasons change over the years: what lies further back is left out. */
    private static final int YEARS = 6;

    private static final int LONG_SEASON = 24;

    private Combination() {}

    /** The default. */
    static Outcome standard(double[] y, int season, int buckets) {
        double[] recent = recent(y, season);
        if (constant(recent)) {
            return SimpleModels.naive(recent, buckets);
        }
        Intermittency pattern = Intermittency.of(DemandHistory.of(recent));
        if (pattern.sparse()) {
            String reason = String.format(
                    Locale.ROOT, "demand every %.2f buckets: mean of SBA, TSB, IMAPA", pattern.interval());
            return IntermittentModels.outcome(recent, IntermittentModels.combined(recent), buckets, reason);
        }
        SeasonalIndices indices = SeasonalIndices.shrunk(recent, season);
        double[] adjusted = indices.adjust(recent);
        List<Outcome> parts = new ArrayList<>();
        parts.add(
                season > LONG_SEASON
                        ? EtsFamily.weighted(adjusted, 1, buckets).seasonal(indices, recent.length)
                        : EtsFamily.weighted(recent, season, buckets));
        parts.add(ThetaModel.standard(adjusted, buckets).seasonal(indices, recent.length));
        parts.add(ThetaModel.dynamic(adjusted, buckets).seasonal(indices, recent.length));
        String remark = recent.length < y.length ? "; the last " + recent.length + " buckets alone" : "";
        return mean(parts, remark).widened(recent.length);
    }

    /** The fast one: the family without season on the logarithm of the adjusted series, where that is above zero. */
    static Outcome fast(double[] y, int season, int buckets) {
        double[] recent = recent(y, season);
        if (constant(recent)) {
            return SimpleModels.naive(recent, buckets);
        }
        SeasonalIndices indices = SeasonalIndices.shrunk(recent, season);
        double[] adjusted = indices.adjust(recent);
        boolean positive = Arrays.stream(adjusted).allMatch(value -> value > 0);
        double[] level = positive ? Arrays.stream(adjusted).map(Math::log).toArray() : adjusted;
        Outcome smoothed = EtsFamily.additive(level, buckets);
        List<Outcome> parts = new ArrayList<>();
        parts.add((positive ? smoothed.exponential() : smoothed).seasonal(indices, recent.length));
        parts.add(ThetaModel.standard(adjusted, buckets).seasonal(indices, recent.length));
        parts.add(ThetaModel.dynamic(adjusted, buckets).seasonal(indices, recent.length));
        return mean(parts, "").widened(recent.length);
    }

    private static Outcome mean(List<Outcome> parts, String remark) {
        List<String> names = parts.stream().map(Outcome::reason).toList();
        return Outcome.mean(parts, "mean of " + String.join(", ", names) + remark);
    }

    private static boolean constant(double[] y) {
        return Arrays.stream(y).allMatch(value -> value == y[0]);
    }

    private static double[] recent(double[] y, int season) {
        int most = season > LONG_SEASON ? YEARS * season : y.length;
        return Arrays.copyOfRange(y, Math.max(0, y.length - most), y.length);
    }
}
