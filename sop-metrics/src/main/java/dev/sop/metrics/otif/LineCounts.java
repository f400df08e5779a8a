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
     */
    boolean countFull(double[] ordered, double[] inWindow, double[] delivered, double tolerance) {
        double keep = 1 - tolerance;
        long outOfRange = 0;
        long lines = 0;
        long late = 0;
        long lateOrShort = 0;
        long shorts = 0;
        for (int i = 0; i < ordered.length; i++) {
            // adding 0.0 turns -0.0 into 0.0
            double units = ordered[i] + 0.0;
            long quantity = Double.doubleToRawLongBits(units);
            long required = Double.doubleToRawLongBits(units * keep);
            long inside = Double.doubleToRawLongBits(inWindow[i] + 0.0);
            long total = Double.doubleToRawLongBits(delivered[i] + 0.0);
            // sign bits: negative, beyond the largest double, or more inside than in total
            outOfRange |= quantity | inside | total | (LARGEST - quantity) | (LARGEST - total) | (total - inside);
            long counts = -quantity >>> 63;
            long shortLine = (total - required) >>> 63;
            long notEnoughInside = (inside - required) >>> 63;
            long notAllInside = (inside - total) >>> 63;
            long nothing = 1 - (-total >>> 63);
            lines += counts;
            shorts += counts & shortLine;
            lateOrShort += counts & notEnoughInside;
            late += counts & ((notEnoughInside & notAllInside) | nothing);
        }
        counted = lines;
        zeroQuantity = ordered.length - lines;
        onTime = lines - late;
        inFull = lines - shorts;
        onTimeInFull = lines - lateOrShort;
        return outOfRange >= 0;
    }

    /** As {@link #countFull}, with more than ordered and tolerated not being in full. */
    boolean countStrict(double[] ordered, double[] inWindow, double[] delivered, double tolerance) {
        boolean inRange = new LineCounts().countFull(ordered, inWindow, delivered, tolerance);
        for (int i = 0; i < ordered.length && inRange; i++) {
            if (ordered[i] == 0) {
                zeroQuantity++;
            } else {
                add(
                        LineJudge.onTime(ordered[i], inWindow[i], delivered[i], tolerance),
                        LineJudge.inFull(ordered[i], delivered[i], tolerance, OverDelivery.STRICT));
            }
        }
        return inRange;
    }
}
