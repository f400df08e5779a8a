package dev.sop.forecast;

import dev.sop.forecast.EtsModel.Season;
import dev.sop.forecast.EtsModel.Trend;

/**
 * One member of the family run over one series, on flat arrays. Parameters in this order, where the model has them: alpha,
 * beta, gamma, phi, level, slope, then the season's states, all but the last, which follows from them. Beta is what the
 * slope takes of an error, gamma what the season does, as in the book.
 */
final class EtsRun {
    /** The bounds of the book and of R. */
    private static final double LEAST = 1e-4;

    private static final double MOST = 0.9999;
    private static final double LEAST_PHI = 0.8;
    private static final double MOST_PHI = 0.98;
    /** Squared errors below this, for values of about one, are rounding. */
    private static final double ROUNDING = 1e-24;

    private final double[] y;
    private final int season;
    private final boolean relative;
    private final boolean slope;
    private final boolean damped;
    private final Season kind;
    private final double[] startSeason;
    private final double[] states;
    private final boolean fitSeason;

    /** What was expected of each value in the last run. */
    final double[] path;

    double level;
    double trend;
    double squares;

    EtsRun(double[] y, int season, EtsModel model, double[] startSeason, boolean fitSeason) {
        this.y = y;
        this.season = season;
        this.relative = model.relative();
        this.slope = model.trend() != Trend.NONE;
        this.damped = model.trend() == Trend.DAMPED;
        this.kind = model.season();
        this.startSeason = startSeason;
        this.path = new double[y.length];
        this.states = new double[Math.max(1, startSeason.length)];
        this.fitSeason = fitSeason && kind != Season.NONE;
    }

    /** How many smoothing parameters. */
    int smoothing() {
        return 1 + (slope ? 1 : 0) + (kind == Season.NONE ? 0 : 1) + (damped ? 1 : 0);
    }

    /** How many numbers a fit chooses, the season's states and the variance with them. */
    int parameters() {
        return smoothing() + 1 + (slope ? 1 : 0) + (kind == Season.NONE ? 0 : season - 1) + 1;
    }

    double alpha(double[] x) {
        return x[0];
    }

    double beta(double[] x) {
        return slope ? x[1] : 0;
    }

    double gamma(double[] x) {
        return kind == Season.NONE ? 0 : x[slope ? 2 : 1];
    }

    double phi(double[] x) {
        return damped ? x[smoothing() - 1] : 1;
    }

    /** The state of the season for a bucket counted from the start of the series, after a run. */
    double seasonal(int bucket) {
        return kind == Season.NONE ? 0.0 : states[bucket % season];
    }

    /** Where a search begins. */
    double[] start(double firstLevel, double firstSlope) {
        int smoothing = smoothing();
        int extra = fitSeason ? season - 1 : 0;
        double[] x = new double[smoothing + 1 + (slope ? 1 : 0) + extra];
        x[0] = kind == Season.NONE ? 0.3 : 0.15;
        if (slope) {
            x[1] = x[0] / 10;
        }
        if (kind != Season.NONE) {
            x[slope ? 2 : 1] = 0.05;
        }
        if (damped) {
            x[smoothing - 1] = 0.95;
        }
        x[smoothing] = firstLevel;
        if (slope) {
            x[smoothing + 1] = firstSlope;
        }
        System.arraycopy(startSeason, 0, x, x.length - extra, extra);
        return x;
    }

    /** The point with its smoothing parameters moved to the nearest bounds. */
    double[] bounded(double[] x) {
        double[] inside = x.clone();
        inside[0] = Math.max(LEAST, Math.min(MOST, x[0]));
        if (slope) {
            inside[1] = Math.max(LEAST, Math.min(inside[0], x[1]));
        }
        if (kind != Season.NONE) {
            int at = slope ? 2 : 1;
            inside[at] = Math.max(LEAST, Math.min(1 - inside[0], x[at]));
        }
        if (damped) {
            int at = smoothing() - 1;
            inside[at] = Math.max(LEAST_PHI, Math.min(MOST_PHI, x[at]));
        }
        return inside;
    }

    /** The first steps of a search from a start. */
    double[] steps(double[] x) {
        double[] steps = new double[x.length];
        int smoothing = smoothing();
        for (int i = 0; i < x.length; i++) {
            steps[i] = i == 0 ? 0.15 : i < smoothing ? x[i] * 0.5 : 0.05;
        }
        if (damped) {
            steps[smoothing - 1] = -0.05;
        }
        if (slope) {
            steps[smoothing + 1] = 0.01;
        }
        return steps;
    }

    /**
     * Minus twice the logarithm of the likelihood, without its constant: n log(sum of squared errors), plus twice the sum
     * of log |forecast| where errors are relative. Infinite outside the bounds.
     */
    double at(double[] x) {
        int smoothing = smoothing();
        double alpha = x[0];
        double beta = beta(x);
        double gamma = gamma(x);
        double phi = phi(x);
        if (!(alpha >= LEAST && alpha <= MOST)
                || (slope && !(beta >= LEAST && beta <= alpha))
                || (kind != Season.NONE && !(gamma >= LEAST && gamma <= 1 - alpha))
                || (damped && !(phi >= LEAST_PHI && phi <= MOST_PHI))) {
            return Double.POSITIVE_INFINITY;
        }
        level = x[smoothing];
        trend = slope ? x[smoothing + 1] : 0;
        startSeason(x);
        return likelihood(alpha, slope ? beta / alpha : 0, gamma, phi);
    }

    private void startSeason(double[] x) {
        if (kind == Season.NONE) {
            return;
        }
        System.arraycopy(startSeason, 0, states, 0, season);
        if (fitSeason) {
            double rest = kind == Season.MULTIPLICATIVE ? season : 0;
            for (int i = 0; i < season - 1; i++) {
                states[i] = x[x.length - season + 1 + i];
                rest -= states[i];
            }
            states[season - 1] = rest;
        }
    }

    private double likelihood(double alpha, double share, double gamma, double phi) {
        double sum = 0;
        double product = 1;
        double logs = 0;
        int i = 0;
        for (int t = 0; t < y.length; t++) {
            double value = y[t];
            double before = level + phi * trend;
            double target = value;
            double expected = before;
            if (kind == Season.ADDITIVE) {
                expected += states[i];
                target -= states[i];
            } else if (kind == Season.MULTIPLICATIVE) {
                expected *= states[i];
                target /= states[i];
            }
            path[t] = expected;
            double error = value - expected;
            if (relative) {
                if (!(expected > 1e-6)) {
                    return Double.POSITIVE_INFINITY;
                }
                error /= expected;
                product *= expected;
                if (product > 1e100 || product < 1e-100) {
                    logs += Math.log(product);
                    product = 1;
                }
            }
            sum += error * error;
            double next = before + alpha * (target - before);
            if (slope) {
                trend = phi * trend + share * (next - level - phi * trend);
            }
            level = next;
            if (kind == Season.ADDITIVE) {
                states[i] += gamma * (value - before - states[i]);
            } else if (kind == Season.MULTIPLICATIVE) {
                if (!(before > 1e-6)) {
                    return Double.POSITIVE_INFINITY;
                }
                states[i] += gamma * (value / before - states[i]);
            }
            i = i + 1 == season ? 0 : i + 1;
        }
        squares = sum;
        double likelihood = y.length * Math.log(sum + ROUNDING * y.length) + 2 * (logs + Math.log(product));
        return Double.isNaN(likelihood) ? Double.POSITIVE_INFINITY : likelihood;
    }
}
