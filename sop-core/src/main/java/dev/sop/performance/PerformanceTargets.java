package dev.sop.performance;

import org.immutables.value.Value;

/**
 * What the scorecard is held against. Shares as shares: 0.2 is 20 %. Defaults are the usual ones of S&amp;OP programmes; weeks of
 * supply are held against the target of each inventory position.
 */
@Value.Immutable
public interface PerformanceTargets extends WithPerformanceTargets {

    /** MAPE below 20 %, attainment above 95 %, weeks of supply within 10 %, OTIF above 98 %. */
    static PerformanceTargets standard() {
        return new Builder().build();
    }

    /** MAPE is to be below this; above 0, default 0.20. */
    @Value.Default
    default double mape() {
        return 0.20;
    }

    /** Mix attainment is to be above this; 0 to 1, default 0.95. */
    @Value.Default
    default double attainment() {
        return 0.95;
    }

    /** Weeks of supply may miss their target by this share on either side, inclusive; 0 to 1, default 0.10. */
    @Value.Default
    default double coverBand() {
        return 0.10;
    }

    /** OTIF is to be above this; 0 to 1, default 0.98. */
    @Value.Default
    default double otif() {
        return 0.98;
    }

    /** Collects the targets. */
    final class Builder extends ImmutablePerformanceTargets.Builder {
        Builder() {}
    }
}
