package dev.sop.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All members that suit a series, each with the weight exp(-(its criterion - the least) / 2): Burnham and Anderson, Model
 * selection and multimodel inference, 2002. A season above 24 buckets is no member's.
 */
final class EtsFamily {

    private static final int LONGEST_SEASON = 24;
    /** A member of less weight than a thousandth of the best changes no digit that is read. */
    private static final double LEAST_WEIGHT = 1e-3;

    private EtsFamily() {}

    /** The weighted mean of the members. */
    static Outcome weighted(double[] y, int season, int buckets) {
        boolean positive = Arrays.stream(y).allMatch(value -> value > 0);
        return of(y, season <= LONGEST_SEASON ? season : 1, buckets, positive);
    }

    /** The weighted mean of the members with additive errors and no season. */
    static Outcome additive(double[] y, int buckets) {
        return of(y, 1, buckets, false);
    }

    private static Outcome of(double[] y, int season, int buckets, boolean positive) {
        List<EtsFit> fits = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (EtsModel model : season > 1 ? EtsModel.ALL : EtsModel.NOT_SEASONAL) {
            if (positive || !model.needsPositive()) {
                EtsFit fit = EtsFit.fast(y, season, model);
                if (fit.usable() && Double.isFinite(fit.criterion())) {
                    fits.add(fit);
                    least = Math.min(least, fit.criterion());
                }
            }
        }
        if (fits.isEmpty()) {
            return EtsFit.fast(y, 1, EtsModel.NOT_SEASONAL.get(0)).outcome(buckets);
        }
        List<Outcome> outcomes = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        EtsFit best = fits.get(0);
        for (EtsFit fit : fits) {
            double weight = Math.exp((least - fit.criterion()) / 2);
            if (fit.criterion() <= least) {
                best = fit;
            }
            if (weight >= LEAST_WEIGHT) {
                outcomes.add(fit.outcome(buckets));
                weights.add(weight);
            }
        }
        String reason = "ETS by AICc of " + fits.size() + " models, first "
                + best.model().letters();
        return Outcome.weighted(outcomes, weights, reason);
    }
}
