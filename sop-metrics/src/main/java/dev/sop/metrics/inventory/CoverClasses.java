package dev.sop.metrics.inventory;

import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.UndefinedReason;
import java.io.Serializable;

/**
 * How many covers are how long, in one size however many there are: classes 1/64 octave wide. The minimum is exact, the
 * 10th percentile is the lower edge of its class, at most 1.6 % below the true one. Covers below 1/1024 week share the
 * class of 0, those above 16,384 weeks the last.
 */
final class CoverClasses implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CLASS_SHIFT = 46;
    private static final long FIRST_CLASS = Double.doubleToRawLongBits(1.0 / 1024) >> CLASS_SHIFT;
    private static final int LAST_CLASS = 24 * 64 + 1;

    private final long[] classes = new long[LAST_CLASS + 1];
    private double minimum = Double.POSITIVE_INFINITY;
    private long members;
    private long beyondHorizon;

    /** Counts the first covers of an array. */
    void add(double[] weeks, boolean[] beyond, int count) {
        double least = minimum;
        long bounds = 0;
        for (int i = 0; i < count; i++) {
            classes[classOf(weeks[i])]++;
            if (weeks[i] < least) {
                least = weeks[i];
            }
            bounds += beyond[i] ? 1 : 0;
        }
        minimum = least;
        beyondHorizon += bounds;
        members += count;
    }

    void merge(CoverClasses other) {
        for (int i = 0; i < classes.length; i++) {
            classes[i] += other.classes[i];
        }
        minimum = Math.min(minimum, other.minimum);
        members += other.members;
        beyondHorizon += other.beyondHorizon;
    }

    MetricResult minimum() {
        return answer(minimum, FamilyCover.MINIMUM);
    }

    MetricResult tenthPercentile() {
        return answer(rankedTenth(), FamilyCover.TENTH_PERCENTILE + ", lower edge of 1/64 octave");
    }

    private MetricResult answer(double value, String formula) {
        MetricPassport passport = MetricPassport.of(formula, members).withPolicy("beyond horizon", beyondHorizon);
        return members == 0
                ? MetricResult.undefined(UndefinedReason.NO_OBSERVATIONS, passport)
                : MetricResult.of(value, passport);
    }

    private double rankedTenth() {
        long rank = (members + 9) / 10;
        int at = 0;
        for (long seen = classes[0]; seen < rank; seen += classes[at]) {
            at++;
        }
        return at == 0 ? 0 : Double.longBitsToDouble((FIRST_CLASS + at - 1) << CLASS_SHIFT);
    }

    /** Class 0 is below 1/1024; from there, the exponent and the first six bits of the mantissa count up. */
    private static int classOf(double cover) {
        long above = (Double.doubleToRawLongBits(cover) >> CLASS_SHIFT) - FIRST_CLASS + 1;
        return (int) Math.max(0, Math.min(above, LAST_CLASS));
    }
}
