package dev.sop.metrics.otif;

import java.io.Serializable;

/**
 * Counts of lines. Doubles of zero or more are ordered like their bits read as whole numbers, so the fast form
 * compares by subtracting bits: the sign of the difference is the answer, and no branch has to be guessed. It agrees
 * with {@link LineJudge} line by line.
 */
final class LineCounts implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long LARGEST = Double.doubleToRawLongBits(Double.MAX_VALUE);

    long counted;
    long zeroQuantity;
    long onTime;
    long inFull;
    long onTimeInFull;

    void add(boolean lineOnTime, boolean lineInFull) {
        counted++;
        onTime += lineOnTime ? 1 : 0;
        inFull += lineInFull ? 1 : 0;
        onTimeInFull += lineOnTime && lineInFull ? 1 : 0;
    }

    void addCounts(long all, long allOnTime, long allInFull, long allOnTimeInFull) {
        counted += all;
        onTime += allOnTime;
        inFull += allInFull;
        onTimeInFull += allOnTimeInFull;
    }

    void merge(LineCounts other) {
        counted += other.counted;
        zeroQuantity += other.zeroQuantity;
        onTime += other.onTime;
        inFull += other.inFull;
        onTimeInFull += other.onTimeInFull;
    }

    /**
     * Counts the lines; false when a number was negative, not finite, or more in the window than delivered, and the
     * counts are to be thrown away.
     *
     * <p>One pass without a branch: the sign bits of {@code quantity - required} are the answers. Numbers of which the
     * signs do not tell (negative ones, -0.0, infinities, NaN) raise the sign of {@code odd}, and the lines are then
     * counted one by one.
     */
    boolean countFull(double[] ordered, double[] inWindow, double[] delivered, double tolerance) {
        double keep = 1 - tolerance;
        long odd = 0;
        long lines = 0;
        long late = 0;
        long lateOrShort = 0;
        long shorts = 0;
        for (int i = 0; i < ordered.length; i++) {
            double required = ordered[i] * keep;
            long units = Double.doubleToRawLongBits(ordered[i]);
            long inside = Double.doubleToRawLongBits(inWindow[i]);
            long outside = Double.doubleToRawLongBits(delivered[i] - inWindow[i]);
            odd |= units | inside | outside | (LARGEST - units) | (LARGEST - outside);
            long counts = -units >>> 63;
            long notEnoughInside = Double.doubleToRawLongBits(inWindow[i] - required) >>> 63 & counts;
            lines += counts;
            shorts += Double.doubleToRawLongBits(delivered[i] - required) >>> 63 & counts;
            lateOrShort += notEnoughInside;
            // late: not enough inside although more came outside, or nothing inside at all
            late += (notEnoughInside & -outside >>> 63) | ((inside - 1) >>> 63 & counts);
        }
        if (odd < 0) {
            return countOneByOne(ordered, inWindow, delivered, tolerance, OverDelivery.FULL);
        }
        counted = lines;
        zeroQuantity = ordered.length - lines;
        onTime = lines - late;
        inFull = lines - shorts;
        onTimeInFull = lines - lateOrShort;
        return true;
    }

    /** As {@link #countFull}, line by line, with more than ordered and tolerated in full or not. */
    boolean countOneByOne(
            double[] ordered, double[] inWindow, double[] delivered, double tolerance, OverDelivery overDelivery) {
        for (int i = 0; i < ordered.length; i++) {
            boolean inRange = ordered[i] >= 0
                    && ordered[i] <= Double.MAX_VALUE
                    && inWindow[i] >= 0
                    && inWindow[i] <= delivered[i]
                    && delivered[i] <= Double.MAX_VALUE;
            if (!inRange) {
                return false;
            }
            if (ordered[i] == 0) {
                zeroQuantity++;
            } else {
                add(
                        LineJudge.onTime(ordered[i], inWindow[i], delivered[i], tolerance),
                        LineJudge.inFull(ordered[i], delivered[i], tolerance, overDelivery));
            }
        }
        return true;
    }
}
