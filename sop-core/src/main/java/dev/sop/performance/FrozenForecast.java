package dev.sop.performance;

import dev.sop.calendar.Series;
import dev.sop.product.ProductId;
import java.util.Optional;

/**
 * A forecast as it was frozen, kept unchanged. Its first number is for the bucket after {@code frozenAfter} (lag 1), the second
 * for the one after that (lag 2); numbers beyond the past buckets wait for their actual.
 *
 * <p>Example: {@code FrozenForecast.of("consensus", "pumps", "2026-11", 420, 390)} says 420 for December (lag 1) and 390 for
 * January (lag 2).
 *
 * @param step the step of the process that made it: {@code statistical}, {@code sales}, {@code consensus}
 * @param product whose demand it is
 * @param frozenAfter label of the last bucket that had ended; empty where that is the one before the first past bucket
 * @param volume units per bucket from the next bucket on, not negative
 */
public record FrozenForecast(String step, ProductId product, Optional<String> frozenAfter, Series volume) {

    /** A forecast frozen as this bucket ended. */
    public static FrozenForecast of(String step, String product, String frozenAfter, double... volume) {
        return new FrozenForecast(step, ProductId.of(product), Optional.of(frozenAfter), Series.of(volume));
    }

    /** A forecast frozen just before the first past bucket. */
    public static FrozenForecast beforeFirst(String step, String product, double... volume) {
        return new FrozenForecast(step, ProductId.of(product), Optional.empty(), Series.of(volume));
    }
}
