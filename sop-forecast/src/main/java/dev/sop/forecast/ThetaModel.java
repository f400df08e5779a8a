package dev.sop.forecast;

/**
 * The Theta method (Assimakopoulos and Nikolopoulos 2000) and the dynamic optimised Theta model (Fiorucci and others,
 * Models for optimising the theta method, 2016), on a series without season.
 */
final class ThetaModel {

    private static final double TOLERANCE = 1e-8;
    private static final int MOST = 500;

    private ThetaModel() {}

    /** Simple smoothing and half the slope of the line: Hyndman and Billah, Unmasking the Theta method, 2003. */
    static Outcome standard(double[] y, int buckets) {
        int n = y.length;
        EtsFit fit = EtsFit.fast(y, 1, EtsModel.NOT_SEASONAL.get(0));
        double alpha = fit.alpha();
        double half = line(y)[1] / 2;
        double[] points = new double[buckets];
        double[] errors = new double[buckets];
        for (int h = 0; h < buckets; h++) {
            points[h] = fit.level() + half * (h + (1 - Math.pow(1 - alpha, n)) / alpha);
            errors[h] = fit.error() * Math.sqrt(1 + h * alpha * alpha);
        }
        return Outcome.normal(points, errors, "Theta");
    }

    /** The optimised Theta model: theta and the smoothing fitted together, the line that of the whole series. */
    static Outcome optimised(double[] y, int buckets) {
        return fitted(y, buckets, false);
    }

    /** The dynamic one: the line is that of the values so far. */
    static Outcome dynamic(double[] y, int buckets) {
        return fitted(y, buckets, true);
    }

    private static Outcome fitted(double[] y, int buckets, boolean moving) {
        int n = y.length;
        if (n < 4) {
            return standard(y, buckets);
        }
        double[] line = line(y);
        double[] path = new double[n + buckets];
        double[] best = NelderMead.minimum(
                x -> run(y, n, x, line, moving, path),
                new double[] {y[0], 0.5, 2},
                new double[] {0.1, 0.2, 1},
                TOLERANCE,
                MOST);
        double squares = run(y, n + buckets, best, line, moving, path);
        double alpha = best[1];
        double error = Math.sqrt(squares / Math.max(1, n - 3));
        double[] points = new double[buckets];
        double[] errors = new double[buckets];
        for (int h = 0; h < buckets; h++) {
            points[h] = path[n + h];
            errors[h] = error * Math.sqrt(1 + h * alpha * alpha);
        }
        return Outcome.normal(points, errors, moving ? "dynamic optimised Theta" : "optimised Theta");
    }

    /** Sum of squared one-step errors; beyond the series, the forecast itself is the next value. */
    private static double run(double[] y, int to, double[] x, double[] line, boolean moving, double[] path) {
        double level = x[0];
        double alpha = x[1];
        double theta = x[2];
        if (alpha < 0.1 || alpha > 0.99 || theta < 1 || theta > 1e4) {
            return Double.POSITIVE_INFINITY;
        }
        double share = 1 - 1 / theta;
        double mean = y[0];
        double a = moving ? y[0] : line[0];
        double b = moving ? 0 : line[1];
        double power = 1;
        double squares = 0;
        for (int t = 0; t < to; t++) {
            double next = power * (1 - alpha);
            double expected = level + share * (power * a + (1 - next) / alpha * b);
            path[t] = expected;
            double value = t < y.length ? y[t] : expected;
            if (t > 0) {
                squares += (value - expected) * (value - expected);
            }
            level = alpha * value + (1 - alpha) * level;
            power = next;
            if (moving && t > 0) {
                b = ((t - 1) * b + 6 * (value - mean) / (t + 1)) / (t + 2);
                mean = (t * mean + value) / (t + 1);
                a = mean - (t + 2) / 2.0 * b;
            }
        }
        return squares;
    }

    /** Intercept and slope of the least squares line over 1 to n. */
    static double[] line(double[] y) {
        int n = y.length;
        double mean = 0;
        double product = 0;
        for (int t = 0; t < n; t++) {
            mean += y[t] / n;
            product += (t - (n - 1) / 2.0) * y[t];
        }
        double slope = n < 2 ? 0 : 12 * product / ((double) n * ((double) n * n - 1));
        return new double[] {mean - (n + 1) / 2.0 * slope, slope};
    }
}
