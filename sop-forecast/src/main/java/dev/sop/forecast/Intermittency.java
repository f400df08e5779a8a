package dev.sop.forecast;

import java.util.Arrays;

/**
 * How demand comes, by the cut-offs of Syntetos, Boylan and Croston (On the categorization of demand patterns, 2005): the mean
 * interval between buckets with demand, and the squared coefficient of variation of what is demanded then.
 *
 * <p>Example: 0, 0, 4, 0, 0, 4 has an interval of 3 and no variation: {@link Kind#INTERMITTENT}.
 *
 * @param interval buckets known for each bucket with demand, 1 or more; infinite where there is none
 * @param variation variance of the sizes that are not zero over the square of their mean; 0 where there is none
 */
public record Intermittency(double interval, double variation) {
    private static final double LONG_INTERVAL = 1.32;
    private static final double WILD = 0.49;

    /** The four patterns. */
    public enum Kind {
        /** Demand in most buckets, of similar sizes. */
        SMOOTH,
        /** Demand in most buckets, of very different sizes. */
        ERRATIC,
        /** Many buckets without demand, similar sizes. */
        INTERMITTENT,
        /** Many buckets without demand, very different sizes. */
        LUMPY
    }

    /** Of a history; gaps do not count. */
    public static Intermittency of(DemandHistory history) {
        int known = 0;
        int demands = 0;
        double sum = 0;
        double squares = 0;
        double unit = ModelMethod.unit(Arrays.stream(history.toArray())
                .filter(value -> !Double.isNaN(value))
                .toArray());
        for (double value : history.toArray()) {
            known += Double.isNaN(value) ? 0 : 1;
            if (value != 0 && !Double.isNaN(value)) {
                demands++;
                sum += value / unit;
                squares += value / unit * (value / unit);
            }
        }
        if (demands == 0) {
            return new Intermittency(Double.POSITIVE_INFINITY, 0);
        }
        double mean = sum / demands;
        double variance = Math.max(0, squares / demands - mean * mean);
        return new Intermittency((double) known / demands, mean == 0 ? 0 : variance / (mean * mean));
    }

    /** The pattern: an interval above 1.32 is long, a squared variation above 0.49 is wild. */
    public Kind kind() {
        if (interval > LONG_INTERVAL) {
            return variation > WILD ? Kind.LUMPY : Kind.INTERMITTENT;
        }
        return variation > WILD ? Kind.ERRATIC : Kind.SMOOTH;
    }

    /** Whether buckets without demand are so many that methods for intermittent demand are due. */
    public boolean sparse() {
        return interval > LONG_INTERVAL;
    }
}
