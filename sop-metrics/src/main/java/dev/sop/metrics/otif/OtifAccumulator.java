package dev.sop.metrics.otif;

import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import java.io.Serializable;

/**
 * OTIF of a stream whose windows are already applied: lines as (ordered, delivered in window, delivered), or lines
 * and orders as flags. Lines over zero units are left out and counted. The same lines give the same bits in any
 * order of adding and merging.
 *
 * <p>A call that throws has added nothing. Not for use by several threads at a time.
 *
 * <p>Example, LINE: (100, 100, 100), (100, 60, 100), (0, 0, 0) has OT 1 / 2, IF 2 / 2, OTIF 1 / 2, one line left
 * out; UNIT: OT and OTIF 160 / 200, IF 1.
 */
public final class OtifAccumulator implements Serializable {
    private static final long serialVersionUID = 1L;

    private final OtifLevel level;
    private final double tolerance;
    private final OverDelivery overDelivery;
    private final ExactSum orderedUnits = new ExactSum();
    private final ExactSum unitsInWindow = new ExactSum();
    private final ExactSum unitsDelivered = new ExactSum();
    private final LineCounts counts = new LineCounts();

    private OtifAccumulator(OtifLevel level, double tolerance, OverDelivery overDelivery) {
        this.level = level;
        this.tolerance = tolerance;
        this.overDelivery = overDelivery;
    }

    /**
     * An empty accumulator.
     *
     * @param tolerance share of the ordered quantity that may be missing, from 0 to below 1; not used by the UNIT level
     * @throws IllegalArgumentException if an argument is null or the tolerance outside its range
     */
    public static OtifAccumulator of(OtifLevel level, double tolerance, OverDelivery overDelivery) {
        Checks.notNull(level, "level");
        OtifPolicy.checkTolerance(tolerance);
        return new OtifAccumulator(level, tolerance, Checks.notNull(overDelivery, "overDelivery"));
    }

    /** An empty accumulator without tolerance, over-delivery being full. */
    public static OtifAccumulator of(OtifLevel level) {
        return of(level, 0, OverDelivery.FULL);
    }

    /**
     * Adds one order or line that was judged elsewhere.
     *
     * @throws IllegalArgumentException at the UNIT level, which needs quantities
     */
    public void add(boolean onTime, boolean inFull) {
        Checks.that(level != OtifLevel.UNIT, "level", level, "ORDER or LINE", "add quantities instead of flags");
        counts.add(onTime, inFull);
    }

    /**
     * Adds many orders or lines that were judged elsewhere, as counts. Example: of 200 lines 150 on time, 160 in full,
     * 130 both.
     *
     * @param all how many count, zero or more
     * @param onTime of these, on time
     * @param inFull of these, in full
     * @param onTimeInFull of these, both: at least {@code onTime + inFull - all}, at most the smaller of the two
     * @throws IllegalArgumentException if a count is outside its range, or at the UNIT level, which needs quantities
     */
    public void addCounts(long all, long onTime, long inFull, long onTimeInFull) {
        Checks.that(level != OtifLevel.UNIT, "level", level, "ORDER or LINE", "add quantities instead of counts");
        Checks.that(all >= 0, "all", all, "zero or more", "a subtraction went below zero");
        Checks.that(onTime >= 0 && onTime <= all, "onTime", onTime, "from 0 to " + all, "another total was meant");
        Checks.that(inFull >= 0 && inFull <= all, "inFull", inFull, "from 0 to " + all, "another total was meant");
        long least = Math.max(0, onTime + inFull - all);
        long most = Math.min(onTime, inFull);
        Checks.that(
                onTimeInFull >= least && onTimeInFull <= most,
                "onTimeInFull",
                onTimeInFull,
                "from " + least + " to " + most,
                "it was multiplied instead of counted");
        counts.addCounts(all, onTime, inFull, onTimeInFull);
    }

    /**
     * Adds one line.
     *
     * @param ordered units ordered, zero or more
     * @param inWindow units delivered inside the window, from zero to {@code delivered}
     * @param delivered units delivered at all, zero or more
     * @throws IllegalArgumentException if a number is outside its range, or at the ORDER level, which needs all
     *     lines of an order
     */
    public void add(double ordered, double inWindow, double delivered) {
        add(new double[] {ordered}, new double[] {inWindow}, new double[] {delivered});
    }

    /** Adds lines from three arrays in step, which are only read; errors as for one line, naming the place. */
    public void add(double[] ordered, double[] inWindow, double[] delivered) {
        Checks.that(level != OtifLevel.ORDER, "level", level, "LINE or UNIT", "add the flags of whole orders");
        int lines = Checks.notNull(ordered, "ordered").length;
        Checks.sameLength(lines, "ordered", Checks.notNull(inWindow, "inWindow").length, "inWindow");
        Checks.sameLength(lines, "ordered", Checks.notNull(delivered, "delivered").length, "delivered");
        // counted apart first: whether the numbers are in range is found in the same pass
        LineCounts added = new LineCounts();
        boolean inRange = overDelivery == OverDelivery.FULL
                ? added.countFull(ordered, inWindow, delivered, tolerance)
                : added.countOneByOne(ordered, inWindow, delivered, tolerance, overDelivery);
        if (!inRange) {
            refuse(ordered, inWindow, delivered);
        }
        counts.merge(added);
        if (level == OtifLevel.UNIT) {
            for (int i = 0; i < lines; i++) {
                orderedUnits.add(ordered[i]);
                unitsInWindow.add(Math.min(inWindow[i], ordered[i]));
                unitsDelivered.add(Math.min(delivered[i], ordered[i]));
            }
        }
    }

    private static void refuse(double[] ordered, double[] inWindow, double[] delivered) {
        Checks.notNegative(ordered, 0, ordered.length, "ordered");
        Checks.notNegative(inWindow, 0, inWindow.length, "inWindow");
        Checks.notNegative(delivered, 0, delivered.length, "delivered");
        for (int i = 0; i < inWindow.length; i++) {
            Checks.that(
                    inWindow[i] <= delivered[i],
                    "inWindow[" + i + "]",
                    inWindow[i],
                    "at most delivered[" + i + "] (" + delivered[i] + ")",
                    "the arrays are swapped");
        }
    }

    /**
     * Adds everything the other has seen; the other keeps its value.
     *
     * @throws IllegalArgumentException if level, tolerance or over-delivery differ
     */
    public void merge(OtifAccumulator other) {
        Checks.that(
                Checks.notNull(other, "other").level == level
                        && other.tolerance == tolerance
                        && other.overDelivery == overDelivery,
                "other",
                other.level + ", " + other.tolerance + ", " + other.overDelivery,
                level + ", " + tolerance + ", " + overDelivery,
                "the parts were created with different arguments");
        orderedUnits.merge(other.orderedUnits);
        unitsInWindow.merge(other.unitsInWindow);
        unitsDelivered.merge(other.unitsDelivered);
        counts.merge(other.counts);
    }

    /** The rates so far. */
    public OtifRates result() {
        return result(MetricPassport.of("OTIF", 0)
                .withPolicy("tolerance", tolerance)
                .withPolicy("over-delivery", overDelivery));
    }

    /** The rates so far, with the policies and left-out lines of this passport besides the accumulator's own. */
    OtifRates result(MetricPassport basis) {
        if (level == OtifLevel.UNIT) {
            double ordered = orderedUnits.total();
            double inWindow = unitsInWindow.total();
            return new OtifRates(
                    rate(inWindow, ordered, "OT", basis),
                    rate(unitsDelivered.total(), ordered, "IF", basis),
                    rate(inWindow, ordered, "OTIF", basis));
        }
        double all = (double) counts.counted;
        return new OtifRates(
                rate((double) counts.onTime, all, "OT", basis),
                rate((double) counts.inFull, all, "IF", basis),
                rate((double) counts.onTimeInFull, all, "OTIF", basis));
    }

    private MetricResult rate(double part, double whole, String rate, MetricPassport basis) {
        String formula = rate + " = share of " + level + "S, joint test";
        return MetricResult.ratio(
                part,
                whole,
                new MetricPassport(formula, basis.policies(), counts.counted, basis.leftOut())
                        .withPolicy("level", level)
                        .withLeftOut("zero quantity", counts.zeroQuantity, 0));
    }
}
