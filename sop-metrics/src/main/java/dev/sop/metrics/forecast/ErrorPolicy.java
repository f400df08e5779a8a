package dev.sop.metrics.forecast;

import dev.sop.metrics.internal.Checks;
import java.io.Serializable;

/**
 * The choices of the forecast error family.
 *
 * @param zeroActuals what MAPE does with zero actuals; default {@link ZeroActuals#exclude()}
 * @param weighting what the rows are stated in; default {@link Weighting#UNITS}
 */
public record ErrorPolicy(ZeroActuals zeroActuals, Weighting weighting) implements Serializable {
    /** Zero actuals excluded and disclosed, rows in units. */
    public static final ErrorPolicy DEFAULT = new ErrorPolicy(ZeroActuals.exclude(), Weighting.UNITS);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is null
     */
    public ErrorPolicy {
        Checks.notNull(zeroActuals, "zeroActuals");
        Checks.notNull(weighting, "weighting");
    }

    /** This policy with another treatment of zero actuals. */
    public ErrorPolicy withZeroActuals(ZeroActuals choice) {
        return new ErrorPolicy(choice, weighting);
    }

    /** This policy with another weighting; rows then need a weight each. */
    public ErrorPolicy withWeighting(Weighting choice) {
        return new ErrorPolicy(zeroActuals, choice);
    }
}
