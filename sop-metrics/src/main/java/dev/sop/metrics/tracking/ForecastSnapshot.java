package dev.sop.metrics.tracking;

import com.google.common.collect.ImmutableMap;
import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;

/**
 * A forecast as it was frozen, never changed afterwards.
 *
 * <p>Example: {@code new ForecastSnapshot("consensus", 11, ImmutableMap.of("lager", Series.of(420, 390)))} was
 * frozen as bucket 11 ended; it says 420 for bucket 12 (lag 1) and 390 for bucket 13 (lag 2).
 *
 * @param step the step of the process that made it: statistical, sales, consensus
 * @param frozenAt index of the last bucket that had ended; zero or more, or -1 before the first
 * @param forecastByItem units per bucket, the first being bucket {@code frozenAt + 1}
 */
public record ForecastSnapshot(String step, int frozenAt, ImmutableMap<String, Series> forecastByItem) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is null or {@code frozenAt} is below -1
     */
    public ForecastSnapshot {
        Checks.notNull(step, "step");
        Checks.that(frozenAt >= -1, "frozenAt", frozenAt, "-1 or more", "buckets count from 0");
        Checks.notNull(forecastByItem, "forecastByItem");
    }
}
