package dev.sop.metrics.forecast;

import dev.sop.metrics.MetricResult;
import dev.sop.metrics.internal.Checks;

/**
 * The same error seen from below and from above. At the leaf, every item's error counts ("mix"); in the family,
 * over- and under-forecasts of its items cancel before they count ("volume"). With actuals of zero or more, volume
 * WAPE is never larger; a small volume beside a large mix error says that the family is forecast well and split badly.
 *
 * @param mix the error over items
 * @param volume the error over families
 */
public record ErrorByLevel(MetricResult mix, MetricResult volume) {
    /** Checks the parts. */
    public ErrorByLevel {
        Checks.notNull(mix, "mix");
        Checks.notNull(volume, "volume");
    }
}
