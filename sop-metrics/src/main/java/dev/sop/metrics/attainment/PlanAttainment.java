package dev.sop.metrics.attainment;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.internal.Checks;
import java.util.Collection;

/**
 * How much of the published plan was made, four ways side by side, because each alone can be made to look good.
 *
 * <ul>
 *   <li>volume = sum A / sum P: may pass 100 %; over-making one item hides missing another
 *   <li>mix = sum min(A, P) / sum P per item and bucket: the headline, at most 100 %
 *   <li>adherence = 1 - sum |A - P| / sum P, floored at 0: making too much is as wrong as making too little
 *   <li>hit rate = planned item-buckets with |A - P| within the tolerance of P / planned item-buckets
 * </ul>
 *
 * <p>Where P = 0 and A &gt; 0 production was unplanned: it counts in volume and adherence, is listed in
 * {@link #unplanned()}, and is left out of mix and hit rate. No plan at all is undefined. Never divide by the
 * re-plan: then nothing is ever missed.
 *
 * <p>Example: plan X 100, Y 100; made X 130, Y 60, Z 10. Volume 200 / 200 = 100 %, mix 160 / 200 = 80 %, adherence 1
 * - 80 / 200 = 60 %, hit rate at 5 % tolerance 0 of 2; unplanned Z 10.
 *
 * <p>Source: ASCM (APICS) Dictionary, "schedule attainment", and Crum and Palmatier, "Demand Management Best
 * Practices", 2003, on mix and volume.
 *
 * @param volume volume attainment
 * @param mix mix attainment
 * @param adherence plan adherence
 * @param hitRate share of planned item-buckets inside the tolerance
 * @param unplanned the lines made without a plan, in the order given; empty from the array door, whose passports
 *     still count them
 */
public record PlanAttainment(
        MetricResult volume,
        MetricResult mix,
        MetricResult adherence,
        MetricResult hitRate,
        ImmutableList<AttainmentLine> unplanned) {
    /** Half-width of the hit band around the planned quantity: 5 %, our choice. */
    public static final double DEFAULT_TOLERANCE = 0.05;

    /** Checks the parts. */
    public PlanAttainment {
        Checks.notNull(volume, "volume");
        Checks.notNull(mix, "mix");
        Checks.notNull(adherence, "adherence");
        Checks.notNull(hitRate, "hitRate");
        Checks.notNull(unplanned, "unplanned");
    }

    /** The attainment of these lines with {@link #DEFAULT_TOLERANCE}. */
    public static PlanAttainment of(Collection<AttainmentLine> lines) {
        return of(lines, DEFAULT_TOLERANCE);
    }

    /**
     * The attainment of these lines.
     *
     * @param tolerance half-width of the hit band as a ratio of the planned quantity, zero or more, inclusive
     * @throws IllegalArgumentException if an argument or a line is null, or the tolerance is negative or not finite
     */
    public static PlanAttainment of(Collection<AttainmentLine> lines, double tolerance) {
        PlanAttainmentAccumulator sums = PlanAttainmentAccumulator.of(tolerance);
        ImmutableList.Builder<AttainmentLine> unplanned = ImmutableList.builder();
        for (AttainmentLine line : Checks.notNull(lines, "lines")) {
            Checks.notNull(line, "line");
            sums.add(line.planned(), line.actual());
            if (line.unplanned()) {
                unplanned.add(line);
            }
        }
        PlanAttainment summed = sums.result();
        return new PlanAttainment(summed.volume, summed.mix, summed.adherence, summed.hitRate, unplanned.build());
    }

    /**
     * The attainment of two arrays in step, which are only read.
     *
     * @throws IllegalArgumentException if lengths differ or a number is negative or not finite; the message names
     *     its place
     */
    public static PlanAttainment of(double[] planned, double[] actual, double tolerance) {
        PlanAttainmentAccumulator sums = PlanAttainmentAccumulator.of(tolerance);
        sums.add(planned, actual);
        return sums.result();
    }
}
