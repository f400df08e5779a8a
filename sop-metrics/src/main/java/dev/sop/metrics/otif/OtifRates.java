package dev.sop.metrics.otif;

import dev.sop.metrics.MetricResult;
import dev.sop.metrics.internal.Checks;

/**
 * The three rates at one level over one denominator, as ratios (0.29 is 29 %). They satisfy
 * {@code max(0, OT + IF - 1) <= OTIF <= min(OT, IF)}; OTIF is never the product of the other two.
 *
 * @param onTime OT
 * @param inFull IF
 * @param onTimeInFull OTIF
 */
public record OtifRates(MetricResult onTime, MetricResult inFull, MetricResult onTimeInFull) {
    /** Checks the parts. */
    public OtifRates {
        Checks.notNull(onTime, "onTime");
        Checks.notNull(inFull, "inFull");
        Checks.notNull(onTimeInFull, "onTimeInFull");
    }
}
