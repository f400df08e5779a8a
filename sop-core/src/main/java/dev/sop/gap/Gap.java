package dev.sop.gap;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import java.util.Optional;

/**
 * One gap: a run of neighbouring buckets in which something falls short.
 *
 * @param id stable within a plan: {@code unmet/pumps/EU/2027-10}
 * @param kind what falls short
 * @param subject product, constraint or target by id
 * @param market the market, where the gap is of one market
 * @param firstBucket label of its first bucket
 * @param lastBucket label of its last bucket, inclusive
 * @param volume units over its buckets; for late and safety-stock gaps, units at the end of each bucket, summed; 0 for
 *     targets
 * @param value money: revenue lost, cost of lateness or of the shortfall, amount missed
 * @param volumeByBucket units in each bucket of the horizon, 0 outside the gap
 * @param causes why, largest first; their volumes and values sum to the gap's
 */
public record Gap(
        String id,
        GapKind kind,
        String subject,
        Optional<String> market,
        String firstBucket,
        String lastBucket,
        double volume,
        double value,
        Series volumeByBucket,
        ImmutableList<GapCause> causes) {}
