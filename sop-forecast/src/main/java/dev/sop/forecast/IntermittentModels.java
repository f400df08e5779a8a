package dev.sop.forecast;

import java.util.Arrays;

/** Methods for demand that does not come in every bucket. The forecast is the mean demand of a bucket, the same for all. */
final class IntermittentModels {

    private static final double[] WEIGHTS = {0.02, 0.05, 0.1, 0.2, 0.3};

    private IntermittentModels() {}

    /** Size over interval, each smoothed by one weight and started at its first: Croston 1972. */
    static double croston(double[] y, double weight) {
        double size = 0;
        double interval = 0;
        int last = -1;
        for (int t = 0; t < y.length; t++) {
            if (y[t] != 0) {
                size = last < 0 ? y[t] : size + weight * (y[t] - size);
                interval = last < 0 ? t + 1 : interval + weight * (t - last - interval);
                last = t;
            }
        }
        return last < 0 ? 0 : size / interval;
    }

    /** Croston's without its bias: times 1 - weight / 2 (Syntetos and Boylan 2005). */
    static double syntetosBoylan(double[] y, double weight) {
        return (1 - weight / 2) * croston(y, weight);
    }

    /**
     * The chance of demand, updated in every bucket, times the size (Teunter, Syntetos and Babai 2011), so that it falls when
     * demand stops. Both weights are those of 0.02, 0.05, 0.1, 0.2, 0.3 with the least squared error.
     */
    static double teunter(double[] y) {
        double best = Double.POSITIVE_INFINITY;
        double forecast = 0;
        for (double chanceWeight : WEIGHTS) {
            for (double sizeWeight : WEIGHTS) {
                double chance = Arrays.stream(y).filter(value -> value != 0).count() / (double) y.length;
                double size = meanSize(y);
                double squares = 0;
                for (double value : y) {
                    squares += (value - chance * size) * (value - chance * size);
                    chance += chanceWeight * ((value == 0 ? 0 : 1) - chance);
                    size += value == 0 ? 0 : sizeWeight * (value - size);
                }
                if (squares < best) {
                    best = squares;
                    forecast = chance * size;
                }
            }
        }
        return forecast;
    }

    /** Simple smoothing of sums over so many buckets, counted from the end, per bucket (Nikolopoulos and others 2011). */
    static double aggregated(double[] y, int together) {
        int blocks = Math.max(1, y.length / together);
        int width = Math.min(together, y.length);
        double[] sums = new double[blocks];
        for (int i = 0; i < blocks * width; i++) {
            sums[blocks - 1 - i / width] += y[y.length - 1 - i];
        }
        EtsFit fit = EtsFit.fast(sums, 1, EtsModel.NOT_SEASONAL.get(0));
        return fit.level() / width;
    }

    /** At the mean interval between demands: ADIDA. */
    static double adida(double[] y) {
        return aggregated(y, interval(y));
    }

    /** The mean over all sums of 1 bucket to the mean interval (Petropoulos and Kourentzes 2015): IMAPA. */
    static double imapa(double[] y) {
        int most = interval(y);
        double sum = 0;
        for (int together = 1; together <= most; together++) {
            sum += aggregated(y, together);
        }
        return sum / most;
    }

    /** The plain mean of Syntetos and Boylan's, Teunter's and IMAPA: unbiased, falling when demand stops, and robust. */
    static double combined(double[] y) {
        return (syntetosBoylan(y, 0.1) + teunter(y) + imapa(y)) / 3;
    }

    private static int interval(double[] y) {
        long demands = Arrays.stream(y).filter(value -> value != 0).count();
        return demands == 0 ? 1 : (int) Math.max(1, Math.round((double) y.length / demands));
    }

    private static double meanSize(double[] y) {
        return Arrays.stream(y).filter(value -> value != 0).average().orElse(0);
    }

    /**
     * A mean with quantiles: no demand with the chance 1 - mean / mean size, else one of the sizes seen, each as likely;
     * where the mean is above the mean size and none is negative, all sizes are larger in proportion.
     */
    static Outcome outcome(double[] y, double mean, int buckets, String reason) {
        double[] sizes = Arrays.stream(y).filter(value -> value != 0).sorted().toArray();
        double[] points = new double[buckets];
        Arrays.fill(points, mean);
        double meanSize = meanSize(y);
        double ratio = meanSize == 0 ? 0 : mean / meanSize;
        double chance = Math.max(0, Math.min(1, ratio));
        int negative = (int) Arrays.stream(sizes).filter(size -> size < 0).count();
        double times = negative > 0 ? 1 : Math.max(1, ratio);
        double below = sizes.length == 0 ? 0 : chance * negative / sizes.length;
        return new Outcome(
                points,
                (h, level) -> {
                    if (chance == 0 || (level > below && level <= below + 1 - chance)) {
                        return 0;
                    }
                    boolean taken = level <= below;
                    double share = (taken ? level : level - (1 - chance)) / chance;
                    int index = (int) Math.ceil(share * sizes.length - 1e-9) - 1;
                    int least = taken ? 0 : negative;
                    int most = taken ? negative - 1 : sizes.length - 1;
                    return times * sizes[Math.max(least, Math.min(most, index))];
                },
                reason);
    }
}
