package dev.sop.demand;

import dev.sop.calendar.Series;
import java.util.Optional;

/**
 * What one signal adds to the consensus of a product and market. The steps of a line sum to its volume and revenue.
 *
 * @param source who said so
 * @param kind how it entered
 * @param volume units it adds per bucket; negative where it takes away
 * @param revenue revenue it adds per bucket
 * @param provenance who, when and why, where recorded
 */
public record BridgeStep(
        String source, DemandKind kind, Series volume, Series revenue, Optional<Provenance> provenance) {}
