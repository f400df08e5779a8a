package dev.sop.demand;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.product.ProductId;

/**
 * The consensus: unconstrained demand per product, market and bucket, with a bridge by source.
 *
 * @param lines one for each product and market, products in the order of the cycle
 * @param volume units over all lines, per bucket; meaningful where all products share a unit
 * @param revenue over all lines, per bucket
 */
public record DemandPlan(ImmutableList<DemandLine> lines, Series volume, Series revenue) {

    /** The lines of one product, in order; empty for a product without demand. */
    public ImmutableList<DemandLine> linesOf(ProductId product) {
        return lines.stream().filter(line -> line.product().equals(product)).collect(ImmutableList.toImmutableList());
    }
}
