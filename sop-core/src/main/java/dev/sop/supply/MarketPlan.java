package dev.sop.supply;

import dev.sop.calendar.Series;
import dev.sop.product.MarketId;
import java.util.Optional;

/**
 * Demand of one product in one market and the part of it that is lost. Lateness is planned over all markets of a product
 * together.
 *
 * @param market the market, or empty where the cycle does not tell markets apart
 * @param demand units per bucket
 * @param lost units of that demand that will never be delivered
 */
public record MarketPlan(Optional<MarketId> market, Series demand, Series lost) {}
