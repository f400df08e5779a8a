package dev.sop.forecast;

import dev.sop.forecast.EtsModel.Season;
import java.util.Arrays;

/** A member of the family fitted to a series: most likely smoothing and start; the forecast with its variance. */
final class EtsFit {

    private static final double FAST_TOLERANCE = 1e-6;
    private static final int FAST_MOST = 300;
    private static final double[] STARTS = {0.1, 0.3, 0.7};
    private static final int ROUNDS = 30;
    private static final double GAIN = 1e-8;
    private static final double EXACT_TOLERANCE = 1e-13;
    private static final int EXACT_MOST = 4000;
    /** Relative errors can grow beyond what a number holds; a bound so wide says nothing more. */
    private static final double LARGEST_ERROR = 1e90;

    private final EtsModel model;
    private final EtsRun run;
    private final double[] x;
    private final double[] y;
    private final int season;
    private final double likelihood;

    private EtsFit(EtsModel model, EtsRun run, double[] x, double[] y, int season) {
        this.model = model;
        this.run = run;
        this.x = x;
        this.y = y;
        this.season = season;
        this.likelihood = run.at(x);
    }

    /** The season starts at the indices of the whole series; level and slope are searched. Meant to be fast. */
    static EtsFit fast(double[] y, int season, EtsModel model) {
        return of(y, season, model, false);
    }

    /** The season's start is searched with the rest, again and again until it gains nothing. Meant to be exact. */
    static EtsFit exact(double[] y, int season, EtsModel model) {
        return of(y, season, model, true);
    }

    /** The exact fit of a model, or of the nearest one that the series allows. */
    static EtsFit suited(double[] y, int season, EtsModel model) {
        boolean positive = Arrays.stream(y).allMatch(value -> value > 0);
        EtsModel allowed = new EtsModel(
                model.relative() && positive && season > 1, model.trend(), suited(model.season(), season, positive));
        EtsFit fit = exact(y, season, allowed);
        return fit.usable() ? fit : exact(y, 1, EtsModel.NOT_SEASONAL.get(0));
    }

    private static Season suited(Season kind, int season, boolean positive) {
        if (season == 1) {
            return Season.NONE;
        }
        return kind == Season.MULTIPLICATIVE && !positive ? Season.ADDITIVE : kind;
    }

    private static EtsFit of(double[] y, int season, EtsModel model, boolean exact) {
        double[] first = new double[] {0};
        double[] adjusted = y;
        int length = model.season() == Season.NONE ? 1 : season;
        if (model.season() != Season.NONE) {
            SeasonalIndices indices = SeasonalIndices.plain(y, season, model.season() == Season.MULTIPLICATIVE);
            first = new double[season];
            Arrays.setAll(first, indices::at);
            adjusted = indices.adjust(y);
        }
        EtsRun run = new EtsRun(y, length, model, first, exact);
        double[] early = Arrays.copyOf(adjusted, Math.min(Math.max(10, 2 * length), y.length));
        double[] line = ThetaModel.line(early);
        boolean flat = model.trend() == EtsModel.Trend.NONE;
        double mean = Arrays.stream(early).average().orElse(0);
        double[] x = run.start(flat ? mean : line[0], line[1]);
        x = exact ? search(run, x) : NelderMead.minimum(run::at, x, run.steps(x), FAST_TOLERANCE, FAST_MOST);
        return new EtsFit(model, run, x, y, length);
    }

    /** The best of a few starts, each searched again from where it ended until that gains nothing. */
    private static double[] search(EtsRun run, double[] start) {
        NelderMead.Goal goal = x -> run.at(run.bounded(x));
        double[] best = start;
        for (double alpha : STARTS) {
            double[] x = start.clone();
            x[0] = alpha;
            double before = Double.POSITIVE_INFINITY;
            double now = goal.at(x);
            for (int round = 0; round < ROUNDS && now < before - GAIN; round++) {
                before = now;
                x = run.bounded(NelderMead.minimum(goal, x, run.steps(x), EXACT_TOLERANCE, EXACT_MOST));
                now = goal.at(x);
            }
            best = now < goal.at(best) ? x : best;
        }
        return run.bounded(best);
    }

    /** Akaike's criterion corrected for few values; infinite where there are too few for the model. */
    double criterion() {
        int k = run.parameters();
        int rest = y.length - k - 1;
        return rest <= 0 ? Double.POSITIVE_INFINITY : likelihood + 2 * k + 2.0 * k * (k + 1) / rest;
    }

    boolean usable() {
        return Double.isFinite(likelihood);
    }

    double alpha() {
        return run.alpha(x);
    }

    double beta() {
        return run.beta(x);
    }

    double gamma() {
        return run.gamma(x);
    }

    /** What was expected of each value one bucket before. */
    double[] fitted() {
        return run.path;
    }

    double firstLevel() {
        return x[run.smoothing()];
    }

    double firstSlope() {
        return model.trend() == EtsModel.Trend.NONE ? 0 : x[run.smoothing() + 1];
    }

    /** The level after the last value. */
    double level() {
        return run.level;
    }

    /** Root of the mean squared one-step error over the degrees of freedom; a share of the forecast where relative. */
    double error() {
        int free = Math.max(1, y.length - Math.min(y.length - 1, run.smoothing() + 2));
        return Math.sqrt(run.squares / free);
    }

    EtsModel model() {
        return model;
    }

    /** Points and the variances of the book, chapter 6: exact for additive errors, the leading terms for relative ones. */
    Outcome outcome(int buckets) {
        double[] points = new double[buckets];
        double[] errors = new double[buckets];
        double[] weights = new double[buckets];
        double[] second = new double[buckets];
        double variance = error() * error();
        double sum = 0;
        double phiSum = 0;
        double phiPower = 1;
        double phi = run.phi(x);
        boolean times = model.season() == Season.MULTIPLICATIVE;
        for (int h = 0; h < buckets; h++) {
            phiPower *= phi;
            phiSum += phiPower;
            double state = run.seasonal(y.length + h);
            double middle = run.level + phiSum * run.trend;
            points[h] = times ? middle * state : middle + state;
            if (model.relative()) {
                double size = times ? middle : points[h];
                double square = size * size;
                for (int j = 1; j <= h; j++) {
                    square += variance * weights[j] * weights[j] * second[h - j];
                }
                second[h] = square;
                errors[h] =
                        Math.sqrt(Math.max(0, (1 + variance) * square - size * size)) * (times ? Math.abs(state) : 1);
            } else {
                errors[h] = Math.sqrt(variance * (1 + sum)) * (times ? Math.abs(state) : 1);
            }
            double weight = run.alpha(x) + run.beta(x) * phiSum + ((h + 1) % season == 0 ? run.gamma(x) : 0);
            sum += weight * weight;
            if (h + 1 < buckets) {
                weights[h + 1] = weight;
            }
        }
        for (int h = 0; h < buckets; h++) {
            errors[h] = errors[h] < LARGEST_ERROR ? errors[h] : LARGEST_ERROR;
        }
        return Outcome.normal(points, errors, "ETS " + model.letters());
    }
}
